using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>How tensors print inside transforms.</summary>
internal static class FuncPrinting
{
    public static void in_vmap(Show show)
    {
        Tensor shown(Tensor a)
        {
            show(a.ToString());
            return a;
        }

        torch.vmap(a => shown(a * 2))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]));
    }

    public static void in_vmap_of_numbers(Show show)
    {
        Tensor shown(Tensor a)
        {
            show(a.ToString());
            return a;
        }

        torch.vmap(a => shown(a.sum()))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]));
    }

    public static void in_vmap_over_another_dimension(Show show)
    {
        Tensor shown(Tensor a)
        {
            show(a.ToString());
            return a;
        }

        torch.vmap(shown, in_dims: 1)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]));
    }

    public static void in_grad(Show show)
    {
        Tensor shown(Tensor a)
        {
            show(a.ToString());
            return a;
        }

        torch.func.grad(a => shown(a).sum())(torch.tensor([1.0, -2.0, 0.5]));
    }

    public static void in_grad_of_grad(Show show)
    {
        Tensor shown(Tensor a)
        {
            show(a.ToString());
            return a;
        }

        torch.func.grad(b => torch.func.grad(a => shown(a).sin().sum())(b).sum())(torch.tensor([1.0, -2.0, 0.5]));
    }

    public static void in_vmap_of_grad(Show show)
    {
        Tensor shown(Tensor a)
        {
            show(a.ToString());
            return a;
        }

        torch.vmap(torch.func.grad(a => shown(a).sum()))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]));
    }

    public static void in_grad_of_vmap(Show show)
    {
        Tensor shown(Tensor a)
        {
            show(a.ToString());
            return a;
        }

        torch.func.grad(b => torch.vmap(a => shown(a).sum())(b).sum())(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]));
    }

    public static void in_jvp(Show show)
    {
        Tensor shown(Tensor a)
        {
            show(a.ToString());
            return a;
        }

        torch.func.jvp(shown, torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]));
    }

    public static void of_a_captured_tensor(Show show)
    {
        Tensor shown(Tensor a)
        {
            show(a.ToString());
            return a;
        }

        var w = torch.tensor([1.0, -2.0, 0.5]);
        torch.vmap(a => shown(w))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]));
    }

    public static void of_a_factory_in_grad(Show show)
    {
        Tensor shown(Tensor a)
        {
            show(a.ToString());
            return a;
        }

        torch.func.grad(a => (shown(torch.ones(3)) * a).sum())(torch.tensor([1.0, -2.0, 0.5]));
    }

    public static void of_a_captured_tensor_with_grad(Show show)
    {
        Tensor shown(Tensor a)
        {
            show(a.ToString());
            return a;
        }

        var w = torch.tensor([1.0, -2.0, 0.5]).requires_grad_();
        torch.func.grad(a => (shown(w) * a).sum())(torch.tensor([1.0, -2.0, 0.5]));
    }

    public static void after_grad(Show show)
    {
        Tensor? kept = null;
        torch.func.grad(a => (kept = a).sum())(torch.tensor([1.0, -2.0, 0.5]));
        show(kept!.ToString(), kept! * 2);
    }

    public static void after_vmap(Show show)
    {
        Tensor? kept = null;
        torch.vmap(a => kept = a)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]));
        show(kept!.ToString());
    }
}
