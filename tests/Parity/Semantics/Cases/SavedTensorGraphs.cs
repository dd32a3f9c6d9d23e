using Autograd.Compat;
using static Autograd.Compat.torch.autograd.graph;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Saved-tensor hooks in double backward, with views and with passes of their own.</summary>
internal static class SavedTensorGraphs
{
    private static Func<Tensor, Tensor> and(Action<Tensor> action) => t =>
    {
        action(t);
        return t;
    };

    public static void double_backward_unpacks_twice(Show show)
    {
        var a = torch.tensor([3.0], requires_grad: true);
        string log = "";
        Tensor g, h;
        using (saved_tensors_hooks(and(_ => log += "p"), and(_ => log += "u")))
        {
            var y = a.pow(3);
            g = torch.autograd.grad(y, a, create_graph: true)[0];
            show(log);
            h = torch.autograd.grad(g, a)[0];
        }
        show(log);
        show(g, h);
    }

    public static void a_backward_pass_that_is_recorded_packs_too(Show show)
    {
        var a = torch.tensor([3.0], requires_grad: true);
        var y = a.pow(3);
        int packed = 0;
        Tensor g;
        using (saved_tensors_hooks(and(_ => packed++), x => x))
        {
            g = torch.autograd.grad(y, a, create_graph: true)[0];
        }
        show(packed > 0);
        show(torch.autograd.grad(g, a));
    }

    public static void gradients_flow_through_an_unpacked_tensor(Show show)
    {
        var a = torch.tensor([3.0], requires_grad: true);
        Tensor g, h;
        using (saved_tensors_hooks(x => x.detach(), x => x))
        {
            var b = a * 2;
            var y = b * b;
            g = torch.autograd.grad(y, a, create_graph: true)[0];
            h = torch.autograd.grad(g, a)[0];
        }
        show(g, h);
    }

    public static void an_unpacked_tensor_of_another_shape(Show show)
    {
        var a = torch.ones(2, requires_grad: true);
        var b = torch.ones(2);
        Tensor y;
        using (saved_tensors_hooks(x => x, x => torch.ones(3)))
        {
            y = (a * b).sum();
        }
        show.attempt(() => y.backward());
    }

    public static void views_are_packed(Show show)
    {
        var a = torch.arange(4.0, requires_grad: true);
        Tensor y;
        using (saved_tensors_hooks(and(x => show("pack", x)), x => x))
        {
            y = (a[1..3] * a[..2]).sum();
        }
        y.backward();
        show(a.grad);
    }

    public static void a_matrix_product_packs_both_factors(Show show)
    {
        var a = torch.ones(2, 3, requires_grad: true);
        var b = torch.full([3, 1], 2.0, requires_grad: true);
        Tensor y;
        using (saved_tensors_hooks(and(x => show("pack", x.shape)), x => x))
        {
            y = a.matmul(b).sum();
        }
        y.backward();
        show(a.grad, b.grad);
    }

    public static void a_nested_pass_in_unpack(Show show)
    {
        var a = torch.tensor([3.0], requires_grad: true);
        Tensor unpack(Tensor x)
        {
            var t = torch.tensor([2.0], requires_grad: true);
            using (torch.enable_grad())
            {
                (t * t).backward();
            }
            show("inner", t.grad);
            return x;
        }
        Tensor y;
        using (saved_tensors_hooks(x => x, unpack))
        {
            y = a.pow(2);
        }
        y.backward();
        show(a.grad);
    }
}
