using System.Runtime.CompilerServices;
using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// The mean of images over as many windows as the result has elements;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool2d.html">torch.nn.functional.adaptive_avg_pool2d</see>.
            /// </summary>
            /// <param name="input">The images, of shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="outputSize">The lengths of the result, or one for all dimensions.</param>
            /// <exception cref="TorchValueException">There are too few dimensions.</exception>
            public static Tensor AdaptiveAvgPool2d(Tensor input, IntList outputSize)
            {
                CheckPoolingDims(input, outputSize);
                return Aten.AdaptiveAvgPool2d(input, outputSize);
            }

            /// <summary>
            /// The mean of images over as many windows as the result has elements;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool2d.html">torch.nn.functional.adaptive_avg_pool2d</see>.
            /// </summary>
            /// <param name="input">The images, of shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="outputSize">The lengths of the result; null leaves one as it is.</param>
            /// <exception cref="TorchValueException">There are too few dimensions.</exception>
            [OverloadResolutionPriority(-1)]
            public static Tensor AdaptiveAvgPool2d(Tensor input, (long?, long?) outputSize) =>
                AdaptiveAvgPool2d(input, SizeOrDefault(input.Shape, outputSize.Item1, outputSize.Item2));

            /// <summary>
            /// The mean of volumes over as many windows as the result has elements;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool3d.html">torch.nn.functional.adaptive_avg_pool3d</see>.
            /// </summary>
            /// <param name="input">The volumes, of shape (N, C, D, H, W) or (C, D, H, W).</param>
            /// <param name="outputSize">The lengths of the result, or one for all dimensions.</param>
            /// <exception cref="TorchValueException">There are too few dimensions.</exception>
            public static Tensor AdaptiveAvgPool3d(Tensor input, IntList outputSize)
            {
                CheckPoolingDims(input, outputSize);
                return Aten.AdaptiveAvgPool3d(input, outputSize);
            }

            /// <summary>
            /// The mean of volumes over as many windows as the result has elements;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool3d.html">torch.nn.functional.adaptive_avg_pool3d</see>.
            /// </summary>
            /// <param name="input">The volumes, of shape (N, C, D, H, W) or (C, D, H, W).</param>
            /// <param name="outputSize">The lengths of the result; null leaves one as it is.</param>
            /// <exception cref="TorchValueException">There are too few dimensions.</exception>
            [OverloadResolutionPriority(-1)]
            public static Tensor AdaptiveAvgPool3d(Tensor input, (long?, long?, long?) outputSize) =>
                AdaptiveAvgPool3d(input, SizeOrDefault(input.Shape, outputSize.Item1, outputSize.Item2, outputSize.Item3));

            /// <summary>
            /// The maxima of signals over as many windows as the result has elements;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool1d.html">torch.nn.functional.adaptive_max_pool1d</see>.
            /// </summary>
            /// <param name="input">The signals, of shape (N, C, L) or (C, L).</param>
            /// <param name="outputSize">The length of the result.</param>
            /// <exception cref="TorchException">There are too few dimensions.</exception>
            public static Tensor AdaptiveMaxPool1d(Tensor input, IntList outputSize) =>
                Torch.AdaptiveMaxPool1d(input, outputSize).Item1;

            /// <summary>
            /// The maxima of images over as many windows as the result has elements, and where they are;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d_with_indices.html">torch.nn.functional.adaptive_max_pool2d_with_indices</see>.
            /// </summary>
            /// <param name="input">The images, of shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="outputSize">The lengths of the result, or one for all dimensions.</param>
            /// <exception cref="TorchValueException">There are too few dimensions.</exception>
            public static (Tensor Output, Tensor Indices) AdaptiveMaxPool2dWithIndices(Tensor input, IntList outputSize)
            {
                CheckPoolingDims(input, outputSize);
                return Aten.AdaptiveMaxPool2d(input, outputSize);
            }

            /// <summary>
            /// The maxima of images over as many windows as the result has elements, and where they are;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d_with_indices.html">torch.nn.functional.adaptive_max_pool2d_with_indices</see>.
            /// </summary>
            /// <param name="input">The images, of shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="outputSize">The lengths of the result; null leaves one as it is.</param>
            /// <exception cref="TorchValueException">There are too few dimensions.</exception>
            [OverloadResolutionPriority(-1)]
            public static (Tensor Output, Tensor Indices) AdaptiveMaxPool2dWithIndices(
                Tensor input, (long?, long?) outputSize) =>
                AdaptiveMaxPool2dWithIndices(input, SizeOrDefault(input.Shape, outputSize.Item1, outputSize.Item2));

            /// <summary>
            /// The maxima of images over as many windows as the result has elements;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d.html">torch.nn.functional.adaptive_max_pool2d</see>.
            /// </summary>
            /// <param name="input">The images, of shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="outputSize">The lengths of the result, or one for all dimensions.</param>
            /// <exception cref="TorchValueException">There are too few dimensions.</exception>
            public static Tensor AdaptiveMaxPool2d(Tensor input, IntList outputSize) =>
                AdaptiveMaxPool2dWithIndices(input, outputSize).Output;

            /// <summary>
            /// The maxima of images over as many windows as the result has elements;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d.html">torch.nn.functional.adaptive_max_pool2d</see>.
            /// </summary>
            /// <param name="input">The images, of shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="outputSize">The lengths of the result; null leaves one as it is.</param>
            /// <exception cref="TorchValueException">There are too few dimensions.</exception>
            [OverloadResolutionPriority(-1)]
            public static Tensor AdaptiveMaxPool2d(Tensor input, (long?, long?) outputSize) =>
                AdaptiveMaxPool2d(input, SizeOrDefault(input.Shape, outputSize.Item1, outputSize.Item2));

            /// <summary>
            /// The maxima of volumes over as many windows as the result has elements, and where they are;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d_with_indices.html">torch.nn.functional.adaptive_max_pool3d_with_indices</see>.
            /// </summary>
            /// <param name="input">The volumes, of shape (N, C, D, H, W) or (C, D, H, W).</param>
            /// <param name="outputSize">The lengths of the result, or one for all dimensions.</param>
            /// <exception cref="TorchValueException">There are too few dimensions.</exception>
            public static (Tensor Output, Tensor Indices) AdaptiveMaxPool3dWithIndices(Tensor input, IntList outputSize)
            {
                CheckPoolingDims(input, outputSize);
                return Aten.AdaptiveMaxPool3d(input, outputSize);
            }

            /// <summary>
            /// The maxima of volumes over as many windows as the result has elements, and where they are;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d_with_indices.html">torch.nn.functional.adaptive_max_pool3d_with_indices</see>.
            /// </summary>
            /// <param name="input">The volumes, of shape (N, C, D, H, W) or (C, D, H, W).</param>
            /// <param name="outputSize">The lengths of the result; null leaves one as it is.</param>
            /// <exception cref="TorchValueException">There are too few dimensions.</exception>
            [OverloadResolutionPriority(-1)]
            public static (Tensor Output, Tensor Indices) AdaptiveMaxPool3dWithIndices(
                Tensor input, (long?, long?, long?) outputSize) =>
                AdaptiveMaxPool3dWithIndices(
                    input, SizeOrDefault(input.Shape, outputSize.Item1, outputSize.Item2, outputSize.Item3));

            /// <summary>
            /// The maxima of volumes over as many windows as the result has elements;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d.html">torch.nn.functional.adaptive_max_pool3d</see>.
            /// </summary>
            /// <param name="input">The volumes, of shape (N, C, D, H, W) or (C, D, H, W).</param>
            /// <param name="outputSize">The lengths of the result, or one for all dimensions.</param>
            /// <exception cref="TorchValueException">There are too few dimensions.</exception>
            public static Tensor AdaptiveMaxPool3d(Tensor input, IntList outputSize) =>
                AdaptiveMaxPool3dWithIndices(input, outputSize).Output;

            /// <summary>
            /// The maxima of volumes over as many windows as the result has elements;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d.html">torch.nn.functional.adaptive_max_pool3d</see>.
            /// </summary>
            /// <param name="input">The volumes, of shape (N, C, D, H, W) or (C, D, H, W).</param>
            /// <param name="outputSize">The lengths of the result; null leaves one as it is.</param>
            /// <exception cref="TorchValueException">There are too few dimensions.</exception>
            [OverloadResolutionPriority(-1)]
            public static Tensor AdaptiveMaxPool3d(Tensor input, (long?, long?, long?) outputSize) =>
                AdaptiveMaxPool3d(input, SizeOrDefault(input.Shape, outputSize.Item1, outputSize.Item2, outputSize.Item3));

            private static void CheckPoolingDims(Tensor input, IntList outputSize)
            {
                if (outputSize.Form == ListForm.Many && input.Dim <= outputSize.AsSpan().Length)
                {
                    throw new TorchValueException("Input dimension should be at least "
                        + $"{outputSize.AsSpan().Length + 1}");
                }
            }

            private static long[] SizeOrDefault(Size input, params ReadOnlySpan<long?> outputSize)
            {
                if (input.Count <= outputSize.Length)
                {
                    throw new TorchValueException($"Input dimension should be at least {outputSize.Length + 1}");
                }

                long[] size = [.. input[^outputSize.Length..]];
                for (int d = 0; d < size.Length; d++)
                {
                    size[d] = outputSize[d] ?? size[d];
                }

                return size;
            }
        }
    }
}
