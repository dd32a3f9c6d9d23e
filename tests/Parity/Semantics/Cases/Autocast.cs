using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Autocast on the CPU: which operators compute in which precision, blocks in blocks, what it refuses.</summary>
internal static class Autocast
{
    public static void products_are_in_lower_precision(Show show)
    {
        var (a, b) = (numbers([2, 3]), numbers([3, 2]));
        using (torch.autocast("cpu", dtype: torch.bfloat16))
        {
            show(a.mm(b));
            show(a.matmul(b));
            show(torch.matmul(a, b).dtype, a.matmul(numbers([3])).dtype);
            show(
                torch.bmm(numbers([2, 2, 3]), numbers([2, 3, 2])).dtype,
                torch.baddbmm(numbers([2, 2, 2]), numbers([2, 2, 3]), numbers([2, 3, 2])).dtype);
            show(torch.addmm(numbers([2, 2]), a, b).dtype, torch.addbmm(numbers([2, 2]), numbers([2, 2, 3]), numbers([2, 3, 2])).dtype);
            show(torch.nn.functional.linear(a, numbers([4, 3]), numbers([4])));
            show(
                torch.nn.functional.conv1d(numbers([1, 1, 5]), numbers([1, 1, 2])).dtype,
                torch.nn.functional.conv2d(numbers([1, 1, 4, 4]), numbers([1, 1, 2, 2])).dtype);
            show(torch.nn.functional.conv_transpose2d(numbers([1, 1, 4, 4]), numbers([1, 1, 2, 2])).dtype);
        }
    }

    public static void some_operators_need_full_precision(Show show)
    {
        var low = numbers([2, 4], torch.bfloat16);
        var image = numbers([1, 1, 4, 4], torch.bfloat16);
        using (torch.autocast("cpu", dtype: torch.bfloat16))
        {
            show(torch.prod(low).dtype, torch.cdist(low, low).dtype, torch.trace(low[.., ..2]).dtype);
            show(
                torch.nn.functional.mse_loss(low, low).dtype,
                torch.nn.functional.cosine_embedding_loss(low, low, torch.ones(2)).dtype);
            show(torch.nn.functional.binary_cross_entropy(torch.sigmoid(low), torch.sigmoid(low)).dtype);
            show(torch.quantile(low.@float(), 0.5).dtype, torch.nn.functional.poisson_nll_loss(low, low).dtype);
            show(
                torch.nn.functional.interpolate(image, scale_factor: 2).dtype,
                torch.nn.functional.grid_sample(image, torch.zeros([1, 2, 2, 2], dtype: torch.bfloat16), align_corners: false).dtype);
            show(torch.nn.functional.nll_loss(torch.nn.functional.log_softmax(low, 1), torch.tensor([0, 1])).dtype);
            show(torch.fft.fft(low.@float()).dtype, torch.linalg.norm(low.@float()).dtype);
        }
    }

    public static void some_operators_take_the_widest_of_their_inputs(Show show)
    {
        var (low, full) = (numbers([2, 2], torch.bfloat16), numbers([2, 2]));
        using (torch.autocast("cpu", dtype: torch.bfloat16))
        {
            show(torch.cat([low, full]));
            show(torch.stack([low, low]).dtype, torch.stack([full, low]).dtype);
            show(torch.index_copy(full, 0, torch.tensor([0]), low[..1]));
        }
    }

    public static void other_operators_keep_their_dtype(Show show)
    {
        var (low, full) = (numbers([2, 2], torch.bfloat16), numbers([2, 2]));
        using (torch.autocast("cpu", dtype: torch.bfloat16))
        {
            show((low + low).dtype, (low + full).dtype, torch.relu(low).dtype, torch.relu(full).dtype);
            show(full.sum().dtype, low.sum().dtype, torch.softmax(low, 0).dtype);
            show((torch.arange(3) + 1).dtype, torch.ones(2).dtype);
        }
    }

    public static void float64_is_not_cast(Show show)
    {
        var wide = numbers([2, 2], torch.float64);
        using (torch.autocast("cpu", dtype: torch.bfloat16))
        {
            show(wide.mm(wide));
            show.attempt(() => wide.mm(numbers([2, 2])));
        }
    }

    public static void nothing_is_cast_outside(Show show)
    {
        var a = numbers([2, 2]);
        show(enabled(), a.mm(a).dtype);
        using (torch.autocast("cpu", dtype: torch.bfloat16))
        {
            show(enabled(), a.mm(a).dtype);
        }

        show(enabled(), a.mm(a).dtype);
    }

