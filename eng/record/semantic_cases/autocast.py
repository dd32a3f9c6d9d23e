"""Autocast on the CPU: which operators compute in which precision, blocks in blocks, what it refuses."""

import torch
import torch.nn.functional as F

from .transcript import since


def enabled(device_type="cpu"):
    if hasattr(torch, "get_autocast_dtype"):
        return torch.is_autocast_enabled(device_type)
    return torch.is_autocast_cpu_enabled() if device_type == "cpu" else torch.is_autocast_enabled()


def dtype(device_type="cpu"):
    if hasattr(torch, "get_autocast_dtype"):
        return torch.get_autocast_dtype(device_type)
    return torch.get_autocast_cpu_dtype() if device_type == "cpu" else torch.get_autocast_gpu_dtype()


def numbers(*shape, dtype=torch.float32):
    count = 1
    for length in shape:
        count *= length
    return (torch.arange(count) % 5 - 2).reshape(shape).to(dtype)


def products_are_in_lower_precision(show):
    a, b = numbers(2, 3), numbers(3, 2)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        show(a.mm(b))
        show(a @ b)
        show(torch.matmul(a, b).dtype, a.matmul(numbers(3)).dtype)
        show(torch.bmm(numbers(2, 2, 3), numbers(2, 3, 2)).dtype, torch.baddbmm(numbers(2, 2, 2), numbers(2, 2, 3), numbers(2, 3, 2)).dtype)
        show(torch.addmm(numbers(2, 2), a, b).dtype, torch.addbmm(numbers(2, 2), numbers(2, 2, 3), numbers(2, 3, 2)).dtype)
        show(F.linear(a, numbers(4, 3), numbers(4)))
        show(F.conv1d(numbers(1, 1, 5), numbers(1, 1, 2)).dtype, F.conv2d(numbers(1, 1, 4, 4), numbers(1, 1, 2, 2)).dtype)
        show(F.conv_transpose2d(numbers(1, 1, 4, 4), numbers(1, 1, 2, 2)).dtype)


def some_operators_need_full_precision(show):
    low = numbers(2, 4, dtype=torch.bfloat16)
    image = numbers(1, 1, 4, 4, dtype=torch.bfloat16)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        show(torch.prod(low).dtype, torch.cdist(low, low).dtype, torch.trace(low[:, :2]).dtype)
        show(F.mse_loss(low, low).dtype, F.cosine_embedding_loss(low, low, torch.ones(2)).dtype)
        show(F.binary_cross_entropy(torch.sigmoid(low), torch.sigmoid(low)).dtype)
        show(torch.quantile(low.float(), 0.5).dtype, F.poisson_nll_loss(low, low).dtype)
        show(F.interpolate(image, scale_factor=2).dtype, F.grid_sample(image, torch.zeros(1, 2, 2, 2, dtype=torch.bfloat16), align_corners=False).dtype)
        show(F.nll_loss(F.log_softmax(low, 1), torch.tensor([0, 1])).dtype)
        show(torch.fft.fft(low.float()).dtype, torch.linalg.norm(low.float()).dtype)


def some_operators_take_the_widest_of_their_inputs(show):
    low, full = numbers(2, 2, dtype=torch.bfloat16), numbers(2, 2)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        show(torch.cat([low, full]))
        show(torch.stack([low, low]).dtype, torch.stack([full, low]).dtype)
        show(torch.index_copy(full, 0, torch.tensor([0]), low[:1]))


def other_operators_keep_their_dtype(show):
    low, full = numbers(2, 2, dtype=torch.bfloat16), numbers(2, 2)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        show((low + low).dtype, (low + full).dtype, torch.relu(low).dtype, torch.relu(full).dtype)
        show(full.sum().dtype, low.sum().dtype, torch.softmax(low, 0).dtype)
        show((torch.arange(3) + 1).dtype, torch.ones(2).dtype)


