using Autograd.Compat;
using F = Autograd.Compat.torch.nn.functional;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Per-sample gradients of losses, and other operators that PyTorch maps by rules written in Python.</summary>
internal static class FuncLosses
{
    public static void mse_loss(Show show)
    {
        show(per_sample((x, y) => F.mse_loss(x, y), numbers(3, 4), numbers(4, 3).t()));
        show(per_sample((x, y) => F.mse_loss(x, y, reduction: "sum"), numbers(3, 4).to(torch.float64), numbers(3, 4).exp()));
        show(per_sample((x, y) => F.mse_loss(x, y), numbers(3, 4).to(torch.bfloat16), numbers(3, 4).to(torch.bfloat16).exp()));
    }

    public static void smooth_l1_loss(Show show)
    {
        show(per_sample((x, y) => F.smooth_l1_loss(x, y), numbers(3, 4), numbers(4, 3).t()));
        show(per_sample((x, y) => F.smooth_l1_loss(x, y, reduction: "sum", beta: 0.3), numbers(3, 4), numbers(4, 3).t()));
    }

    public static void huber_loss(Show show)
    {
        show(per_sample((x, y) => F.huber_loss(x, y), numbers(3, 4), numbers(4, 3).t()));
        show(per_sample((x, y) => F.huber_loss(x, y, reduction: "sum", delta: 0.3), numbers(3, 4), numbers(4, 3).t()));
    }

    public static void nll_loss_of_one_target(Show show)
    {
        show(per_sample((x, y) => F.nll_loss(x, y), numbers(3, 4), torch.tensor([0, 3, 1])));
    }

    public static void nll_loss_of_several_targets(Show show)
    {
        var (inputs, targets, weight) = (numbers(2, 3, 4), torch.tensor([[0, 3, 1], [2, 2, 0]]), numbers(4) + 2);
        show(per_sample((x, y) => F.nll_loss(x, y), inputs, targets));
        show(per_sample((x, y) => F.nll_loss(x, y, weight), inputs, targets));
        show(per_sample((x, y) => F.nll_loss(x, y, weight, reduction: "sum", ignore_index: 2), inputs, targets));
        show(per_sample((x, y) => (F.nll_loss(x, y, reduction: "none", ignore_index: 0) * numbers(3)).sum(), inputs, targets));
    }

    public static void cross_entropy(Show show)
    {
        var (inputs, targets, weight) = (numbers(2, 3, 4), torch.tensor([[0, 3, 1], [2, 2, 0]]), numbers(4) + 2);
        show(per_sample((x, y) => F.cross_entropy(x, y), inputs, targets));
        show(per_sample((x, y) => F.cross_entropy(x, y, weight, ignore_index: 2), inputs, targets));
        show(per_sample((x, y) => F.cross_entropy(x, y, weight, label_smoothing: 0.1), inputs, targets));
    }

    public static void cross_entropy_of_pictures(Show show)
    {
        var (inputs, targets) = (numbers(2, 2, 3, 1, 2), torch.tensor([0, 2, 1, 1, 2, 2, 0, 1]).reshape(2, 2, 1, 2));
        show(per_sample((x, y) => F.cross_entropy(x, y), inputs, targets));
        show(per_sample((x, y) => F.cross_entropy(x, y, numbers(3) + 2, reduction: "sum", ignore_index: 1), inputs, targets));
    }

    public static void losses_that_do_not_fit(Show show)
    {
        var targets = torch.tensor([[0, 3, 1], [2, 2, 0]]);
        show.attempt(() => torch.vmap((x, y) => F.nll_loss(x, y))(numbers(2, 2, 4), targets));
        show.attempt(() => torch.vmap((x, y) => F.nll_loss(x, y, torch.ones(3)))(numbers(2, 3, 4), targets));
        show.attempt(() => torch.vmap((x, y) => F.nll_loss(x, y))(numbers(2, 3, 2), targets));
    }

    public static void addr(Show show)
    {
        var (matrix, column, row) = (numbers(2, 3, 2), numbers(2, 3), numbers(2, 2));
        Tensor plain(Tensor m, Tensor a, Tensor b) => torch.addr(m, a, b);
        show(torch.vmap(plain)(matrix, column, row));
        show(torch.vmap((m, a, b) => torch.addr(m, a, b, beta: 0.5, alpha: 3))(matrix, column, row));
        show(torch.vmap((m, a, b) => torch.addr(m, a, b, beta: 0))(matrix * double.NaN, column, row));
        show(torch.vmap(plain)(matrix > 0, column > 0, row > 0));
        show(torch.vmap(plain, in_dims: (null, 0, null))(matrix[0], column, row[0]));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void addr_of_half_precision(Show show)
    {
        var (matrix, column, row) = (numbers(2, 3, 2).to(torch.bfloat16), numbers(2, 3).to(torch.bfloat16), numbers(2, 2).to(torch.bfloat16));
        show(torch.vmap((m, a, b) => torch.addr(m, a, b))(matrix, column, row));
    }

    private static Tensor numbers(params long[] shape) =>
        ((torch.arange(shape.Aggregate((a, b) => a * b)) * 7 % 11).to(torch.float32) / 4 - 1).reshape(shape);

    private static Tensor per_sample(Func<Tensor, Tensor, Tensor> loss, Tensor inputs, Tensor targets) =>
        torch.vmap(torch.func.grad(loss))(inputs, targets);
}
