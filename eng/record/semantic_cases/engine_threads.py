"""The engine: passes from several threads at once, modes of threads, and what is usable after an error."""

import threading

import torch

from .transcript import since


def in_threads(count, action):
    threads = [threading.Thread(target=action, args=(i,)) for i in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def each_thread_with_a_graph_of_its_own(show):
    results = [None] * 8

    def work(i):
        x = torch.full((3,), float(i), requires_grad=True)
        x.pow(2).sum().backward()
        results[i] = x.grad

    in_threads(8, work)
    show(torch.stack(results))


def one_graph_from_many_threads(show):
    x = torch.tensor([2.0], requires_grad=True)
    y = x.pow(2)
    results = [None] * 8

    def work(i):
        results[i] = torch.autograd.grad(y, x, retain_graph=True)[0]

    in_threads(8, work)
    show(torch.cat(results))


def a_leaf_shared_by_passes_one_after_another(show):
    x = torch.tensor([2.0], requires_grad=True)

    def work(i):
        x.pow(2).backward()

    for i in range(4):
        in_threads(1, work)
    show(x.grad)


def errors_in_some_threads(show):
    results = [None] * 6

    def work(i):
        x = torch.ones(2, requires_grad=True)
        y = x * (i + 1)
        try:
            (y if i % 2 else y.sum()).backward()
            results[i] = str(x.grad.tolist())
        except RuntimeError as error:
            results[i] = str(error)

    in_threads(6, work)
    for result in results:
        show(result)


def after_an_error_the_graph_can_be_used(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x.exp()
    show.attempt(lambda: y.backward())
    y.backward(torch.ones(2))
    show(x.grad)


def after_an_error_in_the_middle_other_leaves_may_have_gradients(show):
    x = torch.tensor([1.0], requires_grad=True)
    fails = []

    def unpack(t):
        if not fails:
            fails.append(1)
            raise ValueError("once")
        return t

    with torch.autograd.graph.saved_tensors_hooks(lambda t: t, unpack):
        y = x.pow(2)
    show.fails(lambda: y.backward(retain_graph=True))
    show(x.grad)
    y.backward()
    show(x.grad)


def after_an_error_the_modes_are_as_before(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    with torch.no_grad():
        show.attempt(lambda: (x * 2).backward())
        show(torch.is_grad_enabled())
    show(torch.is_grad_enabled(), (x * 2).requires_grad)


def a_new_thread_has_no_hooks_of_another(show):
    x = torch.tensor([1.0], requires_grad=True)
    with torch.autograd.graph.saved_tensors_hooks(lambda t: show("pack") or t, lambda t: t):
        x.pow(2)
    in_threads(1, lambda i: x.pow(2))
    show("done")


def hooks_are_unpacked_in_another_thread(show):
    x = torch.tensor([3.0], requires_grad=True)
    with torch.autograd.graph.saved_tensors_hooks(lambda t: t, lambda t: t * 2):
        y = x.pow(2)
    in_threads(1, lambda i: y.backward())
    show(x.grad)


def a_deep_graph(show):
    x = torch.ones(1, requires_grad=True)
    y = x
    for _ in range(5000):
        y = y * 1.0
    y.backward()
    show(x.grad)


@since(2, 6)
def multithreading_is_on_at_first(show):
    show(torch._C._is_multithreading_enabled())


@since(2, 6)
def multithreading_in_a_block(show):
    x = torch.tensor([2.0], requires_grad=True)
    with torch.autograd.set_multithreading_enabled(False):
        show(torch._C._is_multithreading_enabled())
        x.pow(2).backward()
        with torch.autograd.set_multithreading_enabled(True):
            show(torch._C._is_multithreading_enabled())
        show(torch._C._is_multithreading_enabled())
    show(torch._C._is_multithreading_enabled(), x.grad)


@since(2, 6)
def multithreading_as_a_statement(show):
    torch.autograd.set_multithreading_enabled(False)
    show(torch._C._is_multithreading_enabled())
    torch.autograd.set_multithreading_enabled(True)
    show(torch._C._is_multithreading_enabled())


@since(2, 6)
def multithreading_and_inference_mode(show):
    with torch.inference_mode():
        show(torch._C._is_multithreading_enabled())
    show(torch._C._is_multithreading_enabled())