    public static void the_dtype_is_bfloat16_unless_given(Show show)
    {
        var a = numbers([2, 2]);
        show(dtype());
        using (torch.autocast("cpu"))
        {
            show(dtype(), a.mm(a).dtype);
        }
    }

    public static void a_block_in_a_block_turns_it_off(Show show)
    {
        var a = numbers([2, 2]);
        using (torch.autocast("cpu", dtype: torch.bfloat16))
        {
            var b = a.mm(a);
            using (torch.autocast("cpu", enabled: false))
            {
                show(enabled(), b.@float().mm(a).dtype);
                show.attempt(() => b.mm(a));
                using (torch.autocast("cpu"))
                {
                    show(enabled(), b.mm(a).dtype);
                }

                show(enabled());
            }

            show(enabled(), b.mm(a).dtype);
        }
    }

    public static void an_error_ends_the_block(Show show)
    {
        show.attempt(() =>
        {
            using (torch.autocast("cpu"))
            {
                show(enabled());
                throw new TorchValueException("planned");
            }
        });
        show(enabled(), torch.is_autocast_cache_enabled());
    }

    public static void a_block_can_be_entered_disabled(Show show)
    {
        var a = numbers([2, 2]);
        using (torch.autocast("cpu", enabled: false))
        {
            show(enabled(), a.mm(a).dtype);
        }
    }

    public static void an_unsupported_dtype_disables_it(Show show)
    {
        var a = numbers([2, 2]);
        using (torch.autocast("cpu", dtype: torch.float64))
        {
            show(enabled(), a.mm(a).dtype);
        }

        show(enabled(), dtype());
    }

    public static void an_unsupported_dtype_in_a_disabled_block(Show show)
    {
        using (torch.autocast("cpu", dtype: torch.float64, enabled: false))
        {
            show(enabled(), dtype());
        }
    }

    public static void float16_on_the_cpu(Show show)
    {
        var a = numbers([2, 2]);
        using (torch.autocast("cpu", dtype: torch.float16))
        {
            show(enabled(), dtype(), torch.cat([a, a]).dtype);
        }
    }

    public static void cuda_is_disabled_where_there_is_none(Show show)
    {
        var a = numbers([2, 2]);
        using (torch.autocast("cuda"))
        {
            show(enabled("cuda"), enabled("cpu"), a.mm(a).dtype);
        }

        using (torch.autocast("cuda", enabled: false))
        {
            show(enabled("cuda"), dtype("cuda"));
        }
    }

    public static void bfloat16_on_cuda_where_there_is_none(Show show) => show.attempt(() => Enter("cuda", torch.bfloat16));

    public static void an_unknown_device_is_an_error(Show show)
    {
        show.attempt(() => Enter("meta"));
        show.attempt(() => Enter("meta", torch.bfloat16));
    }

    [Since(2, 6)]
    public static void the_state_can_be_set(Show show)
    {
        var a = numbers([2, 2]);
        torch.set_autocast_enabled("cpu", true);
        torch.set_autocast_dtype("cpu", torch.bfloat16);
        show(torch.is_autocast_enabled("cpu"), torch.is_autocast_enabled("cuda"), a.mm(a).dtype);
        torch.set_autocast_enabled("cpu", false);
        torch.set_autocast_cache_enabled(false);
        show(torch.is_autocast_enabled("cpu"), torch.is_autocast_cache_enabled());
        torch.set_autocast_cache_enabled(true);
        torch.set_autocast_dtype("cpu", torch.float16);
        show(torch.get_autocast_dtype("cpu"));
        torch.set_autocast_dtype("cpu", torch.bfloat16);
    }

    [Since(2, 6)]
    public static void not_all_devices_have_it(Show show)
    {
        show(((string[])["cpu", "cuda", "mps", "xpu", "meta"]).Select(torch.amp.is_autocast_available).ToArray());
        show.attempt(() => torch.is_autocast_enabled("meta"));
        show.attempt(() => torch.get_autocast_dtype("meta"));
        show.attempt(() => torch.set_autocast_enabled("meta", true));
    }

    internal static bool enabled(string deviceType = "cpu") => torch.is_autocast_enabled(deviceType);

    internal static DType dtype(string deviceType = "cpu") => torch.get_autocast_dtype(deviceType);

    internal static Tensor numbers(long[] shape, DType? dtype = null)
    {
        long count = shape.Aggregate(1L, (product, length) => product * length);
        return (torch.arange(count) % 5 - 2).reshape((IntList)shape).to(dtype ?? torch.float32);
    }

    private static object Enter(string deviceType, DType? dtype = null)
    {
        using (torch.autocast(deviceType, dtype: dtype))
        {
            return enabled("cpu");
        }
    }
}
