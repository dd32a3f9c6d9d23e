using Autograd.Compat;
using static Autograd.Compat.torch.autograd.graph;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Saved-tensor hooks: what is packed and unpacked, when, in which order.</summary>
internal static class SavedTensors
{
    private static Func<Tensor, Tensor> and(Action<Tensor> action) => t =>
    {
        action(t);
        return t;
    };

    public static void packs_and_unpacks_each_saved_tensor(Show show)
    {
        var a = torch.ones(2, requires_grad: true);
        var b = torch.ones(2, requires_grad: true) * 2;
        Tensor y;
        using (saved_tensors_hooks(and(x => show("pack", x)), and(x => show("unpack", x))))
        {
            y = a * b;
        }
        show("forward done");
        y.sum().backward();
        show(a.grad);
    }

    public static void pack_gets_the_very_tensor(Show show)
    {
        var a = torch.ones(2, requires_grad: true);
        List<bool> seen = [];
        using (saved_tensors_hooks(and(x => seen.Add(same(x, a))), x => a))
        {
            _ = a * a;
        }
        show(seen[0], seen[1], seen.Count);
    }

    public static void the_packed_value_may_be_anything(Show show)
    {
        var a = torch.tensor([1.0, 2.0], requires_grad: true);
        Tensor y;
        using (saved_tensors_hooks(x => x.ToArray<float>(), x => torch.tensor(x)))
        {
            y = (a * a).sum();
        }
        y.backward();
        show(a.grad);
    }

    public static void unpack_may_change_the_value(Show show)
    {
        var a = torch.tensor([3.0], requires_grad: true);
        Tensor y;
        using (saved_tensors_hooks(x => x, x => x * 10))
        {
            y = a * a;
        }
        y.backward();
        show(a.grad);
    }

    public static void pack_may_change_the_value(Show show)
    {
        var a = torch.tensor([3.0], requires_grad: true);
        Tensor y;
        using (saved_tensors_hooks(x => x * 4, x => x))
        {
            y = a * a;
        }
        y.backward();
        show(a.grad);
    }

    public static void only_what_is_saved_in_the_block_is_packed(Show show)
    {
        var a = torch.tensor([3.0], requires_grad: true);
        int packed = 0;
        var y = a * a;
        Tensor z;
        using (saved_tensors_hooks(and(_ => packed++), x => x))
        {
            z = a.exp();
        }
        (y + z * a).backward();
        show(packed, a.grad);
    }

    public static void the_innermost_pair_wins(Show show)
    {
        var a = torch.tensor([2.0], requires_grad: true);
        SavedTensorsScope named(string name) =>
            saved_tensors_hooks(and(_ => show("pack", name)), and(_ => show("unpack", name)));

        Tensor z;
        using (named("outer"))
        {
            var x = a.exp();
            Tensor y;
            using (named("inner"))
            {
                y = x.exp();
            }
            z = y.exp();
        }
        z.backward();
        show(a.grad);
    }

    public static void three_nested_pairs(Show show)
    {
        var a = torch.tensor([5.0], requires_grad: true);
        Tensor x, y, z;
        using (saved_tensors_hooks(t => 2 * t, t => t))
        {
            using (saved_tensors_hooks(t => 3 * t, t => t))
            {
                using (saved_tensors_hooks(t => 5 * t, t => t))
                {
                    x = a * a;
                }
                y = a * a;
            }
            z = a * a;
        }
        show(torch.autograd.grad(x, a));
        show(torch.autograd.grad(y, a));
        show(torch.autograd.grad(z, a));
    }

    public static void the_block_need_not_be_open_for_backward(Show show)
    {
        var a = torch.tensor([2.0], requires_grad: true);
        Tensor y;
        using (saved_tensors_hooks(x => x, x => x + 1))
        {
            y = a * a;
        }
        using (saved_tensors_hooks(x => x, x => x + 100))
        {
            y.backward();
        }
        show(a.grad);
    }

    public static void unpack_is_called_again_with_a_retained_graph(Show show)
    {
        var a = torch.tensor([2.0], requires_grad: true);
        Tensor y;
        using (saved_tensors_hooks(x => x, and(_ => show("unpack"))))
        {
            y = a.pow(2);
        }
        y.backward(retain_graph: true);
        y.backward();
        show(a.grad);
    }

    public static void a_second_backward_without_retaining_fails(Show show)
    {
        var a = torch.tensor([2.0], requires_grad: true);
        Tensor y;
        using (saved_tensors_hooks(x => x, x => x))
        {
            y = a.pow(2);
        }
        y.backward();
        try
        {
            y.backward();
        }
        catch (TorchException error)
        {
            show(error.Message[..61]);
        }
    }

    public static void nothing_is_packed_without_grad(Show show)
    {
        var a = torch.tensor([2.0], requires_grad: true);
        using (saved_tensors_hooks(and(_ => show("pack")), x => x))
        {
            using (torch.no_grad())
            {
                _ = a * a;
            }
            _ = torch.ones(2) * torch.ones(2);
        }
        show("done");
    }

    public static void numbers_are_not_packed(Show show)
    {
        var a = torch.tensor([2.0], requires_grad: true);
        Tensor y;
        using (saved_tensors_hooks(and(x => show("pack", x)), x => x))
        {
            y = a * 3;
        }
        y.backward();
        show(a.grad);
    }

    public static void an_output_is_packed(Show show)
    {
        var a = torch.tensor([0.0], requires_grad: true);
        Tensor y;
        using (saved_tensors_hooks(and(x => show("pack", x)), and(x => show("unpack", x))))
        {
            y = a.exp();
        }
        y.backward();
        show(a.grad);
    }
}
