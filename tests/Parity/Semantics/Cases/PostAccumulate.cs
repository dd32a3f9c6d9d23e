using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Hooks that run when a leaf's gradient has been accumulated.</summary>
internal static class PostAccumulate
{
    private static Tensor? fail(Exception error) => throw error;

    [Since(2, 1, OfferedBefore = true)]
    public static void sees_the_accumulated_gradient(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        x.register_post_accumulate_grad_hook(p => show(same(p, x), p.grad));
        var y = (x * x).sum();
        y.backward(retain_graph: true);
        y.backward();
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void may_update_the_leaf(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);

        void step(Tensor p)
        {
            using (torch.no_grad())
            {
                p.sub_(p.grad * 0.5);
            }

            p.grad = null;
        }

        x.register_post_accumulate_grad_hook(step);
        (x * 3).sum().backward();
        show(x, x.grad);
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void several_run_in_order(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        x.register_post_accumulate_grad_hook(p => show("first"));
        var second = x.register_post_accumulate_grad_hook(p => show("second"));
        x.register_post_accumulate_grad_hook(p => show("third"));
        x.sum().backward();
        second.remove();
        x.sum().backward();
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void runs_no_more_when_removed(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        x.register_post_accumulate_grad_hook(p => show("never")).remove();
        x.sum().backward();
        show(x.grad);
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void runs_once_for_several_uses(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        x.register_post_accumulate_grad_hook(p => show("hook", p.grad));
        (x * 2 + x * x).sum().backward();
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void registered_before_the_graph_and_after(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        x.register_post_accumulate_grad_hook(p => show("before"));
        var y = x.sum();
        x.register_post_accumulate_grad_hook(p => show("after"));
        y.backward();
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void needs_requires_grad(Show show)
    {
        show.attempt(() => torch.ones(2).register_post_accumulate_grad_hook(p => { }));
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void needs_a_leaf(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show.attempt(() => (x * 2).register_post_accumulate_grad_hook(p => { }));
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void does_not_run_for_grad(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        x.register_post_accumulate_grad_hook(p => show("never"));
        show(torch.autograd.grad((x * 2).sum(), x)[0], x.grad);
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void runs_for_given_inputs_only(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        var b = torch.ones(1, requires_grad: true);
        a.register_post_accumulate_grad_hook(p => show("a"));
        b.register_post_accumulate_grad_hook(p => show("b"));
        (a * b).sum().backward(inputs: [b]);
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void an_exception_leaves_the_gradient(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        x.register_post_accumulate_grad_hook(p => fail(new TorchValueException("no")));
        show.attempt(() => (x * 2).sum().backward());
        show(x.grad);
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void removing_itself(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var handles = new List<RemovableHandle>();

        void once(Tensor p)
        {
            handles[0].remove();
            show("once");
        }

        handles.Add(x.register_post_accumulate_grad_hook(once));
        x.sum().backward();
        x.sum().backward();
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void sees_what_the_hooks_of_the_tensor_made(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        x.register_post_accumulate_grad_hook(p => show("hook", p.grad));
        x.register_hook(g => g * 9);
        x.sum().backward();
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void runs_without_recording(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        x.register_post_accumulate_grad_hook(p => show(torch.is_grad_enabled(), p.grad.requires_grad));
        (x * x).sum().backward();
        x.grad = null;
        (x * x).sum().backward(create_graph: true);
    }
}
