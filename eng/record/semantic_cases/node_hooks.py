"""Hooks of nodes."""

import torch

from .transcript import since


def fail(error):
    raise error


def see_the_gradients_of_inputs_and_outputs(show):
    a = torch.tensor([2.0], requires_grad=True)
    b = torch.tensor([3.0], requires_grad=True)
    y = a * b
    y.grad_fn.register_hook(lambda gi, go: show(len(gi), gi[0], gi[1], len(go), go[0]))
    (y * 10).sum().backward()


def see_none_for_an_input_that_needs_no_gradient(show):
    a = torch.tensor([2.0], requires_grad=True)
    y = a * torch.tensor([3.0])
    y.grad_fn.register_hook(lambda gi, go: show(gi[0], gi[1], go[0]))
    y.sum().backward()


def see_none_for_an_output_without_gradient(show):
    x = torch.ones(2, requires_grad=True)
    a, b = x.unbind(0)
    a.grad_fn.register_hook(lambda gi, go: show(gi[0], go[0], go[1]))
    a.backward()


def replace_the_gradients_of_inputs(show):
    a = torch.tensor([2.0], requires_grad=True)
    b = torch.tensor([3.0], requires_grad=True)
    y = a * b
    y.grad_fn.register_hook(lambda gi, go: (gi[0] * 10, gi[1] * 100))
    y.sum().backward()
    show(a.grad, b.grad)


def run_in_order_each_with_the_result_before(show):
    x = torch.ones(1, requires_grad=True)
    y = x.clone()
    y.grad_fn.register_hook(lambda gi, go: (gi[0] * 2,))
    y.grad_fn.register_hook(lambda gi, go: show("second", gi[0], go[0]))
    y.grad_fn.register_hook(lambda gi, go: (gi[0] + 1,))
    y.sum().backward()
    show(x.grad)


def may_take_a_gradient_away(show):
    a = torch.tensor([2.0], requires_grad=True)
    b = torch.tensor([3.0], requires_grad=True)
    y = a * b
    y.grad_fn.register_hook(lambda gi, go: (None, gi[1]))
    y.sum().backward()
    show(a.grad, b.grad)


def cannot_replace_none(show):
    a = torch.tensor([2.0], requires_grad=True)
    y = a * torch.tensor([3.0])
    y.grad_fn.register_hook(lambda gi, go: (gi[0], gi[0]))
    show.attempt(lambda: y.sum().backward())


def must_return_as_many_as_there_are(show):
    a = torch.tensor([2.0], requires_grad=True)
    y = a * a
    y.grad_fn.register_hook(lambda gi, go: (gi[0],))
    show.attempt(lambda: y.sum().backward())
    show(a.grad)


def must_return_the_same_shape(show):
    a = torch.ones(2, requires_grad=True)
    y = a.clone()

    def shorten(gi, go):
        return (gi[0][:1],)

    y.grad_fn.register_hook(shorten)
    show.attempt(lambda: y.sum().backward())


def must_return_the_same_dtype(show):
    a = torch.ones(2, requires_grad=True)
    y = a.clone()
    y.grad_fn.register_hook(lambda gi, go: (gi[0].half(),))
    show.attempt(lambda: y.sum().backward())


def run_no_more_when_removed(show):
    x = torch.ones(1, requires_grad=True)
    y = x.clone()
    first = y.grad_fn.register_hook(lambda gi, go: (gi[0] * 2,))
    y.grad_fn.register_hook(lambda gi, go: (gi[0] * 3,))
    first.remove()
    y.sum().backward()
    show(x.grad)


def removing_itself(show):
    x = torch.ones(1, requires_grad=True)
    y = x.clone()
    handles = []

    def once(gi, go):
        handles[0].remove()
        return (gi[0] * 5,)

    handles.append(y.grad_fn.register_hook(once))
    z = y.sum()
    z.backward(retain_graph=True)
    z.backward()
    show(x.grad)


def of_an_accumulator_see_no_inputs(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    node = y.grad_fn.next_functions[0][0]
    node.register_hook(lambda gi, go: show(len(gi), go[0], x.grad))
    y.sum().backward()


def of_an_accumulator_cannot_return_a_gradient(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    node = y.grad_fn.next_functions[0][0]
    node.register_hook(lambda gi, go: (go[0],))
    show.attempt(lambda: y.sum().backward())


def an_exception_ends_the_pass(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.grad_fn.register_hook(lambda gi, go: fail(IndexError("no")))
    show.attempt(lambda: y.sum().backward())
    show(x.grad)


def do_not_run_where_grad_merely_takes_the_gradient(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.grad_fn.register_hook(lambda gi, go: show("hook"))
    show(torch.autograd.grad((y * 3).sum(), y)[0])
    show(torch.autograd.grad((y * 3).sum(), x)[0])


def record_only_under_create_graph(show):
    x = torch.ones(1, requires_grad=True)
    y = x * x
    y.grad_fn.register_hook(lambda gi, go: show(torch.is_grad_enabled(), gi[0].requires_grad))
    z = y.sum()
    z.backward(retain_graph=True)
    z.backward(create_graph=True)


def of_a_graph_whose_tensors_are_gone(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.grad_fn.register_hook(lambda gi, go: show("hook", gi[0]))
    y = (y * 3).sum()
    y.backward()


@since(2, 0)
def prehooks_see_the_gradients_of_outputs(show):
    x = torch.ones(2, requires_grad=True)
    a, b = x.unbind(0)
    a.grad_fn.register_prehook(lambda go: show(len(go), go[0], go[1]))
    (a * 5).backward(retain_graph=True)
    (a * b).backward()


@since(2, 0)
def prehooks_replace_the_gradients_of_outputs(show):
    x = torch.ones(1, requires_grad=True)
    y = x.clone()
    y.grad_fn.register_prehook(lambda go: (go[0] * 4,))
    y.grad_fn.register_prehook(lambda go: show("second", go[0]))
    y.sum().backward()
    show(x.grad)


@since(2, 0)
def prehooks_must_return_as_many_as_there_are(show):
    x = torch.ones(1, requires_grad=True)
    y = x.clone()
    y.grad_fn.register_prehook(lambda go: (go[0], go[0]))
    show.attempt(lambda: y.sum().backward())


@since(2, 0)
def prehooks_must_return_the_same_shape(show):
    x = torch.ones(2, requires_grad=True)
    y = x.clone()
    y.grad_fn.register_prehook(lambda go: (go[0].sum(),))
    show.attempt(lambda: y.sum().backward())


@since(2, 0)
def prehooks_may_take_a_gradient_away(show):
    x = torch.ones(2, requires_grad=True)
    a, b = x.unbind(0)
    a.grad_fn.register_prehook(lambda go: (None, go[1]))
    (a * 2 + b * 3).backward()
    show(x.grad)


@since(2, 0)
def prehooks_of_an_accumulator(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    node = y.grad_fn.next_functions[0][0]
    node.register_prehook(lambda go: (go[0] * 50,))
    y.sum().backward()
    show(x.grad)


@since(2, 0)
def prehooks_run_no_more_when_removed(show):
    x = torch.ones(1, requires_grad=True)
    y = x.clone()
    y.grad_fn.register_prehook(lambda go: (go[0] * 4,)).remove()
    y.sum().backward()
    show(x.grad)
