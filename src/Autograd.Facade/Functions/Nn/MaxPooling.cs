using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// Puts maxima of signals back to where they were, among zeros;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool1d.html">torch.nn.functional.max_unpool1d</see>.
            /// </summary>
            /// <param name="input">The maxima, of shape (N, C, L) or (C, L).</param>
            /// <param name="indices">Where each maximum was, as max pooling returns it.</param>
            /// <param name="kernelSize">The lengths of the window, or one length for all dimensions.</param>
            /// <param name="stride">The step of the window. Default: <paramref name="kernelSize"/>.</param>
            /// <param name="padding">The zeros that were added on each side. Default: 0.</param>
            /// <param name="outputSize">The lengths of the result, where several are possible. Default: the least.</param>
            /// <exception cref="TorchValueException"><paramref name="outputSize"/> is not a possible size.</exception>
            public static Tensor MaxUnpool1d(
                Tensor input, Tensor indices, IntList kernelSize, IntList stride = default, IntList padding = default,
                IntList outputSize = default)
            {
                long[] window = Ntuple.Of(kernelSize, 1);
                long[] step = stride.Form == ListForm.Default ? window : Ntuple.Of(stride, 1);
                long[] zeros = Ntuple.Of(padding, 1, byDefault: 0);
                long[] size = UnpooledSize(input.Shape, window, step, zeros, outputSize);
                return Aten.MaxUnpool2d(input.Unsqueeze(-1), indices.Unsqueeze(-1), [.. size, 1]).Squeeze(-1);
            }

            /// <summary>
            /// Puts maxima of images back to where they were, among zeros;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool2d.html">torch.nn.functional.max_unpool2d</see>.
            /// </summary>
            /// <param name="input">The maxima, of shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="indices">Where each maximum was, as max pooling returns it.</param>
            /// <param name="kernelSize">The lengths of the window, or one length for all dimensions.</param>
            /// <param name="stride">The step of the window. Default: <paramref name="kernelSize"/>.</param>
            /// <param name="padding">The zeros that were added on each side. Default: 0.</param>
            /// <param name="outputSize">The lengths of the result, where several are possible. Default: the least.</param>
            /// <exception cref="TorchValueException"><paramref name="outputSize"/> is not a possible size.</exception>
            public static Tensor MaxUnpool2d(
                Tensor input, Tensor indices, IntList kernelSize, IntList stride = default, IntList padding = default,
                IntList outputSize = default)
            {
                long[] window = Ntuple.Of(kernelSize, 2);
                long[] step = stride.Form == ListForm.Default ? window : Ntuple.Of(stride, 2);
                long[] zeros = Ntuple.Of(padding, 2, byDefault: 0);
                long[] size = UnpooledSize(input.Shape, window, step, zeros, outputSize);
                return Aten.MaxUnpool2d(input, indices, size);
            }

            /// <summary>
            /// Puts maxima of volumes back to where they were, among zeros;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool3d.html">torch.nn.functional.max_unpool3d</see>.
            /// </summary>
            /// <param name="input">The maxima, of shape (N, C, D, H, W) or (C, D, H, W).</param>
            /// <param name="indices">Where each maximum was, as max pooling returns it.</param>
            /// <param name="kernelSize">The lengths of the window, or one length for all dimensions.</param>
            /// <param name="stride">The step of the window. Default: <paramref name="kernelSize"/>.</param>
            /// <param name="padding">The zeros that were added on each side. Default: 0.</param>
            /// <param name="outputSize">The lengths of the result, where several are possible. Default: the least.</param>
            /// <exception cref="TorchValueException"><paramref name="outputSize"/> is not a possible size.</exception>
            public static Tensor MaxUnpool3d(
                Tensor input, Tensor indices, IntList kernelSize, IntList stride = default, IntList padding = default,
                IntList outputSize = default)
            {
                long[] window = Ntuple.Of(kernelSize, 3);
                long[] step = stride.Form == ListForm.Default ? window : Ntuple.Of(stride, 3);
                long[] zeros = Ntuple.Of(padding, 3, byDefault: 0);
                long[] size = UnpooledSize(input.Shape, window, step, zeros, outputSize);
                return Aten.MaxUnpool3d(input, indices, size, step, zeros);
            }

            private static long[] UnpooledSize(Size input, long[] window, long[] step, long[] padding, IntList outputSize)
            {
                int dims = window.Length;
                long[] size = new long[dims];
                for (int d = 0; d < dims; d++)
                {
                    size[d] = (input[d - dims] - 1) * step[d] + window[d] - 2 * padding[d];
                }

                if (outputSize.Form != ListForm.Default)
                {
                    size = GivenSize(size, step, outputSize.AsSpan());
                }

                int negative = LibTorch.IsBefore(2, 7) ? -1 : Array.FindIndex(size, length => length < 0);
                return negative < 0 ? size : throw new TorchValueException("max_unpooling: output_size must contain "
                    + $"non-negative spatial dimensions, but got output_size[{negative}]={size[negative]}");
            }

            private static long[] GivenSize(long[] byDefault, long[] step, ReadOnlySpan<long> outputSize)
            {
                int dims = byDefault.Length;
                if (outputSize.Length == dims + 2)
                {
                    outputSize = outputSize[2..];
                }

                if (outputSize.Length != dims)
                {
                    throw new TorchValueException($"output_size should be a sequence containing {dims} or {dims + 2} "
                        + $"elements, but it has a length of '{outputSize.Length}'");
                }

                long[] size = outputSize.ToArray();
                for (int d = 0; d < dims; d++)
                {
                    long least = byDefault[d] - step[d], most = byDefault[d] + step[d];
                    if (size[d] <= least || size[d] >= most)
                    {
                        throw new TorchValueException(
                            $"invalid output_size \"{PythonStr.List(size)}\" (dim {d} must be between {least} and "
                                + $"{most})");
                    }
                }

                return size;
            }
        }
    }
}
