"""What kind of tensor one is, where its elements lie, and how many bytes they take."""

import torch

from .transcript import same, since


def a_tensor_knows_its_kind(show):
    for x in (torch.ones(2), torch.empty(2, device="meta"), torch.eye(2).to_sparse()):
        show(x.is_cpu, x.is_cuda, x.is_meta, x.is_sparse, x.is_sparse_csr, x.is_mkldnn, x.is_nested, x.is_quantized)
        show(x.is_ipu, x.is_mps, x.is_vulkan, x.is_xpu)


def predicates_are_functions_too(show):
    for x in (torch.ones(2), torch.ones(2, dtype=torch.int32), torch.ones(2, dtype=torch.uint8), torch.ones(2) + 1j):
        show(torch.is_complex(x), torch.is_floating_point(x), torch.is_signed(x))


def a_conjugate_is_a_view(show):
    x = torch.tensor([1 + 2j, 3 - 4j])
    y = torch.conj(x)
    show(torch.is_conj(x), torch.is_conj(y), y, torch.is_neg(y), torch.is_neg(y.imag))
    show(same(torch.conj(torch.ones(2)), x), y.data_ptr() == x.data_ptr())


def inference_tensors_are_told_apart(show):
    with torch.inference_mode():
        x = torch.ones(2)
    show(torch.is_inference(x), torch.is_inference(torch.ones(2)))


def the_device_has_an_index(show):
    show(torch.ones(2).get_device(), torch.get_device(torch.ones(2)))


def sizes_are_in_bytes(show):
    for dtype in (torch.float32, torch.float64, torch.int8, torch.bool, torch.complex64):
        show(torch.ones(2, 3, dtype=dtype).element_size())


@since(2, 0)
def a_tensor_has_a_size_in_bytes(show):
    for x in (torch.ones(2, 3), torch.ones(6, dtype=torch.int8)[::2], torch.ones(4, 4).expand(3, 4, 4), torch.ones(0)):
        show(x.nbytes, x.itemsize)
    show.attempt(lambda: torch.eye(2).to_sparse().nbytes)


def addresses_of_views_differ_by_their_offset(show):
    x = torch.ones(4)
    show(x[1:].data_ptr() - x.data_ptr(), x.view(2, 2).data_ptr() == x.data_ptr(), x.clone().data_ptr() == x.data_ptr())
    show(torch.empty(2, device="meta").data_ptr())
    show.attempt(lambda: torch.eye(2).to_sparse().data_ptr())


@since(2, 0)
def views_share_a_storage(show):
    x = torch.ones(4, 5)
    y = x[1:, ::2]
    show(x.untyped_storage().data_ptr() == y.untyped_storage().data_ptr(), y.untyped_storage().nbytes())
    show(y.untyped_storage().size(), str(y.untyped_storage().device), torch.is_storage(y.untyped_storage()), torch.is_storage(y))
    show(torch.empty(2, device="meta").untyped_storage().nbytes())
    show.attempt(lambda: torch.eye(2).to_sparse().untyped_storage())


def a_type_has_an_old_name(show):
    show(torch.typename(torch.ones(2)), torch.typename(torch.ones(2).char()), torch.typename(torch.ones(2).chalf()))


def a_quantized_type_has_an_old_name(show):
    for dtype in (torch.qint8, torch.quint8, torch.qint32):
        show(torch.empty(2, dtype=dtype).type())


@since(2, 3)
def a_newer_type_has_an_old_name(show):
    for dtype in (torch.uint16, torch.uint32, torch.uint64, torch.float8_e5m2, torch.float8_e4m3fn, torch.bits1x8, torch.uint7):
        show(torch.empty(2, dtype=dtype).type())


def conversions_have_short_names(show):
    show(torch.tensor([1.5, -2.5]).char(), torch.ones(1).char().dtype, torch.ones(1).chalf().dtype)


def detach_in_place_is_a_function_too(show):
    x = torch.ones(2, requires_grad=True) * 2
    show(same(torch.detach_(x), x), x.requires_grad, x.grad_fn)


def a_new_axis_is_none(show):
    show(torch.arange(3)[:, None].shape)


def to_sparse_coo_is_to_sparse(show):
    x = torch.tensor([[0.0, 2.0], [3.0, 0.0]])
    show(str(x.to_sparse_coo().layout), x.to_sparse_coo().values(), x.to_sparse_coo().indices())


def old_names_of_the_matrix_product(show):
    x = torch.tensor([[0.0, 2.0], [3.0, 0.0]])
    show(torch.spmm(x.to_sparse(), x), torch.dsmm(x.to_sparse(), x))


def index_put_writes_at_indices(show):
    x = torch.zeros(2, 3)
    y = x.index_put_((torch.tensor([0, 1]), torch.tensor([2, 0])), torch.tensor([1.0, 2.0]))
    show(x, same(x, y), x._version)
    show(torch.index_put_(x, (torch.tensor([1]),), torch.tensor(5.0)))


def index_put_accumulates(show):
    x = torch.ones(3)
    show(x.index_put_((torch.tensor([0, 0, 2]),), torch.tensor([1.0, 2.0, 4.0]), accumulate=True))
    show(torch.ones(3).index_put_((torch.tensor([0, 0]),), torch.tensor(3.0), True))


def index_put_takes_a_mask(show):
    x = torch.arange(4.0)
    show(x.index_put_((x > 1,), torch.tensor(-1.0)))


def index_put_is_recorded(show):
    x = torch.ones(3, requires_grad=True)
    v = torch.tensor([2.0], requires_grad=True)
    y = (x * 1).index_put_((torch.tensor([1]),), v)
    show(y.grad_fn)
    y.sum().backward()
    show(x.grad, v.grad)


def index_put_refuses_what_does_not_fit(show):
    show.attempt(lambda: torch.ones(3).index_put_((torch.tensor([3]),), torch.tensor(1.0)))
    show.attempt(lambda: torch.ones(3).index_put_((torch.tensor([0]),), torch.tensor(1)))
    show.attempt(lambda: torch.ones(3).index_put_((torch.tensor([0]), torch.tensor([0])), torch.tensor(1.0)))
    show.attempt(lambda: torch.ones(3, requires_grad=True).index_put_((torch.tensor([0]),), torch.tensor(1.0)))


def lu_is_a_method_too(show):
    x = torch.tensor([[4.0, 3.0], [6.0, 3.0]])
    show(*x.lu())
    show(*torch.tensor([[1.0, 2.0], [2.0, 4.0]]).lu(get_infos=True))
