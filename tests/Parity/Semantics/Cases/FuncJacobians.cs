using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>jacrev, jacfwd and hessian.</summary>
internal static class FuncJacobians
{
    public static void jacrev_of_a_function(Show show)
    {
        show.attempt(() => torch.func.jacrev(a => a.pow(2) * a.sum())(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void jacrev_of_a_number(Show show)
    {
        show.attempt(() => torch.func.jacrev(a => a.sin())(torch.tensor(0.5)));
    }

    public static void jacrev_to_a_matrix(Show show)
    {
        show.attempt(() => torch.func.jacrev(a => a.outer(a))(torch.tensor([1.0, -2.0, 0.5])).shape);
    }

    public static void jacrev_by_the_second_argument(Show show)
    {
        show.attempt(() => torch.func.jacrev((a, b) => a * b.sin(), argnums: 1)(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void jacrev_by_two_arguments(Show show)
    {
        var (ja, jb) = torch.func.jacrev((a, b) => a * b.sin(), argnums: (0, 1))(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]));
        show(ja, jb);
    }

    public static void jacrev_of_two_results(Show show)
    {
        var (jy, jz) = torch.func.jacrev(a => (a.sin(), a.sum()))(torch.tensor([1.0, -2.0, 0.5]));
        show(jy, jz);
    }

    public static void jacrev_with_something_beside(Show show)
    {
        var (jy, aux) = torch.func.jacrev(a => (a.sin(), a * 2), has_aux: true)(torch.tensor([1.0, -2.0, 0.5]));
        show(jy, aux);
    }

    public static void jacrev_of_named_parameters(Show show)
    {
        var jp = torch.func.jacrev((Dictionary<string, Tensor> p) => p["w"] * p["b"])(new() { ["w"] = torch.tensor([1.0, -2.0, 0.5]), ["b"] = torch.tensor(2.0) });
        show(jp["w"], jp["b"]);
    }

    public static void jacrev_in_vmap(Show show)
    {
        show.attempt(() => torch.vmap(torch.func.jacrev(a => a.sin() * a.sum()))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void jacrev_of_what_does_not_depend(Show show)
    {
        show.attempt(() => torch.func.jacrev(a => torch.ones(2))(torch.tensor([1.0, -2.0, 0.5])));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void jacrev_refuses_complex_arguments(Show show)
    {
        show.attempt(() => torch.func.jacrev(a => a)(torch.ones(2, dtype: torch.complex64)));
    }

    [Since(2, 0)]
    public static void jacrev_refuses_complex_results(Show show)
    {
        show.attempt(() => torch.func.jacrev(a => torch.complex(a, a))(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void jacfwd_of_a_function(Show show)
    {
        show.attempt(() => torch.func.jacfwd(a => a.pow(2) * a.sum())(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void jacfwd_of_a_number(Show show)
    {
        show.attempt(() => torch.func.jacfwd(a => a.sin())(torch.tensor(0.5)));
    }

    public static void jacfwd_to_a_matrix(Show show)
    {
        show.attempt(() => torch.func.jacfwd(a => a.outer(a))(torch.tensor([1.0, -2.0, 0.5])).shape);
    }

    public static void jacfwd_by_the_second_argument(Show show)
    {
        show.attempt(() => torch.func.jacfwd((a, b) => a * b.sin(), argnums: 1)(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void jacfwd_by_two_arguments(Show show)
    {
        var (ja, jb) = torch.func.jacfwd((a, b) => a * b.sin(), argnums: (0, 1))(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]));
        show(ja, jb);
    }

    public static void jacfwd_of_two_results(Show show)
    {
        var (jy, jz) = torch.func.jacfwd(a => (a.sin(), a.sum()))(torch.tensor([1.0, -2.0, 0.5]));
        show(jy, jz);
    }

    public static void jacfwd_with_something_beside(Show show)
    {
        var (jy, aux) = torch.func.jacfwd(a => (a.sin(), a * 2), has_aux: true)(torch.tensor([1.0, -2.0, 0.5]));
        show(jy, aux);
    }

    public static void jacfwd_of_named_parameters(Show show)
    {
        var jp = torch.func.jacfwd((Dictionary<string, Tensor> p) => p["w"] * p["b"])(new() { ["w"] = torch.tensor([1.0, -2.0, 0.5]), ["b"] = torch.tensor(2.0) });
        show(jp["w"], jp["b"]);
    }

    public static void jacfwd_in_vmap(Show show)
    {
        show.attempt(() => torch.vmap(torch.func.jacfwd(a => a.sin() * a.sum()))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void jacfwd_of_what_does_not_depend(Show show)
    {
        show.attempt(() => torch.func.jacfwd(a => torch.ones(2))(torch.tensor([1.0, -2.0, 0.5])));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void jacfwd_refuses_complex_arguments(Show show)
    {
        show.attempt(() => torch.func.jacfwd(a => a)(torch.ones(2, dtype: torch.complex64)));
    }

    [Since(2, 0)]
    public static void jacfwd_refuses_complex_results(Show show)
    {
        show.attempt(() => torch.func.jacfwd(a => torch.complex(a, a))(torch.tensor([1.0, -2.0, 0.5])));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void jacrev_in_chunks(Show show)
    {
        show.attempt(() => torch.func.jacrev(a => a.pow(2) * a.sum(), chunk_size: 2)(torch.tensor([1.0, -2.0, 0.5])));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void jacrev_row_by_row(Show show)
    {
        show.attempt(() => torch.func.jacrev(a => a.pow(2) * a.sum(), chunk_size: 1)(torch.tensor([1.0, -2.0, 0.5])));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void jacrev_has_chunks_of_a_size(Show show)
    {
        show.attempt(() => torch.func.jacrev(a => a, chunk_size: 0)(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void jacfwd_with_random_numbers(Show show)
    {
        torch.manual_seed(4);
        show(torch.func.jacfwd(a => a * torch.rand(3), randomness: "same")(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void jacfwd_refuses_random_numbers(Show show)
    {
        show.attempt(() => torch.func.jacfwd(a => a * torch.rand(3))(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void both_agree(Show show)
    {
        show.attempt(() => torch.equal(torch.func.jacrev(a => a.pow(3))(torch.tensor([1.0, -2.0, 0.5])), torch.func.jacfwd(a => a.pow(3))(torch.tensor([1.0, -2.0, 0.5]))));
    }

    public static void hessian_of_a_function(Show show)
    {
        show.attempt(() => torch.func.hessian(a => a.pow(3).sum() * a[0])(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void hessian_of_several_numbers(Show show)
    {
        show.attempt(() => torch.func.hessian(a => a.pow(3))(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void hessian_by_two_arguments(Show show)
    {
        var h = torch.func.hessian((a, b) => (a.pow(2) * b).sum(), argnums: (0, 1))(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]));
        show(h[0][0], h[0][1], h[1][0], h[1][1]);
    }

    public static void hessian_of_named_parameters(Show show)
    {
        var h = torch.func.hessian((Dictionary<string, Tensor> p) => (p["w"].pow(2) * p["v"]).sum())(new() { ["w"] = torch.tensor([1.0, -2.0, 0.5]), ["v"] = torch.tensor([1.0, -2.0, 0.5]) });
        show(h["w"]["w"], h["w"]["v"], h["v"]["v"]);
    }

    public static void hessian_in_vmap(Show show)
    {
        show.attempt(() => torch.vmap(torch.func.hessian(a => a.pow(3).sum()))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }
}
