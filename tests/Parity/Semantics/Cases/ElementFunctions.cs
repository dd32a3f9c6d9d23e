using System.Numerics;
using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Functions of the caller's own, called for each element.</summary>
internal static class ElementFunctions
{
    public static void apply_replaces_each_element(Show show)
    {
        var x = torch.tensor([[1.0, 2.0], [3.0, 4.0]]);
        var y = x.apply_((double v) => v * v + 1);
        show(x, same(x, y), x._version);
    }

    public static void apply_follows_the_dtype(Show show)
    {
        show(torch.tensor([1, 2, 3]).apply_((long v) => v * 2), torch.tensor([1, 2, 3]).apply_((double v) => v / 2));
        show(torch.tensor([new Complex(1, 2)]).apply_((Complex v) => v * Complex.ImaginaryOne), torch.tensor([true, false]).apply_((bool v) => !v));
    }

    public static void apply_reaches_what_a_view_shows(Show show)
    {
        var x = torch.arange(6.0).view(2, 3);
        x.t()[1..].apply_((float v) => -v);
        show(x, torch.ones(0).apply_((float v) => v), torch.tensor(3.0).apply_((float v) => v + 1));
    }

    public static void apply_needs_no_gradients(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show.attempt(() => x.apply_((double v) => v));
        show(x.detach().apply_((double v) => v + 1), x);
    }

    public static void apply_leaves_a_meta_tensor(Show show)
    {
        show(torch.ones(2, device: "meta").apply_((double v) => v + 1));
    }

    public static void map_takes_two_tensors(Show show)
    {
        var x = torch.tensor([[1.0, 2.0], [3.0, 4.0]]);
        show(x.map_(torch.tensor([10.0, 20.0]), (double a, double b) => a + b), x._version);
    }

    public static void map_is_checked(Show show)
    {
        var x = torch.ones(2);
        show.attempt(() => x.map_(torch.ones(2, dtype: torch.int64), (double a, double b) => a));
        show.attempt(() => x.map_(torch.ones(3), (double a, double b) => a));
        show.attempt(() => x.map_(torch.ones(2, requires_grad: true), (double a, double b) => a));
    }

    public static void map2_takes_three_tensors(Show show)
    {
        var x = torch.tensor([1.0, 2.0]);
        show(x.map2_(torch.tensor([10.0, 20.0]), torch.tensor(100.0), (double a, double b, double c) => a + b * c));
    }

    public static void map2_is_checked(Show show)
    {
        var x = torch.ones(2);
        show.attempt(() => x.map2_(torch.ones(2, dtype: torch.int64), x, (double a, double b, double c) => a));
        show.attempt(() => x.map2_(x, torch.ones(2, dtype: torch.float64), (double a, double b, double c) => a));
        show.attempt(() => x.map2_(x, torch.ones(2, requires_grad: true), (double a, double b, double c) => a));
    }
}
