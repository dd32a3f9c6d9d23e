"""The order in which hooks of different kinds run."""

import torch

from .transcript import since


def of_hooks_of_a_result(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.grad_fn.register_hook(lambda gi, go: show("node", y.grad))
    y.register_hook(lambda g: show("tensor", y.grad))
    y.retain_grad()
    y.sum().backward()


def of_hooks_of_a_leaf(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    node = y.grad_fn.next_functions[0][0]
    node.register_hook(lambda gi, go: show("node", x.grad))
    x.register_hook(lambda g: show("tensor", x.grad))
    y.sum().backward()


def of_a_chain(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    z = y * 3
    for name, t in (("x", x), ("y", y), ("z", z)):
        t.register_hook(lambda g, name=name: show("tensor", name, g))
    z.grad_fn.register_hook(lambda gi, go: show("node z", gi[0]))
    y.grad_fn.register_hook(lambda gi, go: show("node y", gi[0]))
    z.sum().backward()


def of_branches_is_that_of_their_making(show):
    x = torch.ones(1, requires_grad=True)
    a = x * 2
    b = x * 3
    a.register_hook(lambda g: show("a", g))
    b.register_hook(lambda g: show("b", g))
    x.register_hook(lambda g: show("x", g))
    (a + b).sum().backward()


@since(2, 0)
def of_all_kinds_on_a_result(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.register_hook(lambda g: show("tensor", g, y.grad))
    y.grad_fn.register_prehook(lambda go: show("prehook", go[0], y.grad))
    y.retain_grad()
    y.grad_fn.register_hook(lambda gi, go: show("posthook", gi[0], y.grad))
    y.sum().backward()


@since(2, 0)
def of_all_kinds_registered_the_other_way_round(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.grad_fn.register_hook(lambda gi, go: show("posthook", gi[0], y.grad))
    y.retain_grad()
    y.grad_fn.register_prehook(lambda go: show("prehook", go[0], y.grad))
    y.register_hook(lambda g: show("tensor", g, y.grad))
    y.sum().backward()


@since(2, 1)
def of_all_kinds_on_a_leaf(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    node = y.grad_fn.next_functions[0][0]
    node.register_hook(lambda gi, go: show("posthook", x.grad))
    x.register_post_accumulate_grad_hook(lambda p: show("accumulated", p.grad))
    node.register_prehook(lambda go: show("prehook", go[0], x.grad))
    x.register_hook(lambda g: show("tensor", g, x.grad))
    y.sum().backward()


@since(2, 0)
def each_kind_sees_what_the_one_before_made(show):
    x = torch.ones(1, requires_grad=True)
    y = x.clone()
    y.register_hook(lambda g: g + 1)
    y.grad_fn.register_prehook(lambda go: (go[0] * 10,))
    y.retain_grad()
    y.grad_fn.register_hook(lambda gi, go: (gi[0] + 5,))
    x.register_hook(lambda g: g * 100)
    y.sum().backward()
    show(y.grad, x.grad)


@since(2, 0)
def of_grad_runs_the_hooks_of_tensors_alone(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.register_hook(lambda g: show("tensor", g))
    y.grad_fn.register_prehook(lambda go: show("prehook", go[0]))
    y.grad_fn.register_hook(lambda gi, go: show("posthook", gi[0]))
    show(torch.autograd.grad((y * 3).sum(), y)[0])


@since(2, 0)
def of_a_pass_to_given_inputs(show):
    x = torch.ones(1, requires_grad=True)
    w = torch.ones(1, requires_grad=True)
    y = x * 2
    y.register_hook(lambda g: show("tensor", g))
    y.grad_fn.register_prehook(lambda go: show("prehook", go[0]))
    y.grad_fn.register_hook(lambda gi, go: show("posthook", gi[0]))
    w.register_hook(lambda g: show("w", g))
    (y * w).sum().backward(inputs=[y])
    show(y.grad, x.grad, w.grad)
