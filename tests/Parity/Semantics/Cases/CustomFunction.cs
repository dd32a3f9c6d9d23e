using System.Numerics;
using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Custom functions: arguments, saved tensors, gradients, higher derivatives.</summary>
internal static class CustomFunction
{
    public static void computes_value_and_gradient(Show show)
    {
        var x = leaf(0.0f, 1.0f, 2.0f);
        var y = Exp.apply(x);
        show(y, y.requires_grad, y.is_leaf, y.grad_fn);
        y.sum().backward();
        show(x.grad);
    }

    public static void of_two_tensors(Show show)
    {
        var (x, y) = (leaf(1.0f, 2.0f), leaf(3.0f, 5.0f));
        Mul.apply(x, y).sum().backward();
        show(x.grad, y.grad);
    }

    public static void of_the_same_tensor_twice(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        Mul.apply(x, x).sum().backward();
        show(x.grad);
    }

    public static void with_a_number(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        var y = Scale.apply(x, 3.5);
        y.sum().backward();
        show(y, x.grad);
    }

    public static void with_a_text(Show show)
    {
        string seen = "";
        var f = Function.Create<Tensor, string, Tensor>(
            (ctx, x, mode) =>
            {
                seen = mode;
                return mode == "sum" ? x.sum() : x.mean();
            },
            (ctx, grad) => (grad.expand(2), null));

        var x = leaf(1.0f, 2.0f);
        var y = f(x, "mean");
        y.backward();
        show(y, x.grad, seen);
    }

    public static void of_four_arguments(Show show)
    {
        var (x, y, z) = (leaf(1.0f, 2.0f), leaf(3.0f, 5.0f), leaf(7.0f, 9.0f));
        var result = Fma.apply(x, y, z, 2.0);
        result.sum().backward();
        show(result, x.grad, y.grad, z.grad);
    }

    public static void of_any_number_of_tensors(Show show)
    {
        var (x, y, z) = (leaf(1.0f), leaf(2.0f), leaf(3.0f));
        var result = SumOf.apply([x, y, z]);
        result.backward();
        show(result, x.grad, y.grad, z.grad, result.grad_fn.next_functions.Count);
    }

    public static void with_a_missing_tensor(Show show)
    {
        var x = torch.tensor(new float[,] { { 1, 2 } }, requires_grad: true);
        var w = torch.tensor(new float[,] { { 3, 4 }, { 5, 6 } }, requires_grad: true);
        var b = leaf(0.5f, 0.5f);
        var result = Linear.apply(x, w, b);
        result.sum().backward();
        show(result, x.grad, w.grad, b.grad);
        result = Linear.apply(x, w, null);
        result.sum().backward();
        show(result, x.grad, w.grad, result.grad_fn.next_functions.Count);
    }

    public static void needs_input_grad_tells_what_is_asked(Show show)
    {
        var (x, y) = (leaf(1.0f, 2.0f), torch.tensor([3.0f, 5.0f]));
        var result = Mul.apply(x, y);
        result.sum().backward();
        show(x.grad, y.grad, result.grad_fn.next_functions[1].node);
    }

    public static void needs_input_grad_in_forward(Show show)
    {
        var seen = new List<IReadOnlyList<bool>>();
        var f = Function.Create<(Tensor, Tensor, int), Tensor>(
            (ctx, inputs) =>
            {
                seen.Add(ctx.needs_input_grad);
                return inputs.Item1 + inputs.Item2;
            },
            (ctx, grad) =>
            {
                seen.Add(ctx.needs_input_grad);
                return (grad, grad, 0);
            });

        var (x, y) = (leaf(1.0f), torch.tensor([2.0f]));
        torch.autograd.grad(f((x, y, 3)), x);
        using (torch.no_grad())
        {
            f((x, y, 3));
        }

        foreach (var flags in seen)
        {
            show(flags[0], flags[1], flags[2]);
        }
    }

    public static void needs_input_grad_does_not_follow_the_inputs_of_grad(Show show)
    {
        var f = Function.Create<Tensor, Tensor, Tensor>(
            (ctx, x, y) => x + y,
            (ctx, grad) =>
            {
                show(ctx.needs_input_grad[0], ctx.needs_input_grad[1]);
                return (grad, grad);
            });
        var (x, y) = (leaf(1.0f), leaf(2.0f));
        torch.autograd.grad(f(x, y), x);
    }

    public static void without_gradient_is_not_recorded(Show show)
    {
        var y = Exp.apply(torch.tensor([1.0f]));
        show(y, y.requires_grad, y.grad_fn);
    }

    public static void in_no_grad_is_not_recorded(Show show)
    {
        var x = leaf(1.0f);
        using (torch.no_grad())
        {
            var y = Exp.apply(x);
            show(y, y.requires_grad, y.grad_fn);
        }
    }

    public static void in_inference_mode_is_not_recorded(Show show)
    {
        var x = leaf(1.0f);
        using (torch.inference_mode())
        {
            var y = Exp.apply(x);
            show(y, y.requires_grad, y.is_inference());
        }
    }

    public static void forward_runs_without_recording(Show show)
    {
        var f = Function.Create(
            (ctx, x) =>
            {
                show(torch.is_grad_enabled(), (x * 2).requires_grad);
                return x * 2;
            },
            (ctx, grad) =>
            {
                show(torch.is_grad_enabled());
                return grad * 2;
            });
        var x = leaf(1.0f);
        f(x).backward();
        torch.autograd.grad(f(x), x, create_graph: true);
        show(torch.is_grad_enabled());
    }