def float64_is_not_cast(show):
    wide = numbers(2, 2, dtype=torch.float64)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        show(wide.mm(wide))
        show.attempt(lambda: wide.mm(numbers(2, 2)))


def nothing_is_cast_outside(show):
    a = numbers(2, 2)
    show(enabled(), a.mm(a).dtype)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        show(enabled(), a.mm(a).dtype)
    show(enabled(), a.mm(a).dtype)


def the_dtype_is_bfloat16_unless_given(show):
    a = numbers(2, 2)
    show(dtype())
    with torch.autocast("cpu"):
        show(dtype(), a.mm(a).dtype)


def a_block_in_a_block_turns_it_off(show):
    a = numbers(2, 2)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        b = a.mm(a)
        with torch.autocast("cpu", enabled=False):
            show(enabled(), b.float().mm(a).dtype)
            show.attempt(lambda: b.mm(a))
            with torch.autocast("cpu"):
                show(enabled(), b.mm(a).dtype)
            show(enabled())
        show(enabled(), b.mm(a).dtype)


def an_error_ends_the_block(show):
    def work():
        with torch.autocast("cpu"):
            show(enabled())
            raise ValueError("planned")

    show.attempt(work)
    show(enabled(), torch.is_autocast_cache_enabled())


def a_block_can_be_entered_disabled(show):
    a = numbers(2, 2)
    with torch.autocast("cpu", enabled=False):
        show(enabled(), a.mm(a).dtype)


def an_unsupported_dtype_disables_it(show):
    a = numbers(2, 2)
    with torch.autocast("cpu", dtype=torch.float64):
        show(enabled(), a.mm(a).dtype)
    show(enabled(), dtype())


def an_unsupported_dtype_in_a_disabled_block(show):
    with torch.autocast("cpu", dtype=torch.float64, enabled=False):
        show(enabled(), dtype())


def float16_on_the_cpu(show):
    a = numbers(2, 2)
    with torch.autocast("cpu", dtype=torch.float16):
        show(enabled(), dtype(), torch.cat([a, a]).dtype)


def cuda_is_disabled_where_there_is_none(show):
    a = numbers(2, 2)
    with torch.autocast("cuda"):
        show(enabled("cuda"), enabled("cpu"), a.mm(a).dtype)
    with torch.autocast("cuda", enabled=False):
        show(enabled("cuda"), dtype("cuda"))


def bfloat16_on_cuda_where_there_is_none(show):
    show.attempt(lambda: enter("cuda", torch.bfloat16))


def enter(device_type, dtype=None):
    with torch.autocast(device_type, dtype=dtype):
        return enabled("cpu")


def an_unknown_device_is_an_error(show):
    show.attempt(lambda: enter("meta"))
    show.attempt(lambda: enter("meta", torch.bfloat16))


@since(2, 6)
def the_state_can_be_set(show):
    a = numbers(2, 2)
    torch.set_autocast_enabled("cpu", True)
    torch.set_autocast_dtype("cpu", torch.bfloat16)
    show(torch.is_autocast_enabled("cpu"), torch.is_autocast_enabled("cuda"), a.mm(a).dtype)
    torch.set_autocast_enabled("cpu", False)
    torch.set_autocast_cache_enabled(False)
    show(torch.is_autocast_enabled("cpu"), torch.is_autocast_cache_enabled())
    torch.set_autocast_cache_enabled(True)
    torch.set_autocast_dtype("cpu", torch.float16)
    show(torch.get_autocast_dtype("cpu"))
    torch.set_autocast_dtype("cpu", torch.bfloat16)


@since(2, 6)
def not_all_devices_have_it(show):
    show([torch.amp.is_autocast_available(name) for name in ("cpu", "cuda", "mps", "xpu", "meta")])
    show.attempt(lambda: torch.is_autocast_enabled("meta"))
    show.attempt(lambda: torch.get_autocast_dtype("meta"))
    show.attempt(lambda: torch.set_autocast_enabled("meta", True))
