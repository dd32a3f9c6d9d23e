using Autograd.Compat;
using static Autograd.Compat.torch.autograd;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Gradients for many gradients of the outputs at once: is_grads_batched.</summary>
internal static class BatchedGrads
{
    public static void rows_of_a_jacobian(Show show)
    {
        var (x, y) = graph();
        show([.. grad(y, x, torch.eye(2), is_grads_batched: true)]);
    }

    public static void equal_to_one_after_another(Show show)
    {
        var x = torch.arange(6.0f).reshape(2, 3).requires_grad_();
        var y = x.matmul(x.t()).softmax(0);
        var batch = torch.arange(12.0f).reshape(3, 2, 2) / 8;
        show([.. grad(y, x, batch, is_grads_batched: true, retain_graph: true)]);
        show(torch.stack([.. batch.unbind().Select(g => grad(y, x, g, retain_graph: true)[0])]));
    }

    public static void of_several_outputs_and_inputs(Show show)
    {
        var a = torch.tensor([1.0, 2.0], requires_grad: true);
        var b = torch.tensor([3.0, 4.0], requires_grad: true);
        show([.. grad([a * b, a.sum()], [a, b], (torch.eye(2), torch.tensor([10.0, 20.0])), is_grads_batched: true)]);
    }

    public static void an_unused_input(Show show)
    {
        var (x, y) = graph();
        var other = torch.ones(2, requires_grad: true);
        show([.. grad(y, [x, other], torch.eye(2), is_grads_batched: true, allow_unused: true)]);
        (x, y) = graph();
        show.fails(() => grad(y, [x, other], torch.eye(2), is_grads_batched: true));
    }

    public static void with_a_graph(Show show)
    {
        var (x, y) = graph();
        var rows = grad(y, x, torch.eye(2), is_grads_batched: true, create_graph: true)[0];
        show(rows.requires_grad, grad(rows.sum(), x));
    }

    public static void a_gradient_of_another_shape(Show show)
    {
        var (x, y) = graph();
        show.attempt(() => grad(y, x, torch.ones(3, 3), is_grads_batched: true));
        show.attempt(() => grad(y, x, torch.ones(2), is_grads_batched: true));
        show.attempt(() => grad(y, x, torch.ones(3, 4, 5), is_grads_batched: true));
    }

    public static void batches_of_different_sizes(Show show)
    {
        var (x, y) = graph();
        show.attempt(() => grad([y, x * 3], x, (torch.ones(2, 2), torch.ones(3, 2)), is_grads_batched: true));
    }

    public static void without_gradients(Show show)
    {
        var (x, y) = graph();
        show.attempt(() => grad(y.sum(), x, is_grads_batched: true));
        show.attempt(() => grad([y, y.sum()], x, (torch.eye(2), null), is_grads_batched: true));
    }

    public static void through_a_custom_function(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var f = Function.Create((ctx, x) => x * 2, (ctx, grad) =>
        {
            show(grad.shape);
            return grad * 2;
        });
        show([.. grad(f(x), x, torch.eye(2), is_grads_batched: true)]);
    }

    public static void hooks_get_batches(Show show)
    {
        var (x, y) = graph();
        y.register_hook(grad => grad * 10);
        show([.. grad(y, x, torch.eye(2), is_grads_batched: true)]);
    }

    private static (Tensor, Tensor) graph()
    {
        var x = torch.tensor([2.0, 3.0], requires_grad: true);
        return (x, x.pow(2));
    }
}
