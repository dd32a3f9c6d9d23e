using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Random numbers in vmap.</summary>
internal static class FuncRandom
{
    public static void linearize_of_random_functions(Show show)
    {
        var x = torch.tensor([1.0, -2.0, 0.5, 4.0]);
        Func<Tensor, Tensor>[] functions =
        [
            a => a * torch.rand(4), a => a.sin() * torch.randn_like(a), a => torch.nn.functional.dropout(a * a, 0.5),
            a => a * torch.bernoulli(torch.full(4, 0.5)),
        ];
        foreach (var f in functions)
        {
            torch.manual_seed(5);
            var (y, push) = torch.func.linearize(f, x);
            show(y, push(torch.ones(4)));
            show(y, push(torch.tensor([0.5, 2.0, -1.0, 3.0])));
        }
    }

    public static void random_operations_fail_by_default(Show show)
    {
        show.attempt(() => torch.vmap(a => a + torch.rand(2))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void rand_different(Show show)
    {
        torch.manual_seed(3);
        show(torch.vmap(a => a + torch.rand(2), randomness: "different")(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void rand_same(Show show)
    {
        torch.manual_seed(3);
        show(torch.vmap(a => a + torch.rand(2), randomness: "same")(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void randn_different(Show show)
    {
        torch.manual_seed(3);
        show(torch.vmap(a => a + torch.randn(2), randomness: "different")(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void randn_same(Show show)
    {
        torch.manual_seed(3);
        show(torch.vmap(a => a + torch.randn(2), randomness: "same")(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void dropout_different(Show show)
    {
        torch.manual_seed(5);
        show(torch.vmap(a => torch.nn.functional.dropout(a, 0.5), randomness: "different")(torch.ones(3, 4)));
    }

    public static void bernoulli_different(Show show)
    {
        torch.manual_seed(5);
        show(torch.vmap(a => a.bernoulli(), randomness: "different")(torch.full((3, 4), 0.5)));
    }

    public static void dropout_same(Show show)
    {
        torch.manual_seed(5);
        show(torch.vmap(a => torch.nn.functional.dropout(a, 0.5), randomness: "same")(torch.ones(3, 4)));
    }

    public static void bernoulli_same(Show show)
    {
        torch.manual_seed(5);
        show(torch.vmap(a => a.bernoulli(), randomness: "same")(torch.full((3, 4), 0.5)));
    }

    public static void in_place_random_on_what_is_not_batched_fails(Show show)
    {
        show.attempt(() => torch.vmap(a => torch.zeros(2).uniform_() + a, randomness: "different")(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void an_inner_vmap_asks_the_outer(Show show)
    {
        torch.manual_seed(7);
        show(torch.vmap(a => torch.vmap(b => b + torch.rand(1), randomness: "same")(a), randomness: "different")(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void an_unknown_mode_fails(Show show)
    {
        show.attempt(() => torch.vmap(a => a, randomness: "some")(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void chunks_with_the_same_numbers(Show show)
    {
        torch.manual_seed(9);
        show(torch.vmap(a => a + torch.rand(2), randomness: "same", chunk_size: 2)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }
}
