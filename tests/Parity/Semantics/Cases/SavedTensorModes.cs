using Autograd.Compat;
using static Autograd.Compat.torch.autograd.graph;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>save_on_cpu and disable_saved_tensors_hooks.</summary>
internal static class SavedTensorModes
{
    private static Func<Tensor, Tensor> and(Action<Tensor> action) => t =>
    {
        action(t);
        return t;
    };

    public static void save_on_cpu_gives_the_same_gradients(Show show)
    {
        var a = torch.tensor([1.0, 2.0], requires_grad: true);
        Tensor y;
        using (save_on_cpu())
        {
            y = (a.exp() * a.sin()).sum();
        }
        y.backward();
        show(a.grad);
    }

    public static void save_on_cpu_with_pinned_memory_and_no_device(Show show)
    {
        var a = torch.tensor([1.0, 2.0], requires_grad: true);
        Tensor y;
        using (save_on_cpu(pin_memory: true))
        {
            y = (a * a).sum();
        }
        a.data.mul_(10);
        y.backward();
        show(a.grad);
    }

    public static void save_on_cpu_inside_hooks(Show show)
    {
        var a = torch.tensor([1.0], requires_grad: true);
        Tensor y;
        using (saved_tensors_hooks(and(_ => show("pack")), x => x))
        {
            using (save_on_cpu())
            {
                y = a.pow(2);
            }
        }
        y.backward();
        show(a.grad);
    }

    private static void push()
    {
        using (saved_tensors_hooks(x => x, x => x))
        {
        }
    }

    public static void disabled_hooks_raise_with_the_message(Show show)
    {
        using (disable_saved_tensors_hooks("not here"))
        {
            show.attempt(() => push());
        }
        show.attempt(() => push());
    }

    public static void save_on_cpu_is_disabled_too(Show show)
    {
        using (disable_saved_tensors_hooks("not here"))
        {
            show.attempt(() => save_on_cpu().Dispose());
        }
    }

    public static void disabling_nests(Show show)
    {
        using (disable_saved_tensors_hooks("outer"))
        {
            using (disable_saved_tensors_hooks("inner"))
            {
                show.attempt(() => push());
            }
            show.attempt(() => push());
        }
        show.attempt(() => push());
    }

    public static void disabling_inside_hooks_raises(Show show)
    {
        var a = torch.tensor([1.0], requires_grad: true);
        using (saved_tensors_hooks(and(_ => show("pack")), x => x))
        {
            show.attempt(() =>
            {
                using (disable_saved_tensors_hooks("not now"))
                {
                    show("never");
                }
            });
            a.pow(2);
        }
    }

    public static void operations_go_on_where_hooks_are_disabled(Show show)
    {
        var a = torch.tensor([3.0], requires_grad: true);
        using (disable_saved_tensors_hooks("not here"))
        {
            var y = a.pow(2);
            y.backward();
        }
        show(a.grad);
    }
}
