"""What a node tells of itself."""

import torch

from .transcript import same, since


def metadata_is_the_same_from_everywhere(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.grad_fn.metadata["note"] = "here"
    z = y + 1
    show(z.grad_fn.next_functions[0][0].metadata["note"], len(y.grad_fn.metadata), len(z.grad_fn.metadata))


def metadata_outlives_the_tensor(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.grad_fn.metadata["note"] = 5
    z = y + 1
    del y
    show(z.grad_fn.next_functions[0][0].metadata["note"])


def metadata_of_a_node_with_hooks(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.grad_fn.register_hook(lambda gi, go: show("hook", y.grad_fn.metadata["note"]))
    y.grad_fn.metadata["note"] = "here"
    y.sum().backward()
    show(x.grad)


def metadata_stays_after_the_pass(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.grad_fn.metadata["note"] = "here"
    y.sum().backward()
    show(y.grad_fn.metadata["note"], x.grad)


def an_in_place_change_makes_a_node_without_it(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.grad_fn.metadata["note"] = "here"
    y.add_(1)
    show("note" in y.grad_fn.metadata, "note" in y.grad_fn.next_functions[0][0].metadata)


@since(2, 0)
def is_numbered_in_the_order_of_making(show):
    x = torch.ones(1, requires_grad=True)
    a = x * 2
    b = x * 3
    show(b.grad_fn._sequence_nr() - a.grad_fn._sequence_nr())


def the_accumulator_knows_its_leaf(show):
    x = torch.ones(1, requires_grad=True)
    node = (x * 2).grad_fn.next_functions[0][0]
    show(node.name(), same(node.variable, x), len(node.next_functions))


@since(2, 1)
def knows_the_shape_of_its_gradient(show):
    x = torch.ones(2, 3, requires_grad=True)
    m = (x * 2).sum(0).grad_fn._input_metadata
    show(len(m), torch.Size(m[0].shape), str(m[0].dtype), str(m[0].device))


@since(2, 1)
def knows_each_of_its_outputs(show):
    x = torch.ones(3, dtype=torch.float64, requires_grad=True)
    m = x.unbind(0)[0].grad_fn._input_metadata
    show(len(m), torch.Size(m[2].shape), str(m[2].dtype))


@since(2, 1)
def the_accumulator_knows_the_shape_of_its_leaf(show):
    x = torch.ones(4, requires_grad=True)
    m = x.exp().grad_fn.next_functions[0][0]._input_metadata
    show(len(m), torch.Size(m[0].shape))


def keeps_its_graph(show):
    x = torch.ones(1, requires_grad=True)
    node = (x * 2).exp().grad_fn
    show(node, node.next_functions[0][0], node.next_functions[0][0].next_functions[0][0])
