"""Tensors from data: the default device, torch.asarray, the constructors named by type, resize, dim_order."""

import numpy as np
import torch

from .transcript import same, since


@since(2, 3)
def the_default_device_can_be_set(show):
    torch.set_default_device("meta")
    show(str(torch.get_default_device()))
    torch.set_default_device("cpu")
    show(str(torch.get_default_device()), str(torch.zeros(1).device))
    torch.set_default_device("meta")
    torch.set_default_device(None)
    show(str(torch.zeros(1).device))
    show.attempt(lambda: torch.set_default_device("nowhere:x"))


@since(2, 0)
def factories_use_the_default_device(show):
    x = torch.zeros(2)
    torch.set_default_device("meta")
    show(torch.tensor([1.0]), torch.tensor(1.5), torch.zeros(2), torch.ones(2, 3), torch.empty(2), torch.full((2,), 7.0))
    show(torch.arange(3), torch.arange(1, 3), torch.arange(1, 3, 0.5), torch.linspace(0, 1, 3), torch.logspace(0, 1, 3))
    show(torch.rand(2), torch.randn(2), torch.randint(3, (2,)), torch.randint(1, 3, (2,)), torch.eye(2))
    show(torch.empty_strided((2,), (1,)), torch.scalar_tensor(1.5))
    show(torch.hann_window(3), torch.hamming_window(3), torch.bartlett_window(3), torch.blackman_window(3), torch.kaiser_window(3))
    show(torch.fft.fftfreq(3), torch.fft.rfftfreq(3), torch.as_tensor(x), torch.asarray(x), torch.as_tensor(1.5))
    show(torch.as_tensor([1.0, 1.0]), torch.asarray([1.0], dtype=torch.float64), torch.asarray([1.0]))
    torch.set_default_device(None)


@since(2, 0)
def what_follows_a_tensor_ignores_the_default_device(show):
    x = torch.ones(2)
    torch.set_default_device("meta")
    show(torch.zeros_like(x), torch.ones_like(x), torch.full_like(x, 3), x.new_zeros(2), x.new_tensor([1.0]))
    show(x + 1, x[0], x[True], x[torch.tensor([1], device="cpu")], torch.zeros(2, device="cpu"))
    show(torch.from_numpy(np.ones(2)), torch.frombuffer(bytearray(2), dtype=torch.int16), torch.FloatTensor([1.0]))
    show(torch.normal(0.0, 1.0, (2,)).device.type, torch.complex(x, x))
    show.attempt(lambda: torch.zeros(2, out=x))
    show(torch.zeros(2, out=x, device="cpu"))
    torch.set_default_device(None)


@since(2, 0)
def a_block_has_a_default_device(show):
    with torch.device("meta"):
        show(torch.zeros(1))
        with torch.device("cpu"):
            show(torch.zeros(1))
        show(torch.zeros(1))
    show(torch.zeros(1))


def asarray_shares_a_tensor(show):
    x = torch.tensor([1.0, 2.0])
    y = torch.asarray(x)
    show(same(x, y), y.dtype, y.requires_grad)
    z = torch.asarray(x, copy=True)
    x[0] = 5
    show(y, z, same(x, z))
    show(same(torch.asarray(x, copy=False), x), torch.asarray(x, dtype=torch.float64), torch.asarray(x, dtype=torch.int64, copy=True))
    show(torch.asarray(x, device="meta"))
    show.attempt(lambda: torch.asarray(x, dtype=torch.float64, copy=False))
    show.attempt(lambda: torch.asarray(x, device="meta", copy=False))


def asarray_decides_on_gradients(show):
    for copy in (None, True):
        for dtype in (None, torch.float64):
            for required in (False, True):
                plain = torch.tensor([1.0, 2.0])
                leaf = torch.tensor([1.0, 2.0], requires_grad=True)
                inner = torch.tensor([1.0, 2.0], requires_grad=True) * 2
                for x in (plain, leaf, inner):
                    y = torch.asarray(x, dtype=dtype, copy=copy, requires_grad=required)
                    show(y, y.requires_grad, y.is_leaf, same(y, x), x.requires_grad)
                    if y.grad_fn is not None:
                        show(y.grad_fn)
    show.attempt(lambda: torch.asarray([1, 2], requires_grad=True))
    show.attempt(lambda: torch.asarray(torch.tensor([1, 2]), requires_grad=True))


@since(2, 14)
def asarray_keeps_gradients_by_default(show):
    inner = torch.tensor([1.0, 2.0], requires_grad=True) * 2
    for x in (torch.tensor([1.0, 2.0]), inner):
        for dtype in (None, torch.float64):
            y = torch.asarray(x, dtype=dtype)
            show(y, y.requires_grad, y.is_leaf, same(y, x))


