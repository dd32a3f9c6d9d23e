using Autograd.Compat;
using System.Numerics;
using static Autograd.Parity.Semantics.Cases.Functions;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Custom functions: saved tensors, functions within functions, kinds of gradients.</summary>
internal static class CustomFunctionSaved
{
    public static void a_second_pass_with_a_kept_graph(Show show)
    {
        var x = leaf(1.0f);
        var y = Cube.apply(x);
        y.backward(retain_graph: true);
        y.backward();
        show(x.grad);
    }

    public static void a_second_pass_after_the_graph_is_freed(Show show)
    {
        var y = Cube.apply(leaf(1.0f));
        y.backward();
        show.attempt(() => y.backward());
    }

    public static void a_second_pass_without_saved_tensors_works(Show show)
    {
        var x = leaf(1.0f);
        var y = Scale.apply(x, 3.0);
        y.backward();
        y.backward();
        show(x.grad);
    }

    public static void saved_tensors_of_the_node(Show show)
    {
        var (x, y) = (leaf(1.0f), leaf(2.0f));
        var result = Mul.apply(x, y);
        var saved = result.grad_fn.saved_tensors;
        show(saved.Length, saved[0], saved[1], same(saved[0], x));
        result.backward();
        show.attempt(() => result.grad_fn.saved_tensors);
    }

    public static void a_saved_output_has_its_history(Show show)
    {
        var x = leaf(1.0f);
        var y = Exp.apply(x);
        var saved = y.grad_fn.saved_tensors[0];
        show(saved, saved.requires_grad, saved.grad_fn, same(saved.grad_fn, y.grad_fn), saved.output_nr);
    }

    public static void nothing_is_saved_where_nothing_is_recorded(Show show)
    {
        var seen = new List<object?>();
        var f = Function.Create(
            (ctx, x) =>
            {
                ctx.save_for_backward(x);
                seen.Add(ctx.saved_tensors.Length);
                return x * 2;
            },
            (ctx, grad) =>
            {
                seen.Add(ctx.saved_tensors.Length);
                return grad * 2;
            });
        f(leaf(1.0f)).backward();
        f(torch.ones(1));
        show([.. seen]);
    }

    public static void saving_again_replaces(Show show)
    {
        var f = Function.Create(
            (ctx, x) =>
            {
                ctx.save_for_backward(x, x);
                ctx.save_for_backward(x * 2);
                return x * 2;
            },
            (ctx, grad) =>
            {
                show(ctx.saved_tensors.Length, ctx.saved_tensors[0]);
                return grad * 2;
            });
        f(leaf(1.0f)).backward();
    }

    public static void saving_nothing(Show show)
    {
        var f = Function.Create(
            (ctx, x) =>
            {
                ctx.save_for_backward(null, x, null);
                return x * 2;
            },
            (ctx, grad) =>
            {
                show(ctx.saved_tensors);
                return grad * 2;
            });
        f(leaf(1.0f)).backward();
    }

    public static void a_saved_input_changed_in_place(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        var y = x * 1;
        var result = Cube.apply(y);
        y.add_(1);
        show.attempt(() => result.sum().backward());
    }

    public static void a_saved_output_changed_in_place(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        var y = Exp.apply(x);
        y.mul_(2);
        show.attempt(() => y.sum().backward());
    }

    public static void a_saved_leaf_changed_without_recording(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        var result = Cube.apply(x);
        using (torch.no_grad())
        {
            x.add_(1);
        }

        show.attempt(() => result.sum().backward());
    }

    public static void a_saved_intermediate_result(Show show)
    {
        var f = Function.Create(
            (ctx, x) =>
            {
                var e = x.exp();
                ctx.save_for_backward(e);
                return e + 1;
            },
            (ctx, grad) =>
            {
                var e = ctx.saved_tensors[0];
                show(e.requires_grad, e.grad_fn);
                return grad * e;
            });
        var x = leaf(0.0f, 1.0f);
        var g = torch.autograd.grad(f(x).sum(), x, torch.tensor(1.0f), create_graph: true)[0];
        show(g, g.requires_grad);
    }

    public static void of_complex_numbers(Show show)
    {
        var f = Function.Create(
            (ctx, z) =>
            {
                ctx.save_for_backward(z);
                return z * z;
            },
            (ctx, grad) => grad * (2 * ctx.saved_tensors[0]).conj());
        var z = torch.tensor(new Complex[] { new(1, 2), new(3, -1) }, requires_grad: true);
        f(z).abs().pow(2).sum().backward();
        show(z.grad);
    }

