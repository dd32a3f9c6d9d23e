using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>The grad_fn of common operations.</summary>
internal static class NodeNames
{
    public static void of_sums_and_differences(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        show((x + x).grad_fn, (x + 1).grad_fn, (1 + x).grad_fn, (x - x).grad_fn, (x - 1).grad_fn, (-x).grad_fn);
    }

    public static void of_a_number_minus_a_tensor(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        show((2 - x).grad_fn, 2 - x);
    }

    public static void of_products_and_quotients(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        show((x * x).grad_fn, (x * 2).grad_fn, (2 * x).grad_fn, (x / x).grad_fn, (x / 2).grad_fn);
    }

    public static void of_a_number_divided_by_a_tensor(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = 2 / x;
        show(y.grad_fn, y.grad_fn.next_functions[0].node, y);
    }

    public static void of_remainders(Show show)
    {
        var x = torch.tensor([1.0, 2.5], requires_grad: true);
        show((x % 2).grad_fn, (x % x.detach()).grad_fn, (5 % x.detach()).grad_fn, x % 2);
    }

    public static void of_a_negative_remainder(Show show)
    {
        var x = torch.tensor([-1.0, 1.0, -3.5]);
        show(x % 2, x % -2, torch.tensor([-3, 3]) % 2);
    }

    public static void of_powers(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        show((x.pow(2)).grad_fn, (x.pow(x)).grad_fn, x.pow(2).grad_fn, x.square().grad_fn);
    }

    public static void of_a_number_to_the_power_of_a_tensor(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = torch.pow(2, x);
        show(y.grad_fn, y);
    }

    public static void of_elementary_functions(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        show(x.sin().grad_fn, x.cos().grad_fn, x.tan().grad_fn, x.exp().grad_fn, x.log().grad_fn, x.sqrt().grad_fn);
        show(x.abs().grad_fn, x.sigmoid().grad_fn, x.tanh().grad_fn, x.reciprocal().grad_fn, x.log2().grad_fn);
        show(x.erf().grad_fn, x.sign().grad_fn, x.floor().grad_fn, x.clamp(min: 0).grad_fn, x.log1p().grad_fn);
    }

    public static void of_activations(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        show(x.relu().grad_fn, x.softmax(0).grad_fn, x.log_softmax(0).grad_fn);
        show(torch.nn.functional.softplus(x).grad_fn, Torch.Nn.Functional.LeakyRelu(x).grad_fn);
    }

    public static void of_reductions(Show show)
    {
        var x = torch.ones(2, 3, requires_grad: true);
        show(x.sum().grad_fn, x.sum(0).grad_fn, x.mean().grad_fn, x.mean(1).grad_fn, x.prod().grad_fn, x.std().grad_fn);
        show(x.max().grad_fn, x.max(0).values.grad_fn, x.amax(0).grad_fn, x.logsumexp(0).grad_fn, x.var().grad_fn);
        show(x.cumsum(0).grad_fn, x.median().grad_fn, x.min(1).values.grad_fn);
    }

    public static void of_norms(Show show)
    {
        var x = torch.ones(2, 3, requires_grad: true);
        show(x.norm().grad_fn, torch.norm(x).grad_fn, x.norm(1).grad_fn, x.norm(2, 0).grad_fn);
        show(torch.linalg.norm(x).grad_fn, torch.linalg.vector_norm(x).grad_fn);
    }

    public static void of_shapes(Show show)
    {
        var x = torch.ones(2, 3, requires_grad: true);
        show(x.view(6).grad_fn, x.reshape(6).grad_fn, x.t().grad_fn, x.transpose(0, 1).grad_fn, x.permute(1, 0).grad_fn);
        show(x.unsqueeze(0).grad_fn, x.squeeze().grad_fn, x.flatten().grad_fn, x.expand(4, 2, 3).grad_fn, x.T.grad_fn);
        show(x.repeat(2, 1).grad_fn, x.flip(0).grad_fn, x.roll(1).grad_fn, x.clone().grad_fn, x.unbind(0)[0].grad_fn);
        show(x.chunk(3, 1)[0].grad_fn, x.split(1)[0].grad_fn, x.narrow(0, 0, 1).grad_fn, x.diagonal().grad_fn);
    }

