using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>What a node tells of itself.</summary>
internal static class Nodes
{
    public static void metadata_is_the_same_from_everywhere(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.grad_fn.metadata["note"] = "here";
        var z = y + 1;
        show(z.grad_fn.next_functions[0].node.metadata["note"], y.grad_fn.metadata.Count, z.grad_fn.metadata.Count);
    }

    public static void metadata_outlives_the_tensor(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.grad_fn.metadata["note"] = 5;
        var z = y + 1;
        y.Dispose();
        show(z.grad_fn.next_functions[0].node.metadata["note"]);
    }

    public static void metadata_of_a_node_with_hooks(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.grad_fn.register_hook((gi, go) => show("hook", y.grad_fn.metadata["note"]));
        y.grad_fn.metadata["note"] = "here";
        y.sum().backward();
        show(x.grad);
    }

    public static void metadata_stays_after_the_pass(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.grad_fn.metadata["note"] = "here";
        y.sum().backward();
        show(y.grad_fn.metadata["note"], x.grad);
    }

    public static void an_in_place_change_makes_a_node_without_it(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.grad_fn.metadata["note"] = "here";
        y.add_(1);
        show(y.grad_fn.metadata.ContainsKey("note"), y.grad_fn.next_functions[0].node.metadata.ContainsKey("note"));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void is_numbered_in_the_order_of_making(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var a = x * 2;
        var b = x * 3;
        show(b.grad_fn._sequence_nr() - a.grad_fn._sequence_nr());
    }

    public static void the_accumulator_knows_its_leaf(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var node = (x * 2).grad_fn.next_functions[0].node;
        show(node.name(), same(node.variable, x), node.next_functions.Count);
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void knows_the_shape_of_its_gradient(Show show)
    {
        var x = torch.ones(2, 3, requires_grad: true);
        var m = (x * 2).sum(0).grad_fn._input_metadata;
        show(m.Count, m[0].shape, m[0].dtype, m[0].device);
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void knows_each_of_its_outputs(Show show)
    {
        var x = torch.ones(3, dtype: torch.float64, requires_grad: true);
        var m = x.unbind(0)[0].grad_fn._input_metadata;
        show(m.Count, m[2].shape, m[2].dtype);
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void the_accumulator_knows_the_shape_of_its_leaf(Show show)
    {
        var x = torch.ones(4, requires_grad: true);
        var m = x.exp().grad_fn.next_functions[0].node._input_metadata;
        show(m.Count, m[0].shape);
    }

    public static void keeps_its_graph(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var node = (x * 2).exp().grad_fn;
        show(node, node.next_functions[0].node, node.next_functions[0].node.next_functions[0].node);
    }
}
