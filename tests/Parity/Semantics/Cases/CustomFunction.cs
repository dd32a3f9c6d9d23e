using Autograd.Compat;
using static Autograd.Parity.Semantics.Cases.Functions;

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
}
