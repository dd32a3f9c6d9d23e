"""vmap: which dimensions, which results, and what it refuses."""

import torch

from semantic_cases.function_transforms import func
from semantic_cases.transcript import since


def maps_over_the_first_dimension(show):
    show.attempt(lambda: func.vmap(lambda a: a.sum())(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def maps_over_another_dimension(show):
    show.attempt(lambda: func.vmap(lambda a: a * 2, in_dims=1)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def a_negative_dimension_counts_from_the_last(show):
    show.attempt(lambda: func.vmap(lambda a: a * 2, in_dims=-1)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def one_argument_is_the_same_for_all(show):
    show.attempt(lambda: func.vmap(lambda a, b: a.dot(b), in_dims=(0, None))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), torch.tensor([10.0, 1.0])))


def arguments_differ_in_dimension(show):
    show.attempt(lambda: func.vmap(lambda a, b: a * b, in_dims=(0, 1))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]).t()))


def puts_the_dimension_where_it_is_told(show):
    show.attempt(lambda: func.vmap(lambda a: a * 2, out_dims=1)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def puts_the_dimension_last(show):
    show.attempt(lambda: func.vmap(lambda a: a * 2, out_dims=-1)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def returns_several_results(show):
    a, b = func.vmap(lambda a: (a.sin(), a.sum()), out_dims=(1, 0))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))
    show(a, b)


def takes_a_list(show):
    x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    show(func.vmap(lambda p: p[0] * p[1], in_dims=([0, None],))([x, x[0]]))


def takes_a_tuple(show):
    x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    show(func.vmap(lambda p: p[0] * p[1], in_dims=((0, None),))((x, x[0])))


def takes_a_dictionary(show):
    x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    show(func.vmap(lambda p, y: p["w"] * y, in_dims=(0, None))({"w": x}, x[0]))


def returns_a_dictionary(show):
    y = func.vmap(lambda a: {"sum": a.sum(), "sin": a.sin()})(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))
    show(y["sum"], y["sin"])


def nests(show):
    x = torch.arange(12.0).reshape(2, 3, 2)
    show(func.vmap(func.vmap(lambda a: a.prod()))(x), func.vmap(func.vmap(lambda a: a.sum()), in_dims=1)(x))


def outer_product_of_two_levels(show):
    x, y = torch.tensor([1.0, 2.0]), torch.tensor([1.0, -2.0, 0.5])
    show(func.vmap(lambda a: func.vmap(lambda b: a * b)(y))(x))


def a_result_without_the_dimension_is_repeated(show):
    show.attempt(lambda: func.vmap(lambda a: torch.ones(3))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def repeating_inside_fails_where_sizes_do_not_fit(show):
    show.attempt(lambda: func.vmap(lambda a: torch.ones(2), out_dims=1)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


@since(2, 0)
def out_dims_none_passes_what_is_not_batched(show):
    show.attempt(lambda: func.vmap(lambda a: torch.ones(2), out_dims=None)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


@since(2, 0)
def out_dims_none_refuses_what_is_batched(show):
    show.attempt(lambda: func.vmap(lambda a: a, out_dims=None)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def a_closure_is_not_batched(show):
    show.attempt(lambda: func.vmap(lambda a: a * torch.tensor([1.0, -2.0, 0.5])[1:])(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def sizes_must_agree(show):
    show.attempt(lambda: func.vmap(lambda a, b: a, in_dims=(0, 1))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def the_dimension_must_be_there(show):
    show.attempt(lambda: func.vmap(lambda a: a, in_dims=2)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def a_number_has_no_dimension(show):
    show.attempt(lambda: func.vmap(lambda a: a)(torch.tensor(1.0)))


def in_dims_must_fit_the_arguments(show):
    show.attempt(lambda: func.vmap(lambda a, b: a, in_dims=(0, 0, 0))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def in_dims_must_not_be_none_for_all(show):
    show.attempt(lambda: func.vmap(lambda a, b: a, in_dims=(None, None))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def an_argument_that_is_no_tensor_needs_none(show):
    show.attempt(lambda: func.vmap(lambda a, b: a * b)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), 2.0))


def an_argument_that_is_no_tensor_passes(show):
    show.attempt(lambda: func.vmap(lambda a, b: a * b, in_dims=(0, None))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), 2.0))


def out_dims_must_fit_the_results(show):
    show.attempt(lambda: func.vmap(lambda a: (a, a), out_dims=(0, 0, 0))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def one_result_needs_one_out_dim(show):
    show.attempt(lambda: func.vmap(lambda a: a, out_dims=(0, 0))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def results_must_be_tensors(show):
    show.attempt(lambda: func.vmap(lambda a: 3)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


@since(2, 0)
def chunks_give_the_same(show):
    show.attempt(lambda: func.vmap(lambda a: a.sum() * a, chunk_size=2)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


@since(2, 0)
def chunks_of_one(show):
    show.attempt(lambda: func.vmap(lambda a: a.sum() * a, chunk_size=1, out_dims=1)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


@since(2, 0)
def a_chunk_has_a_size(show):
    show.attempt(lambda: func.vmap(lambda a: a, chunk_size=0)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def item_fails(show):
    show.attempt(lambda: func.vmap(lambda a: a * a.sum().item())(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def a_branch_on_a_value_fails(show):
    show.attempt(lambda: func.vmap(lambda a: a if a.sum() > 0 else -a)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


@since(2, 0)
def an_escaped_tensor_fails(show):
    kept = []
    func.vmap(lambda a: (kept.append(a), a)[1])(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))
    show.attempt(lambda: kept[0] * 2)


def an_error_inside_is_passed_on(show):
    show.attempt(lambda: func.vmap(lambda a: a.matmul(torch.ones(5)))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))
    show(func.vmap(lambda a: a * 2)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def sees_the_shape_of_one_sample(show):
    def f(a):
        show(a.shape, a.dim(), a.numel(), a.dtype == torch.float32, a.requires_grad, a.is_contiguous())
        return a


    func.vmap(f)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))


def gradients_flow_through(show):
    x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]).requires_grad_()
    y = func.vmap(lambda a: a.pow(2).sum())(x)
    y.sum().backward()
    show(y.requires_grad, x.grad)