    public static void of_a_transposed_reshape(Show show)
    {
        var x = torch.ones(2, 3, requires_grad: true);
        show(x.t().reshape(6).grad_fn, x.t().contiguous().grad_fn);
    }

    public static void of_joined_tensors(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show(torch.cat([x, x]).grad_fn, torch.stack([x, x]).grad_fn, torch.where(x > 0, x, -x).grad_fn);
        show(torch.maximum(x, x).grad_fn, torch.minimum(x, x).grad_fn, torch.lerp(x, x, 0.5).grad_fn);
    }

    public static void of_products_of_matrices(Show show)
    {
        var a = torch.ones(2, 2, requires_grad: true);
        var v = torch.ones(2, requires_grad: true);
        var b = torch.ones(1, 2, 2, requires_grad: true);
        show(torch.matmul(a, a).grad_fn, torch.matmul(a, v).grad_fn, torch.matmul(v, v).grad_fn, a.mm(a).grad_fn);
        show(torch.matmul(b, b).grad_fn, v.dot(v).grad_fn, a.mv(v).grad_fn, torch.addmm(a, a, a).grad_fn);
        show(torch.outer(v, v).grad_fn, torch.einsum("ij,jk->ik", a, a).grad_fn);
    }

    public static void of_linear_algebra(Show show)
    {
        var a = torch.eye(2, requires_grad: true);
        show(torch.linalg.inv(a).grad_fn, torch.linalg.det(a).grad_fn, a.trace().grad_fn, torch.linalg.cholesky(a).grad_fn);
    }

    public static void of_indexing(Show show)
    {
        var x = torch.ones(3, 3, requires_grad: true);
        show(x[0].grad_fn, x[0, 1].grad_fn, x[1..].grad_fn, x[.., 1].grad_fn, x[null].grad_fn, x[torch.Ellipsis].grad_fn);
        show(x[torch.tensor([0, 2])].grad_fn, x[x > 0].grad_fn, x[0, 1..].grad_fn, x[true].grad_fn);
    }

    public static void of_gathering(Show show)
    {
        var x = torch.ones(3, 3, requires_grad: true);
        var i = torch.tensor([[0, 1, 2]]);
        show(x.gather(0, i).grad_fn, x.index_select(0, i[0]).grad_fn, x.masked_fill(x > 2, 0.0).grad_fn, x.take(i).grad_fn);
        show(x.scatter(0, i, 1.0).grad_fn, x.sort(0).values.grad_fn, x.topk(1).values.grad_fn, x.tril().grad_fn);
    }

    public static void of_conversions(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show(x.@double().grad_fn, x.half().grad_fn, x.to(torch.complex64).grad_fn);
    }

    public static void of_in_place_operations(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show((x * 1).add_(1).grad_fn, (x * 1).mul_(2).grad_fn, (x * 1).zero_().grad_fn, (x * 1).exp_().grad_fn);
        show((x * 1).clamp_(min: 0).grad_fn, (x * 1).copy_(torch.zeros(2)).grad_fn, (x * 1).fill_(3).grad_fn);
    }

    public static void of_complex_operations(Show show)
    {
        var z = torch.zeros(2, dtype: torch.complex64, requires_grad: true);
        show(z.conj().grad_fn, z.abs().grad_fn, z.angle().grad_fn, torch.real(z).grad_fn, torch.view_as_real(z).grad_fn);
    }

    public static void of_losses(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = torch.zeros(2);
        show(Torch.Nn.Functional.MseLoss(x, y).grad_fn, Torch.Nn.Functional.L1Loss(x, y).grad_fn);
    }
}
