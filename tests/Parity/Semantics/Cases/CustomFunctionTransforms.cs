using Autograd.Compat;
using static Autograd.Compat.torch;
using static Autograd.Parity.Semantics.Cases.TransformedFunctions;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Custom functions inside function transforms.</summary>
internal static class CustomFunctionTransforms
{
    [Since(2, 0, OfferedBefore = true)]
    public static void grad_uses_its_derivative(Show show)
    {
        show(func.grad(x => Square.apply(x).sum())(v(1, 2)));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void grad_of_grad(Show show)
    {
        show(func.grad(x => func.grad(y => Square.apply(y).sum())(x).sum())(v(1, 2)));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void grad_of_an_outer_argument(Show show)
    {
        show(func.grad(x => func.grad(y => (Square.apply(x) * y).sum())(v(1, 1)).sum())(v(1, 2)));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void grad_of_two_arguments(Show show)
    {
        var (gx, gy) = func.grad((x, y) => Mul.apply(x, y).sum(), argnums: (0, 1))(v(1, 2), v(3, 4));
        show(gx, gy);
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void the_node_of_a_function_in_grad(Show show)
    {
        func.grad(x =>
        {
            var y = Square.apply(x);
            show(y.grad_fn!.name(), y.requires_grad);
            return y.sum();
        })(v(1, 2));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void vjp_of_a_function(Show show)
    {
        var (output, pull) = func.vjp(Square.apply, v(1, 2));
        show(output);
        show(pull(v(1, 10)));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void jvp_uses_its_tangent(Show show)
    {
        var (y, t) = func.jvp(Square.apply, v(1, 2), v(1, 10));
        show(y, t);
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void jvp_of_two_arguments(Show show)
    {
        var (y, t) = func.jvp(Mul.apply, (v(1, 2), v(3, 4)), (v(1, 10), v(100, 0)));
        show(y, t);
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void jvp_of_grad(Show show)
    {
        var (y, t) = func.jvp(func.grad(x => Square.apply(x).sum()), v(1, 2), v(1, 10));
        show(y, t);
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void grad_of_jvp(Show show)
    {
        show(func.grad(x => func.jvp(Square.apply, x, v(1, 10)).Item2.sum())(v(1, 2)));
    }

    [Since(2, 0)]
    public static void vmap_by_the_generated_rule(Show show)
    {
        show(vmap(Square.apply)(M()));
    }

    [Since(2, 0)]
    public static void vmap_with_an_argument_that_has_no_batch(Show show)
    {
        show(vmap(Mul.apply, in_dims: (0, null))(M(), v(10, 100)));
    }

    [Since(2, 0)]
    public static void vmap_over_other_dimensions(Show show)
    {
        show(vmap(Mul.apply, in_dims: (1, 0), out_dims: 1)(M(), tensor([[1.0f, 2, 3], [4, 5, 6]])));
    }

    [Since(2, 0)]
    public static void vmap_without_any_batch(Show show)
    {
        show(vmap(x => Square.apply(v(3, 4)), out_dims: 0)(M()));
    }

    [Since(2, 0)]
    public static void backward_through_vmap(Show show)
    {
        var x = M().requires_grad_();
        var y = vmap(Square.apply)(x);
        show(y.grad_fn!.name());
        y.sum().backward();
        show(x.grad);
    }

    [Since(2, 0)]
    public static void backward_to_an_argument_without_batch_sums(Show show)
    {
        var w = v(5, 7).requires_grad_();
        vmap(Mul.apply, in_dims: (0, null))(M(), w).sum().backward();
        show(w.grad);
    }

    [Since(2, 0)]
    public static void backward_over_another_dimension(Show show)
    {
        var x = M().requires_grad_();
        var y = tensor([[1.0f, 2, 3], [4, 5, 6]], requires_grad: true);
        vmap(Mul.apply, in_dims: (1, 0))(x, y).sum().backward();
        show(x.grad, y.grad);
    }

    [Since(2, 0)]
    public static void vmap_of_grad(Show show)
    {
        show(vmap(func.grad(x => Square.apply(x).sum()))(M()));
    }

    [Since(2, 0)]
    public static void grad_of_vmap(Show show)
    {
        show(func.grad(x => vmap(Square.apply)(x).sum())(M()));
    }

    [Since(2, 0)]
    public static void vmap_of_grad_with_a_shared_weight(Show show)
    {
        var (gx, gw) = vmap(func.grad((x, w) => Mul.apply(x, w).sum(), argnums: (0, 1)), in_dims: (0, null))(M(), v(5, 7));
        show(gx, gw);
    }

    [Since(2, 0)]
    public static void vmap_of_vmap(Show show)
    {
        show(vmap(vmap(Square.apply))(stack([M(), M()])));
    }

    [Since(2, 0)]
    public static void vmap_of_vmap_of_grad(Show show)
    {
        show(vmap(vmap(func.grad(x => Square.apply(x).sum())))(stack([M(), M()])));
    }

    [Since(2, 0)]
    public static void backward_through_vmap_of_vmap(Show show)
    {
        var x = stack([M(), M()]).requires_grad_();
        var w = v(5, 7).requires_grad_();
        vmap(vmap(Mul.apply, in_dims: (0, null)), in_dims: (0, null))(x, w).sum().backward();
        show(x.grad, w.grad);
    }

    [Since(2, 0)]
    public static void jacrev_and_jacfwd(Show show)
    {
        show(func.jacrev(Square.apply)(v(1, 2)));
        show(func.jacfwd(Square.apply)(v(1, 2)));
    }

    [Since(2, 0)]
    public static void a_hessian(Show show)
    {
        show(func.jacrev(func.jacrev(x => Mul.apply(x, Mul.apply(x, x)).sum()))(v(1, 2)));
        show(func.hessian(x => Mul.apply(x, Mul.apply(x, x)).sum())(v(1, 2)));
    }

    [Since(2, 0)]
    public static void jvp_of_vmap(Show show)
    {
        var (y, t) = func.jvp(vmap(Square.apply), M(), ones(3, 2));
        show(y, t);
    }

    [Since(2, 0)]
    public static void vmap_of_jvp(Show show)
    {
        show(vmap(x => func.jvp(Square.apply, x, v(1, 10)).Item2)(M()));
    }
}