    public static void second_derivative(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        var g = torch.autograd.grad(Cube.apply(x).sum(), x, create_graph: true)[0];
        show(g, g.requires_grad);
        show(torch.autograd.grad(g.sum(), x));
    }

    public static void third_derivative(Show show)
    {
        var x = leaf(2.0f);
        var g = torch.autograd.grad(Cube.apply(x), x, create_graph: true)[0];
        var h = torch.autograd.grad(g, x, create_graph: true)[0];
        show(h, torch.autograd.grad(h, x)[0]);
    }

    public static void second_derivative_through_a_saved_output(Show show)
    {
        var x = leaf(0.0f, 1.0f);
        var g = torch.autograd.grad(Exp.apply(x).sum(), x, create_graph: true)[0];
        var h = torch.autograd.grad(g.sum(), x, create_graph: true)[0];
        show(g, h, torch.autograd.grad(h.sum(), x)[0]);
    }

    public static void second_derivative_of_two_arguments(Show show)
    {
        var (x, y) = (leaf(1.0f, 2.0f), leaf(3.0f, 5.0f));
        var (gx, gy) = torch.autograd.grad(Mul.apply(x, y).pow(2).sum(), (x, y), create_graph: true);
        var (hx, hy) = torch.autograd.grad((gx * gy).sum(), (x, y));
        show(hx, hy);
    }

    public static void second_derivative_of_what_is_once_differentiable(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        show(torch.autograd.grad(CubeOnce.apply(x).sum(), x));
        var g = torch.autograd.grad(CubeOnce.apply(x).sum(), x, create_graph: true)[0];
        show(g, g.requires_grad);
        show.attempt(() => g.sum().backward());
    }

    public static void once_differentiable_fails_only_when_differentiated(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        var g = torch.autograd.grad(CubeOnce.apply(x).pow(2).sum(), x, create_graph: true)[0];
        show(g, g.requires_grad, g.grad_fn);
        show.attempt(() => g.sum().backward());
    }

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

    private static Tensor leaf(params float[] values) => torch.tensor(values, requires_grad: true);

    private sealed class Exp : torch.autograd.Function<Exp, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x)
        {
            var result = x.exp();
            ctx.save_for_backward(result);
            return result;
        }

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * ctx.saved_tensors[0];
    }

    private sealed class Mul : torch.autograd.Function<Mul, Tensor, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x, Tensor y)
        {
            ctx.save_for_backward(x, y);
            return x * y;
        }

        protected override (Tensor?, Tensor?) backward(FunctionContext ctx, Tensor grad)
        {
            var (x, y) = ctx.saved_tensors;
            return (ctx.needs_input_grad[0] ? grad * y : null, ctx.needs_input_grad[1] ? grad * x : null);
        }
    }

    private sealed class Scale : torch.autograd.Function<Scale, Tensor, double, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x, double factor)
        {
            ctx["factor"] = factor;
            return x * factor;
        }

        protected override (Tensor?, double) backward(FunctionContext ctx, Tensor grad) => (grad * ctx.Get<double>("factor"), default);
    }

    private class Cube : torch.autograd.Function<Cube, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x)
        {
            ctx.save_for_backward(x);
            return x * x * x;
        }

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 3 * ctx.saved_tensors[0] * ctx.saved_tensors[0];
    }

    private sealed class CubeOnce : torch.autograd.Function<CubeOnce, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x)
        {
            ctx.save_for_backward(x);
            return x * x * x;
        }

        [OnceDifferentiable]
        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 3 * ctx.saved_tensors[0] * ctx.saved_tensors[0];
    }

    private sealed class Linear : torch.autograd.Function<Linear, Tensor, Tensor, Tensor?, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x, Tensor weight, Tensor? bias)
        {
            ctx.save_for_backward(x, weight, bias);
            var result = x.mm(weight.t());
            return bias is null ? result : result + bias;
        }

        protected override (Tensor?, Tensor?, Tensor?) backward(FunctionContext ctx, Tensor grad)
        {
            var (x, weight, bias) = ctx.saved_tensors;
            return (grad.mm(weight), grad.t().mm(x), bias is null ? null : grad.sum(0));
        }
    }

    private sealed class Fma : torch.autograd.Function<Fma, Tensor, Tensor, Tensor, double, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x, Tensor y, Tensor z, double scale)
        {
            ctx.save_for_backward(x, y);
            ctx["scale"] = scale;
            return (x * y + z) * scale;
        }

        protected override (Tensor?, Tensor?, Tensor?, double) backward(FunctionContext ctx, Tensor grad)
        {
            var (x, y) = ctx.saved_tensors;
            double scale = ctx.Get<double>("scale");
            return (grad * y * scale, grad * x * scale, grad * scale, default);
        }
    }

    private sealed class SumOf : torch.autograd.Function<SumOf, Tensor[], Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor[] tensors)
        {
            ctx["count"] = tensors.Length;
            return tensors.Aggregate((sum, tensor) => sum + tensor);
        }

        protected override Tensor[] backward(FunctionContext ctx, Tensor grad) =>
            [.. Enumerable.Range(1, ctx.Get<int>("count")).Select(i => grad * i)];
    }
}
