using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// The maxima of images over windows of random steps, and where they are;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool2d.html">torch.nn.functional.fractional_max_pool2d_with_indices</see>.
            /// </summary>
            /// <param name="input">The images, of shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="kernelSize">The lengths of the window, or one length for all dimensions.</param>
            /// <param name="outputSize">The lengths of the result. Default: by <paramref name="outputRatio"/>.</param>
            /// <param name="outputRatio">The lengths of the result, as parts of those of <paramref name="input"/>. Default: by <paramref name="outputSize"/>.</param>
            /// <param name="randomSamples">What the windows are drawn from, of shape (N, C, 2). Default: drawn.</param>
            /// <exception cref="TorchValueException">There is neither a size nor a ratio.</exception>
            public static (Tensor Output, Tensor Indices) FractionalMaxPool2dWithIndices(
                Tensor input, IntList kernelSize, IntList outputSize = default, DoubleList outputRatio = default,
                Tensor? randomSamples = null)
            {
                long[] size = FractionalSize("fractional_max_pool2d", input.Shape, outputSize, outputRatio, 2);
                return Aten.FractionalMaxPool2d(input, kernelSize, size, randomSamples ?? DrawSamples(input, 2));
            }

            /// <summary>
            /// The maxima of images over windows of random steps;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool2d.html">torch.nn.functional.fractional_max_pool2d</see>.
            /// </summary>
            /// <param name="input">The images, of shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="kernelSize">The lengths of the window, or one length for all dimensions.</param>
            /// <param name="outputSize">The lengths of the result. Default: by <paramref name="outputRatio"/>.</param>
            /// <param name="outputRatio">The lengths of the result, as parts of those of <paramref name="input"/>. Default: by <paramref name="outputSize"/>.</param>
            /// <param name="randomSamples">What the windows are drawn from, of shape (N, C, 2). Default: drawn.</param>
            /// <exception cref="TorchValueException">There is neither a size nor a ratio.</exception>
            public static Tensor FractionalMaxPool2d(
                Tensor input, IntList kernelSize, IntList outputSize = default, DoubleList outputRatio = default,
                Tensor? randomSamples = null) =>
                FractionalMaxPool2dWithIndices(input, kernelSize, outputSize, outputRatio, randomSamples).Output;

            /// <summary>
            /// The maxima of volumes over windows of random steps, and where they are;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool3d.html">torch.nn.functional.fractional_max_pool3d_with_indices</see>.
            /// </summary>
            /// <param name="input">The volumes, of shape (N, C, D, H, W) or (C, D, H, W).</param>
            /// <param name="kernelSize">The lengths of the window, or one length for all dimensions.</param>
            /// <param name="outputSize">The lengths of the result. Default: by <paramref name="outputRatio"/>.</param>
            /// <param name="outputRatio">The lengths of the result, as parts of those of <paramref name="input"/>. Default: by <paramref name="outputSize"/>.</param>
            /// <param name="randomSamples">What the windows are drawn from, of shape (N, C, 3). Default: drawn.</param>
            /// <exception cref="TorchValueException">There is neither a size nor a ratio.</exception>
            public static (Tensor Output, Tensor Indices) FractionalMaxPool3dWithIndices(
                Tensor input, IntList kernelSize, IntList outputSize = default, DoubleList outputRatio = default,
                Tensor? randomSamples = null)
            {
                long[] size = FractionalSize("fractional_max_pool3d", input.Shape, outputSize, outputRatio, 3);
                return Aten.FractionalMaxPool3d(input, kernelSize, size, randomSamples ?? DrawSamples(input, 3));
            }

            /// <summary>
            /// The maxima of volumes over windows of random steps;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool3d.html">torch.nn.functional.fractional_max_pool3d</see>.
            /// </summary>
            /// <param name="input">The volumes, of shape (N, C, D, H, W) or (C, D, H, W).</param>
            /// <param name="kernelSize">The lengths of the window, or one length for all dimensions.</param>
            /// <param name="outputSize">The lengths of the result. Default: by <paramref name="outputRatio"/>.</param>
            /// <param name="outputRatio">The lengths of the result, as parts of those of <paramref name="input"/>. Default: by <paramref name="outputSize"/>.</param>
            /// <param name="randomSamples">What the windows are drawn from, of shape (N, C, 3). Default: drawn.</param>
            /// <exception cref="TorchValueException">There is neither a size nor a ratio.</exception>
            public static Tensor FractionalMaxPool3d(
                Tensor input, IntList kernelSize, IntList outputSize = default, DoubleList outputRatio = default,
                Tensor? randomSamples = null) =>
                FractionalMaxPool3dWithIndices(input, kernelSize, outputSize, outputRatio, randomSamples).Output;

            private static long[] FractionalSize(string name, Size input, IntList size, DoubleList ratio, int dims)
            {
                if (size.Form != ListForm.Default)
                {
                    return Ntuple.Of(size, dims);
                }

                if (!ratio.IsGiven)
                {
                    throw new TorchValueException($"{name} requires specifying either an output_size or an "
                        + "output_ratio");
                }

                ReadOnlySpan<double> ratios = ratio.AsSpan();
                if (dims == 2 && ratios.Length > 2 && !LibTorch.IsBefore(2, 0))
                {
                    throw new TorchValueException($"{name} requires output_ratio to either be a single Int or tuple "
                        + "of Ints.");
                }

                long[] result = new long[dims];
                for (int d = 0; d < dims; d++)
                {
                    result[d] = (long)(input[d - dims] * ratios[ratio.IsSingle ? 0 : d]);
                }

                return result;
            }

            private static Tensor DrawSamples(Tensor input, int dims)
            {
                long batch = input.Dim == dims + 1 ? 1 : input.SizeAt(0);
                return Rand([batch, input.SizeAt(-dims - 1), dims], dtype: input.DType, device: input.Device);
            }
        }
    }
}