def asarray_shares_an_array(show):
    array = np.array([1.0, 2.0], dtype=np.float32)
    shared = torch.asarray(array)
    copied = torch.asarray(array, copy=True)
    converted = torch.asarray(array, dtype=torch.float64, requires_grad=True)
    array[0] = 5
    show(shared, copied, converted, converted.requires_grad, converted.is_leaf)
    show(torch.asarray(np.ones((1, 2))), torch.asarray(np.ones(1, dtype=np.int32), copy=False))
    show.attempt(lambda: torch.asarray(array, dtype=torch.float64, copy=False))


def asarray_copies_lists_and_numbers(show):
    show(torch.asarray([1.0, 2.0]), torch.asarray([1, 2]), torch.asarray([True, False]), torch.asarray(1.5), torch.asarray(3))
    show(torch.asarray([1, 2], dtype=torch.float64), torch.asarray([1.0], requires_grad=True).requires_grad, torch.asarray(True))
    show.attempt(lambda: torch.asarray([1.0], copy=False))
    show.attempt(lambda: torch.asarray(1.5, copy=False))


def constructors_named_by_type_take_sizes(show):
    show(torch.FloatTensor(2, 3).shape, torch.LongTensor(2).shape, torch.DoubleTensor().shape, torch.BoolTensor(0).shape)
    show(torch.IntTensor(torch.Size([2, 1])).shape, torch.ByteTensor(1, 2, 3, 4, 5, 6).shape)
    show.attempt(lambda: torch.FloatTensor(-1))


def constructors_named_by_type_take_data(show):
    show(torch.FloatTensor([1, 2.5]), torch.DoubleTensor([1, 2]), torch.HalfTensor([1.5]), torch.BFloat16Tensor([1.5]))
    show(torch.LongTensor([1, -2]), torch.IntTensor([1]), torch.ShortTensor([2.5]), torch.CharTensor([1, -1]), torch.ByteTensor([255]))
    show(torch.BoolTensor([0, 2, True]), torch.LongTensor([9007199254740993]), torch.IntTensor([True]), torch.FloatTensor([]))
    show(torch.FloatTensor([[1, 2], [3, 4]]), torch.LongTensor([[[1]], [[2]]]), torch.FloatTensor([[], []]))
    show(torch.FloatTensor(np.array([[1.0, 2.0]], dtype=np.float32)), torch.LongTensor(np.array([1, 2])))
    show.attempt(lambda: torch.FloatTensor([[1, 2], [3]]))


def resize_keeps_the_elements(show):
    x = torch.arange(4.0)
    y = x.resize(2, 2)
    y[0, 1] = 7
    show(x, y, x.resize(4), x.resize_as(y), torch.ones(2, 3).t().resize(6))
    show.attempt(lambda: x.resize(2, 3))
    show.attempt(lambda: x.resize_as(torch.ones(5)))
    z = torch.arange(4.0, requires_grad=True)
    (z.resize(2, 2) * torch.tensor([1.0, 2.0])).sum().backward()
    show(z.grad)


def old_names_of_sparse_products(show):
    sparse, dense = torch.eye(2).to_sparse(), torch.tensor([[1.0, 2.0], [3.0, 4.0]])
    show(torch.hsmm(sparse, dense).to_dense(), torch.saddmm(sparse, sparse, dense).to_dense())


def the_build_has_features(show):
    show(torch.has_lapack, torch.has_openmp, torch.has_spectral, torch.has_mkl)


def results_of_python_functions_go_to_given_tensors(show):
    x = torch.tensor([[3.0, 0.0], [0.0, 4.0]])
    given = torch.empty(0)
    for p in (1, 2, float("inf"), "fro", "nuc"):
        show(same(torch.norm(x, p, out=given), given), given)
        show(torch.norm(x, p, dim=(0, 1), keepdim=True, out=given))
    show(torch.norm(x, 1, dim=0, out=given), torch.norm(x, out=given))
    wide = torch.empty(0, dtype=torch.float64)
    show(torch.norm(x, 2, dtype=torch.float64, out=wide), torch.norm(x, 2, dim=1, dtype=torch.float64, out=wide))
    show(same(torch.tensordot(x, x, out=given), given), given, torch.tensordot(x, x, dims=1, out=given))
    show(torch.tensordot(x, x, dims=([0], [1]), out=given))
    show.attempt(lambda: torch.tensordot(x, x, dims=-1, out=given))
    show(same(torch.chain_matmul(x, x, x, out=given), given), given)
