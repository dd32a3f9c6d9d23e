using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Hooks of nodes.</summary>
internal static class NodeHooks
{
    private static Tensor[]? fail(Exception error) => throw error;

    public static void see_the_gradients_of_inputs_and_outputs(Show show)
    {
        var a = torch.tensor([2.0], requires_grad: true);
        var b = torch.tensor([3.0], requires_grad: true);
        var y = a * b;
        y.grad_fn.register_hook((gi, go) => show(gi.Length, gi[0], gi[1], go.Length, go[0]));
        (y * 10).sum().backward();
    }

    public static void see_none_for_an_input_that_needs_no_gradient(Show show)
    {
        var a = torch.tensor([2.0], requires_grad: true);
        var y = a * torch.tensor([3.0]);
        y.grad_fn.register_hook((gi, go) => show(gi[0], gi[1], go[0]));
        y.sum().backward();
    }

    public static void see_none_for_an_output_without_gradient(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var outputs = x.unbind(0);
        var a = outputs[0];
        var b = outputs[1];
        a.grad_fn.register_hook((gi, go) => show(gi[0], go[0], go[1]));
        a.backward();
    }

    public static void replace_the_gradients_of_inputs(Show show)
    {
        var a = torch.tensor([2.0], requires_grad: true);
        var b = torch.tensor([3.0], requires_grad: true);
        var y = a * b;
        y.grad_fn.register_hook((gi, go) => [gi[0] * 10, gi[1] * 100]);
        y.sum().backward();
        show(a.grad, b.grad);
    }

    public static void run_in_order_each_with_the_result_before(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x.clone();
        y.grad_fn.register_hook((gi, go) => [gi[0] * 2]);
        y.grad_fn.register_hook((gi, go) => show("second", gi[0], go[0]));
        y.grad_fn.register_hook((gi, go) => [gi[0] + 1]);
        y.sum().backward();
        show(x.grad);
    }

    public static void may_take_a_gradient_away(Show show)
    {
        var a = torch.tensor([2.0], requires_grad: true);
        var b = torch.tensor([3.0], requires_grad: true);
        var y = a * b;
        y.grad_fn.register_hook((gi, go) => [null!, gi[1]]);
        y.sum().backward();
        show(a.grad, b.grad);
    }

    public static void cannot_replace_none(Show show)
    {
        var a = torch.tensor([2.0], requires_grad: true);
        var y = a * torch.tensor([3.0]);
        y.grad_fn.register_hook((gi, go) => [gi[0], gi[0]]);
        show.attempt(() => y.sum().backward());
    }

    public static void must_return_as_many_as_there_are(Show show)
    {
        var a = torch.tensor([2.0], requires_grad: true);
        var y = a * a;
        y.grad_fn.register_hook((gi, go) => [gi[0]]);
        show.attempt(() => y.sum().backward());
        show(a.grad);
    }

    public static void must_return_the_same_shape(Show show)
    {
        var a = torch.ones(2, requires_grad: true);
        var y = a.clone();

        Tensor[]? shorten(Tensor[] gi, Tensor[] go)
        {
            return [gi[0][..1]];
        }

        y.grad_fn.register_hook(shorten);
        show.attempt(() => y.sum().backward());
    }

    public static void must_return_the_same_dtype(Show show)
    {
        var a = torch.ones(2, requires_grad: true);
        var y = a.clone();
        y.grad_fn.register_hook((gi, go) => [gi[0].half()]);
        show.attempt(() => y.sum().backward());
    }

    public static void run_no_more_when_removed(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x.clone();
        var first = y.grad_fn.register_hook((gi, go) => [gi[0] * 2]);
        y.grad_fn.register_hook((gi, go) => [gi[0] * 3]);
        first.remove();
        y.sum().backward();
        show(x.grad);
    }

    public static void removing_itself(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x.clone();
        var handles = new List<RemovableHandle>();

        Tensor[]? once(Tensor[] gi, Tensor[] go)
        {
            handles[0].remove();
            return [gi[0] * 5];
        }

        handles.Add(y.grad_fn.register_hook(once));
        var z = y.sum();
        z.backward(retain_graph: true);
        z.backward();
        show(x.grad);
    }

    public static void of_an_accumulator_see_no_inputs(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        var node = y.grad_fn.next_functions[0].node;
        node.register_hook((gi, go) => show(gi.Length, go[0], x.grad));
        y.sum().backward();
    }

    public static void of_an_accumulator_cannot_return_a_gradient(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        var node = y.grad_fn.next_functions[0].node;
        node.register_hook((gi, go) => [go[0]]);
        show.attempt(() => y.sum().backward());
    }

    public static void an_exception_ends_the_pass(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.grad_fn.register_hook((gi, go) => fail(new TorchIndexException("no")));
        show.attempt(() => y.sum().backward());
        show(x.grad);
    }

    public static void do_not_run_where_grad_merely_takes_the_gradient(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.grad_fn.register_hook((gi, go) => show("hook"));
        show(torch.autograd.grad((y * 3).sum(), y)[0]);
        show(torch.autograd.grad((y * 3).sum(), x)[0]);
    }

    public static void record_only_under_create_graph(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * x;
        y.grad_fn.register_hook((gi, go) => show(torch.is_grad_enabled(), gi[0].requires_grad));
        var z = y.sum();
        z.backward(retain_graph: true);
        z.backward(create_graph: true);
    }

    public static void of_a_graph_whose_tensors_are_gone(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.grad_fn.register_hook((gi, go) => show("hook", gi[0]));
        y = (y * 3).sum();
        y.backward();
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void prehooks_see_the_gradients_of_outputs(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var outputs = x.unbind(0);
        var a = outputs[0];
        var b = outputs[1];
        a.grad_fn.register_prehook(go => show(go.Length, go[0], go[1]));
        (a * 5).backward(retain_graph: true);
        (a * b).backward();
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void prehooks_replace_the_gradients_of_outputs(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x.clone();
        y.grad_fn.register_prehook(go => [go[0] * 4]);
        y.grad_fn.register_prehook(go => show("second", go[0]));
        y.sum().backward();
        show(x.grad);
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void prehooks_must_return_as_many_as_there_are(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x.clone();
        y.grad_fn.register_prehook(go => [go[0], go[0]]);
        show.attempt(() => y.sum().backward());
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void prehooks_must_return_the_same_shape(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x.clone();
        y.grad_fn.register_prehook(go => [go[0].sum()]);
        show.attempt(() => y.sum().backward());
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void prehooks_may_take_a_gradient_away(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var outputs = x.unbind(0);
        var a = outputs[0];
        var b = outputs[1];
        a.grad_fn.register_prehook(go => [null!, go[1]]);
        (a * 2 + b * 3).backward();
        show(x.grad);
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void prehooks_of_an_accumulator(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        var node = y.grad_fn.next_functions[0].node;
        node.register_prehook(go => [go[0] * 50]);
        y.sum().backward();
        show(x.grad);
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void prehooks_run_no_more_when_removed(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x.clone();
        y.grad_fn.register_prehook(go => [go[0] * 4]).remove();
        y.sum().backward();
        show(x.grad);
    }
}
