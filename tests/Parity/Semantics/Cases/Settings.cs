using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>What holds for the whole process: determinism, precision of products, threads; and the names of constants.</summary>
internal static class Settings
{
    public static void algorithms_need_not_be_deterministic(Show show)
    {
        show(torch.are_deterministic_algorithms_enabled(), torch.is_deterministic_algorithms_warn_only_enabled());
        show(torch.get_deterministic_debug_mode());
    }

    public static void determinism_can_be_demanded(Show show)
    {
        torch.use_deterministic_algorithms(true);
        show(torch.are_deterministic_algorithms_enabled(), torch.get_deterministic_debug_mode());
        show.attempt(() => torch.ones(3).put_(torch.tensor([0]), torch.tensor([1.0])));
        torch.use_deterministic_algorithms(true, warn_only: true);
        show(torch.is_deterministic_algorithms_warn_only_enabled(), torch.get_deterministic_debug_mode());
        show(torch.ones(3).put_(torch.tensor([0]), torch.tensor([5.0])));
        torch.use_deterministic_algorithms(false);
        show(torch.are_deterministic_algorithms_enabled(), torch.get_deterministic_debug_mode());
    }

    public static void the_debug_mode_is_set_by_number_or_name(Show show)
    {
        foreach (object mode in (object[])[1, 2, "warn", "error", "default", 0])
        {
            if (mode is string name)
            {
                torch.set_deterministic_debug_mode(name);
            }
            else
            {
                torch.set_deterministic_debug_mode((int)mode);
            }

            show(torch.get_deterministic_debug_mode(), torch.is_deterministic_algorithms_warn_only_enabled());
        }
    }

    public static void the_debug_mode_is_checked(Show show)
    {
        show.attempt(() => torch.set_deterministic_debug_mode(3));
        show.attempt(() => torch.set_deterministic_debug_mode(-1));
        show.attempt(() => torch.set_deterministic_debug_mode("always"));
    }

    public static void the_default_dtype_is_set_by_an_old_name_too(Show show)
    {
        foreach (string name in (string[])["torch.DoubleTensor", "torch.HalfTensor", "torch.BFloat16Tensor", "torch.FloatTensor"])
        {
            torch.set_default_tensor_type(name);
            show(torch.get_default_dtype(), torch.zeros(1).dtype);
        }

        show.attempt(() => torch.set_default_tensor_type("torch.IntTensor"));
        show.attempt(() => torch.set_default_tensor_type("torch.BoolTensor"));
    }

    public static void products_have_a_precision(Show show)
    {
        show(torch.get_float32_matmul_precision());
        torch.set_float32_matmul_precision("medium");
        show(torch.get_float32_matmul_precision());
        torch.set_float32_matmul_precision("high");
        show(torch.get_float32_matmul_precision());
        torch.set_float32_matmul_precision("highest");
        show(torch.get_float32_matmul_precision());
    }

    [Since(2, 0)]
    public static void an_unknown_precision_changes_nothing(Show show)
    {
        torch.set_float32_matmul_precision("exact");
        show(torch.get_float32_matmul_precision());
    }

    public static void small_numbers_can_be_flushed(Show show)
    {
        show(torch.set_flush_denormal(true), torch.tensor([1e-323], dtype: torch.float64) * 1);
        show(torch.set_flush_denormal(false), torch.tensor([1e-323], dtype: torch.float64) * 1);
    }

    public static void threads_between_operators_are_counted(Show show)
    {
        show(torch.get_num_interop_threads() > 0);
        show.attempt(() => torch.set_num_interop_threads(0));
    }

    public static void quantization_schemes_have_names(Show show)
    {
        show(torch.per_tensor_affine, torch.per_channel_affine, torch.per_tensor_symmetric);
        show(torch.per_channel_symmetric, torch.per_channel_affine_float_qparams);
    }

    public static void every_dtype_has_a_name(Show show)
    {
        show(torch.quint4x2, torch.quint2x4, torch.legacy_contiguous_format);
    }

    [Since(2, 6)]
    public static void dtypes_of_newer_releases_have_names_and_sizes(Show show)
    {
        ShowEach(
            show, torch.bits1x8, torch.bits2x4, torch.bits4x2, torch.bits8, torch.bits16,
            torch.float8_e5m2, torch.float8_e4m3fn, torch.float8_e5m2fnuz, torch.float8_e4m3fnuz,
            torch.uint1, torch.uint2, torch.uint3, torch.uint4, torch.uint5, torch.uint6, torch.uint7, torch.bit,
            torch.int1, torch.int2, torch.int3, torch.int4, torch.int5, torch.int6, torch.int7,
            torch.quint4x2, torch.quint2x4);
        show(torch.jagged);
    }

    [Since(2, 14)]
    public static void the_newest_dtypes_have_names_and_sizes(Show show) =>
        ShowEach(show, torch.float8_e8m0fnu, torch.float4_e2m1fn_x2, torch.bcomplex32);

    [Since(2, 6)]
    public static void tensors_of_newer_dtypes_can_be_made(Show show)
    {
        foreach (var dtype in (DType[])[torch.float8_e5m2fnuz, torch.float8_e4m3fnuz, torch.uint4, torch.int3, torch.bits8])
        {
            var x = torch.empty(2, dtype: dtype);
            show(x.dtype, x.type(), x.element_size());
        }

        show(torch.tensor([1.5, -2.0, 240.0]).to(torch.float8_e5m2fnuz));

        show(torch.tensor([1.5, -2.0, 240.0]).to(torch.float8_e4m3fnuz).to(torch.float32));
        show(torch.tensor([1.5, -2.0, 57344.0]).to(torch.float8_e5m2fnuz).to(torch.float32));
    }

    private static void ShowEach(Show show, params DType[] dtypes)
    {
        foreach (DType dtype in dtypes)
        {
            show(dtype, dtype.ItemSize, dtype.IsFloatingPoint, dtype.IsComplex);
        }
    }
}
