using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// Resizes signals, images or volumes;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.interpolate.html">torch.nn.functional.interpolate</see>.
            /// </summary>
            /// <param name="input">The input, of shape (N, C, L), (N, C, H, W) or (N, C, D, H, W).</param>
            /// <param name="size">The lengths of the result, or one for all dimensions. Default: by <paramref name="scaleFactor"/>.</param>
            /// <param name="scaleFactor">What lengths are multiplied by. Default: by <paramref name="size"/>.</param>
            /// <param name="mode">"nearest", "nearest-exact", "area", or by dimensions "linear", "bilinear", "bicubic", "trilinear". Default: "nearest".</param>
            /// <param name="alignCorners">For interpolating modes, whether the corner elements of input and output coincide. Default: false.</param>
            /// <param name="recomputeScaleFactor">Whether the factors are computed anew from the lengths that they give. Default: false.</param>
            /// <param name="antialias">Whether to filter before an image gets smaller. Default: false.</param>
            /// <exception cref="ArgumentNullException">There is no input.</exception>
            /// <exception cref="TorchValueException">Arguments contradict each other.</exception>
            /// <exception cref="TorchNotImplementedException">There is no such mode for these dimensions.</exception>
            public static Tensor Interpolate(
                Tensor input, IntList size = default, DoubleList scaleFactor = default, string mode = "nearest",
                bool? alignCorners = null, bool? recomputeScaleFactor = null, bool antialias = false)
            {
                ArgumentNullException.ThrowIfNull(input);
                if (alignCorners is not null && mode is "nearest" or "area" or "nearest-exact")
                {
                    throw new TorchValueException("align_corners option can only be set with the interpolating "
                        + "modes: linear | bilinear | bicubic | trilinear");
                }

                long[]? lengths = InterpolationModes.Lengths(input, size, scaleFactor);
                double[]? factors = lengths is null ? InterpolationModes.Factors(input, scaleFactor) : null;
                if (recomputeScaleFactor == true && lengths is not null)
                {
                    throw new TorchValueException("recompute_scale_factor is not meaningful with an explicit size.");
                }

                if (factors is not null && (recomputeScaleFactor == true || mode == "area"))
                {
                    lengths = [.. factors.Select((factor, i) => (long)(input.SizeAt(i + 2) * factor))];
                    factors = null;
                }

                InterpolationModes.CheckAntialias(input, mode, antialias);
                return InterpolationModes.Run(input, lengths, factors, mode, alignCorners ?? false, antialias);
            }

            /// <summary>
            /// Resizes signals, images or volumes; deprecated in favour of <c>Interpolate</c>;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.upsample.html">torch.nn.functional.upsample</see>.
            /// </summary>
            /// <param name="input">The input.</param>
            /// <param name="size">The lengths of the result, or one for all dimensions. Default: by <paramref name="scaleFactor"/>.</param>
            /// <param name="scaleFactor">What lengths are multiplied by. Default: by <paramref name="size"/>.</param>
            /// <param name="mode">As for <c>Interpolate</c>. Default: "nearest".</param>
            /// <param name="alignCorners">Whether the corner elements of input and output coincide, rather than the outer edges of them. Default: false.</param>
            /// <exception cref="TorchValueException">Arguments contradict each other.</exception>
            public static Tensor Upsample(
                Tensor input, IntList size = default, DoubleList scaleFactor = default, string mode = "nearest",
                bool? alignCorners = null)
            {
                WarnOfOldName("upsample");
                return Interpolate(input, size, scaleFactor, mode, alignCorners);
            }

            /// <summary>
            /// Resizes to the nearest element; deprecated in favour of <c>Interpolate</c>;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.upsample_nearest.html">torch.nn.functional.upsample_nearest</see>.
            /// </summary>
            /// <param name="input">The input.</param>
            /// <param name="size">The lengths of the result, or one for all dimensions. Default: by <paramref name="scaleFactor"/>.</param>
            /// <param name="scaleFactor">What lengths are multiplied by. Default: by <paramref name="size"/>.</param>
            /// <exception cref="TorchValueException">Arguments contradict each other.</exception>
            public static Tensor UpsampleNearest(Tensor input, IntList size = default, DoubleList scaleFactor = default)
            {
                WarnOfOldName("upsample_nearest");
                return Interpolate(input, size, scaleFactor, mode: "nearest");
            }

            /// <summary>
            /// Resizes images by bilinear interpolation with aligned corners; deprecated in favour of <c>Interpolate</c>;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.upsample_bilinear.html">torch.nn.functional.upsample_bilinear</see>.
            /// </summary>
            /// <param name="input">The images.</param>
            /// <param name="size">The lengths of the result, or one for all dimensions. Default: by <paramref name="scaleFactor"/>.</param>
            /// <param name="scaleFactor">What lengths are multiplied by. Default: by <paramref name="size"/>.</param>
            /// <exception cref="TorchValueException">Arguments contradict each other.</exception>
            public static Tensor UpsampleBilinear(Tensor input, IntList size = default, DoubleList scaleFactor = default)
            {
                WarnOfOldName("upsample_bilinear");
                return Interpolate(input, size, scaleFactor, mode: "bilinear", alignCorners: true);
            }

            private static void WarnOfOldName(string name)
            {
                string quote = LibTorch.IsBefore(2, 0) ? "" : "`";
                Warnings.Raise($"{quote}nn.functional.{name}{quote} is deprecated. Use "
                    + $"{quote}nn.functional.interpolate{quote} instead.");
            }
        }
    }
}
