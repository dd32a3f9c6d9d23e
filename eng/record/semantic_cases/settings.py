"""What holds for the whole process: determinism, precision of products, threads."""

import torch

from .transcript import since


def algorithms_need_not_be_deterministic(show):
    show(torch.are_deterministic_algorithms_enabled(), torch.is_deterministic_algorithms_warn_only_enabled())
    show(torch.get_deterministic_debug_mode())


def determinism_can_be_demanded(show):
    torch.use_deterministic_algorithms(True)
    show(torch.are_deterministic_algorithms_enabled(), torch.get_deterministic_debug_mode())
    show.attempt(lambda: torch.ones(3).put_(torch.tensor([0]), torch.tensor([1.0])))
    torch.use_deterministic_algorithms(True, warn_only=True)
    show(torch.is_deterministic_algorithms_warn_only_enabled(), torch.get_deterministic_debug_mode())
    show(torch.ones(3).put_(torch.tensor([0]), torch.tensor([5.0])))
    torch.use_deterministic_algorithms(False)
    show(torch.are_deterministic_algorithms_enabled(), torch.get_deterministic_debug_mode())


def the_debug_mode_is_set_by_number_or_name(show):
    for mode in (1, 2, "warn", "error", "default", 0):
        torch.set_deterministic_debug_mode(mode)
        show(torch.get_deterministic_debug_mode(), torch.is_deterministic_algorithms_warn_only_enabled())


def the_debug_mode_is_checked(show):
    show.attempt(lambda: torch.set_deterministic_debug_mode(3))
    show.attempt(lambda: torch.set_deterministic_debug_mode(-1))
    show.attempt(lambda: torch.set_deterministic_debug_mode("always"))


def the_default_dtype_is_set_by_an_old_name_too(show):
    for name in ("torch.DoubleTensor", "torch.HalfTensor", "torch.BFloat16Tensor", "torch.FloatTensor"):
        torch.set_default_tensor_type(name)
        show(torch.get_default_dtype(), torch.zeros(1).dtype)
    show.attempt(lambda: torch.set_default_tensor_type("torch.IntTensor"))
    show.attempt(lambda: torch.set_default_tensor_type("torch.BoolTensor"))


def products_have_a_precision(show):
    show(torch.get_float32_matmul_precision())
    torch.set_float32_matmul_precision("medium")
    show(torch.get_float32_matmul_precision())
    torch.set_float32_matmul_precision("high")
    show(torch.get_float32_matmul_precision())
    torch.set_float32_matmul_precision("highest")
    show(torch.get_float32_matmul_precision())


# 1.13 writes the warning to standard error.
@since(2, 0)
def an_unknown_precision_changes_nothing(show):
    torch.set_float32_matmul_precision("exact")
    show(torch.get_float32_matmul_precision())


def small_numbers_can_be_flushed(show):
    show(torch.set_flush_denormal(True), torch.tensor([1e-323], dtype=torch.float64) * 1)
    show(torch.set_flush_denormal(False), torch.tensor([1e-323], dtype=torch.float64) * 1)


def threads_between_operators_are_counted(show):
    show(torch.get_num_interop_threads() > 0)
    show.attempt(lambda: torch.set_num_interop_threads(0))


def quantization_schemes_have_names(show):
    show(str(torch.per_tensor_affine), str(torch.per_channel_affine), str(torch.per_tensor_symmetric))
    show(str(torch.per_channel_symmetric), str(torch.per_channel_affine_float_qparams))


def every_dtype_has_a_name(show):
    show(str(torch.quint4x2), str(torch.quint2x4), str(torch.legacy_contiguous_format))


@since(2, 6)
def dtypes_of_newer_releases_have_names_and_sizes(show):
    for dtype in (
        torch.bits1x8, torch.bits2x4, torch.bits4x2, torch.bits8, torch.bits16,
        torch.float8_e5m2, torch.float8_e4m3fn, torch.float8_e5m2fnuz, torch.float8_e4m3fnuz,
        torch.uint1, torch.uint2, torch.uint3, torch.uint4, torch.uint5, torch.uint6, torch.uint7, torch.bit,
        torch.int1, torch.int2, torch.int3, torch.int4, torch.int5, torch.int6, torch.int7,
        torch.quint4x2, torch.quint2x4,
    ):
        show(str(dtype), dtype.itemsize, dtype.is_floating_point, dtype.is_complex)
    show(str(torch.jagged))


@since(2, 14)
def the_newest_dtypes_have_names_and_sizes(show):
    for dtype in (torch.float8_e8m0fnu, torch.float4_e2m1fn_x2, torch.bcomplex32):
        show(str(dtype), dtype.itemsize, dtype.is_floating_point, dtype.is_complex)


@since(2, 6)
def tensors_of_newer_dtypes_can_be_made(show):
    for dtype in (torch.float8_e5m2fnuz, torch.float8_e4m3fnuz, torch.uint4, torch.int3, torch.bits8):
        x = torch.empty(2, dtype=dtype)
        show(str(x.dtype), x.type(), x.element_size())
    show(torch.tensor([1.5, -2.0, 240.0]).to(torch.float8_e5m2fnuz))
    show(torch.tensor([1.5, -2.0, 240.0]).to(torch.float8_e4m3fnuz).to(torch.float32))
    show(torch.tensor([1.5, -2.0, 57344.0]).to(torch.float8_e5m2fnuz).to(torch.float32))
