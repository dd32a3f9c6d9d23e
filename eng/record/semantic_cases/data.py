"""Data in and out: memory shared with arrays and buffers, numpy(), DLPack."""

import numpy as np
import torch
from torch.utils.dlpack import from_dlpack, to_dlpack


def message(transcript, function):
    """The message alone: releases differ in the kind of error."""
    try:
        function()
    except Exception as error:
        transcript(str(error))


def from_numpy_shares_memory(show):
    array = np.array([1.0, 2.0, 3.0], dtype=np.float32)
    x = torch.from_numpy(array)
    array[0] = 5
    x[1] = 7
    show(x, float(array[1]), x.is_leaf, x.requires_grad, x._version)


def from_numpy_takes_arrays_of_any_rank(show):
    x = torch.from_numpy(np.arange(6, dtype=np.int64).reshape(1, 2, 3))
    show(x, x.stride(), x.storage_offset())


def from_numpy_differentiates(show):
    x = torch.from_numpy(np.array([1.0, 2.0])).requires_grad_()
    (x * x).sum().backward()
    show(x.grad)


def from_numpy_cannot_grow(show):
    x = torch.from_numpy(np.ones(2, dtype=np.float32))
    show.attempt(lambda: x.resize_(100))
    show(x.resize_(1))


def numpy_shares_memory(show):
    x = torch.zeros(2, 3)
    array = x.t().numpy()
    array[2, 0] = 5
    x[1, 1] = 7
    show(x, float(array[1, 1]))
    show.attempt(lambda: x.resize_(100))


def numpy_refuses(show):
    x = torch.ones(2, requires_grad=True)
    z = torch.tensor([1 + 2j])
    show.attempt(lambda: x.numpy())
    show.attempt(lambda: z.conj().numpy())
    show.attempt(lambda: z.conj().imag.numpy())
    show.attempt(lambda: torch.ones(2).to_sparse().numpy())
    show.attempt(lambda: torch.ones(2, device="meta").numpy())


def numpy_by_force(show):
    x = torch.ones(2, requires_grad=True)
    z = torch.tensor([1 + 2j])
    show(float((x * 2).numpy(force=True)[1]), complex(z.conj().numpy(force=True)[0]), float(z.conj().imag.numpy(force=True)[0]))


def frombuffer_sees_bytes(show):
    buffer = bytearray([1, 0, 2, 0, 3, 0, 4, 0])
    x = torch.frombuffer(buffer, dtype=torch.int16)
    buffer[0] = 9
    show(x)
    show(torch.frombuffer(buffer, dtype=torch.int16, count=2, offset=2))
    show(torch.frombuffer(buffer, dtype=torch.uint8, count=-5, offset=6))
    show(torch.frombuffer(buffer, dtype=torch.int32, count=1, offset=1))
    show(torch.frombuffer(buffer, dtype=torch.float32, requires_grad=True).requires_grad)


def frombuffer_refuses(show):
    buffer = bytearray(8)
    show.attempt(lambda: torch.frombuffer(bytearray(), dtype=torch.int16))
    show.attempt(lambda: torch.frombuffer(buffer, dtype=torch.int16, count=0))
    show.attempt(lambda: torch.frombuffer(buffer, dtype=torch.int16, offset=8))
    show.attempt(lambda: torch.frombuffer(buffer, dtype=torch.int16, offset=-1))
    show.attempt(lambda: torch.frombuffer(buffer, dtype=torch.int16, offset=1))
    show.attempt(lambda: torch.frombuffer(buffer, dtype=torch.int16, count=5))
    show.attempt(lambda: torch.frombuffer(buffer, dtype=torch.int16, count=4, offset=2))
    show.attempt(lambda: torch.frombuffer(buffer, dtype=torch.int32, requires_grad=True))


def as_tensor_shares_what_it_can(show):
    array = np.ones(2, dtype=np.float32)
    shared = torch.as_tensor(array)
    converted = torch.as_tensor(array, dtype=torch.float64)
    array[0] = 5
    show(shared, converted)
    x = torch.ones(2, requires_grad=True)
    show(torch.as_tensor(x) is x, torch.as_tensor(x, dtype=torch.float64).grad_fn is not None)


def dlpack_shares_memory(show):
    x = torch.zeros(2, 3)
    y = from_dlpack(to_dlpack(x.t()[1:]))
    y[0, 0] = 5
    show(x, y, y.stride(), y.storage_offset())


def dlpack_carries_dtypes(show):
    for dtype in [torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64, torch.float16, torch.bfloat16, torch.float32,
                  torch.float64, torch.complex64, torch.complex128]:
        show(from_dlpack(to_dlpack(torch.ones(2).to(dtype))))
    show(from_dlpack(torch.tensor(1.5)), from_dlpack(torch.ones(0, 3)))
    message(show, lambda: show(from_dlpack(torch.tensor([True, False]))))


def dlpack_capsules_are_consumed_once(show):
    capsule = to_dlpack(torch.ones(2))
    show(from_dlpack(capsule))
    message(show, lambda: from_dlpack(capsule))


def dlpack_refuses(show):
    x = torch.ones(2, requires_grad=True)
    message(show, lambda: x.__dlpack__())
    message(show, lambda: torch.from_dlpack(x))
    message(show, lambda: torch.tensor([1 + 2j]).conj().__dlpack__())
    message(show, lambda: torch.ones(2).to_sparse().__dlpack__())
    message(show, lambda: torch.ones(2, device="meta").__dlpack__())
    show(from_dlpack(to_dlpack(x)))