    public static void a_real_result_of_a_complex_number(Show show)
    {
        var f = Function.Create(
            (ctx, z) =>
            {
                ctx.save_for_backward(z);
                return (z * z.conj()).real;
            },
            (ctx, grad) => grad * 2 * ctx.saved_tensors[0]);
        var z = torch.tensor(new Complex[] { new(1, 2) }, requires_grad: true);
        f(z).sum().backward();
        show(z.grad);
    }

    public static void backward_within_backward(Show show)
    {
        var f = Function.Create(
            (ctx, x) =>
            {
                ctx.save_for_backward(x);
                return x * x;
            },
            (ctx, grad) =>
            {
                using (torch.enable_grad())
                {
                    var z = ctx.saved_tensors[0].detach().requires_grad_();
                    return grad * torch.autograd.grad((z * z).sum(), z)[0];
                }
            });
        var x = leaf(3.0f, 4.0f);
        f(x).sum().backward();
        show(x.grad);
    }

    public static void recording_inside_forward(Show show)
    {
        var f = Function.Create(
            (ctx, x) =>
            {
                using (torch.enable_grad())
                {
                    var z = x.detach().requires_grad_();
                    var inner = z.sin().sum();
                    ctx["inner"] = (z, inner);
                    return inner.detach();
                }
            },
            (ctx, grad) =>
            {
                var (z, inner) = ctx.Get<(Tensor, Tensor)>("inner");
                return torch.autograd.grad(inner, z)[0] * grad;
            });
        var x = leaf(0.0f, 1.0f);
        var y = f(x);
        y.backward();
        show(y, x.grad);
    }

    public static void one_function_calls_another(Show show)
    {
        var f = Function.Create(
            (ctx, x) =>
            {
                var y = Exp.apply(x);
                show(y.requires_grad, y.grad_fn);
                ctx.save_for_backward(y);
                return y * 1;
            },
            (ctx, grad) => Scale.apply(grad, 2.0) * ctx.saved_tensors[0]);
        var x = leaf(1.0f);
        f(x).backward();
        show(x.grad);
    }

    public static void in_a_chain(Show show)
    {
        var x = leaf(0.5f);
        var y = Scale.apply(Exp.apply(Cube.apply(x)), 2.0);
        var node = y.grad_fn;
        while (node is not null)
        {
            show(node);
            node = node.next_functions.Count > 0 ? node.next_functions[0].node : null;
        }

        y.backward();
        show(x.grad);
    }

    public static void of_an_integer_tensor(Show show)
    {
        var index = torch.tensor([1L, 0L]);
        var x = leaf(2.0f, 3.0f);
        var result = Mul.apply(x, index);
        result.sum().backward();
        show(result, x.grad, index.grad);
    }

    public static void a_hook_sees_what_backward_returns(Show show)
    {
        var x = leaf(1.0f);
        var y = x * 1;
        var z = Scale.apply(y, 3.0);
        z.retain_grad();
        y.retain_grad();
        z.backward();
        show(z.grad, y.grad, x.grad);
    }

    public static void gradients_accumulate(Show show)
    {
        var x = leaf(1.0f);
        (Exp.apply(x) * 0 + Scale.apply(x, 2.0) + Scale.apply(x, 3.0)).backward();
        show(x.grad);
    }

    public static void of_an_empty_tensor(Show show)
    {
        var x = torch.ones(0, requires_grad: true);
        var y = Exp.apply(x);
        y.sum().backward();
        show(y, x.grad);
    }

    public static void a_gradient_of_another_dtype_is_converted(Show show)
    {
        var f = Function.Create(
            (ctx, x) => x.@double(),
            (ctx, grad) =>
            {
                show(grad);
                return grad * 2;
            });
        var x = leaf(1.0f, 2.0f);
        f(x).sum().backward();
        show(x.grad);
    }

    public static void a_gradient_that_broadcasts_is_summed(Show show)
    {
        var f = Function.Create((ctx, x) => x.expand(3, 2).clone(), (ctx, grad) => grad);
        var x = leaf(1.0f, 2.0f);
        f(x).sum().backward();
        show(x.grad);
    }
}
