using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// The sliding blocks of images, each as a column;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.unfold.html">torch.nn.functional.unfold</see>.
            /// </summary>
            /// <param name="input">The images, of shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="kernelSize">The lengths of the blocks, or one for both.</param>
            /// <param name="dilation">The distance of elements in a block. Default: 1.</param>
            /// <param name="padding">The zeros added on each side. Default: 0.</param>
            /// <param name="stride">The distance of blocks. Default: 1.</param>
            /// <exception cref="TorchException">The blocks do not fit.</exception>
            public static Tensor Unfold(
                Tensor input, IntList kernelSize, IntList dilation = default, IntList padding = default,
                IntList stride = default) =>
                Aten.Im2col(
                    input, Ntuple.Of(
                    kernelSize, 2), Ntuple.Of(dilation, 2, 1), Ntuple.Of(padding, 2, 0), Ntuple.Of(stride, 2, 1));

            /// <summary>
            /// The images that sliding blocks add up to;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.fold.html">torch.nn.functional.fold</see>.
            /// </summary>
            /// <param name="input">The blocks as columns, of shape (N, C * block, L) or (C * block, L).</param>
            /// <param name="outputSize">The height and width of the images, or one length for both.</param>
            /// <param name="kernelSize">The lengths of the blocks, or one for both.</param>
            /// <param name="dilation">The distance of elements in a block. Default: 1.</param>
            /// <param name="padding">The zeros added on each side. Default: 0.</param>
            /// <param name="stride">The distance of blocks. Default: 1.</param>
            /// <exception cref="TorchException">The blocks do not fit.</exception>
            public static Tensor Fold(
                Tensor input, IntList outputSize, IntList kernelSize, IntList dilation = default,
                IntList padding = default, IntList stride = default) =>
                Aten.Col2im(
                    input, Ntuple.Of(
                    outputSize, 2), Ntuple.Of(kernelSize, 2), Ntuple.Of(dilation, 2, 1), Ntuple.Of(padding, 2, 0),
                    Ntuple.Of(stride, 2, 1));
        }
    }
}
