using Autograd.Compat;
using static Autograd.Compat.torch.autograd.graph;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Saved-tensor hooks: what they may and may not do, and their errors.</summary>
internal static class SavedTensorRules
{
    private static Func<Tensor, Tensor> and(Action<Tensor> action) => t =>
    {
        action(t);
        return t;
    };

    public static void pack_runs_without_grad(Show show)
    {
        var a = torch.tensor([2.0], requires_grad: true);
        using (saved_tensors_hooks(and(x => show(torch.is_grad_enabled(), (x * x).requires_grad)), x => x))
        {
            a.pow(2);
        }
    }

    public static void what_pack_sees_of_a_leaf_and_of_a_result(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        var b = a * 2;
        using (saved_tensors_hooks(and(x => show(x.requires_grad, x.is_leaf, x.grad_fn)), x => x))
        {
            _ = a * b;
        }
    }

    public static void an_error_in_pack_ends_the_operation(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        static Tensor pack(Tensor x) => throw new InvalidOperationException("no room");
        show.fails(() =>
        {
            using (saved_tensors_hooks(pack, x => x))
            {
                _ = a * a;
            }
        });
        var y = a * a;
        y.backward();
        show(a.grad);
    }

    public static void an_error_in_unpack_ends_the_backward_pass(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        static Tensor unpack(Tensor x) => throw new InvalidOperationException("lost");
        Tensor y;
        using (saved_tensors_hooks(x => x, unpack))
        {
            y = a * a;
        }
        show.fails(() => y.backward());
        show(a.grad);
    }

    public static void unpack_must_return_a_tensor(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        Tensor y;
        using (saved_tensors_hooks(x => x, x => null!))
        {
            y = a * a;
        }
        show.attempt(() => y.backward());
    }

    public static void pack_must_not_change_its_tensor(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        var b = a.clone();
        show.attempt(() =>
        {
            using (saved_tensors_hooks(x => x.mul_(2), x => x))
            {
                b.pow(2);
            }
        });
    }

    public static void changes_after_the_save_are_not_seen_by_a_copy(Show show)
    {
        var a = torch.tensor([3.0], requires_grad: true);
        var b = a.clone();
        Tensor y;
        using (saved_tensors_hooks(x => x.clone(), x => x))
        {
            y = b.pow(2);
        }
        b.mul_(10);
        y.backward();
        show(a.grad);
    }

    public static void the_version_is_not_checked_behind_hooks(Show show)
    {
        var a = torch.tensor([3.0], requires_grad: true);
        var b = a.clone();
        Tensor y;
        using (saved_tensors_hooks(x => x, x => x))
        {
            y = b.pow(2);
        }
        b.mul_(10);
        y.backward();
        show(a.grad);
    }
}
