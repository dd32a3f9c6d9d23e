using System.Numerics;
using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Tensors as numbers: item, bool, int, float.</summary>
internal static class Numbers
{
    public static void item(Show show)
    {
        show(torch.tensor(3).item(), torch.tensor(2.5).item(), torch.tensor([[7]]).item(), torch.tensor(true).item());
        show(torch.tensor(0.1).item(), torch.tensor(new Complex(1, 2)).item(), torch.tensor(0.1, dtype: torch.float64).item());
    }

    public static void item_of_several_elements(Show show)
    {
        show.attempt(() => torch.ones(2).item());
        show.attempt(() => torch.ones(0).item());
        show.attempt(() => torch.ones(2, 3).item());
    }

    public static void item_of_a_result(Show show)
    {
        var x = torch.tensor(2.0, requires_grad: true);
        show((x * 3).item());
    }

    [Since(2, 0)]
    public static void item_on_meta(Show show)
    {
        show.attempt(() => torch.ones(1, device: "meta").item());
    }

    public static void truth(Show show)
    {
        show((bool)(torch.tensor(0)), (bool)(torch.tensor([0.5])), (bool)(torch.tensor([[false]])), (bool)(torch.tensor(new Complex(0, 1))));
    }

    public static void truth_of_several_elements(Show show)
    {
        show.attempt(() => (bool)(torch.ones(2)));
        show.attempt(() => (bool)(torch.tensor([true, false])));
    }

    public static void truth_of_no_elements(Show show)
    {
        show.attempt(() => (bool)(torch.ones(0)));
    }

    public static void truth_of_a_comparison(Show show)
    {
        var x = torch.tensor(3.0);
        show(x > 0 ? "positive" : "not positive");
    }

    public static void conversion_to_float(Show show)
    {
        show((double)(torch.tensor(2)), (double)(torch.tensor([0.1])), (double)(torch.tensor(true)));
        show.attempt(() => (double)(torch.ones(2)));
    }

    public static void conversion_to_integer(Show show)
    {
        show((long)(torch.tensor(2.9)), (long)(torch.tensor([-2.9])), (long)(torch.tensor(true)));
        show.attempt(() => (long)(torch.ones(2)));
    }

    public static void conversion_of_complex_numbers(Show show)
    {
        show.attempt(() => (double)(torch.tensor(new Complex(1, 2))));
        show.attempt(() => (long)(torch.tensor(new Complex(1, 2))));
        show((double)(torch.tensor(new Complex(1, 0))));
    }

    public static void conversion_of_a_tensor_that_requires_grad(Show show)
    {
        var x = torch.tensor(2.0, requires_grad: true);
        show((double)(x), (long)(x), (bool)(x));
    }

    public static void sizes(Show show)
    {
        var x = torch.ones(2, 3);
        show(x.shape, x.size(), x.size(0), x.size(-1), x.dim(), x.numel(), x.stride(), x.element_size());
        show(torch.ones([]).shape, torch.ones(0).shape, torch.ones([]).stride(), torch.ones(0, 3).stride());
    }
}
