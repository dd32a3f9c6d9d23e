namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// exp(x), scaled to add up to one along a dimension;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html">torch.nn.functional.softmax</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="dim">The dimension that adds up to one. Default: chosen by the number of dimensions, with a warning.</param>
            /// <param name="dtype">The dtype that elements are converted to first. Default: that of <paramref name="input"/>.</param>
            public static Tensor Softmax(Tensor input, long? dim = null, DType? dtype = null) =>
                input.Softmax(dim ?? ImplicitDim("softmax", input.Dim), dtype);

            /// <summary>
            /// exp(-x), scaled to add up to one along a dimension;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.softmin.html">torch.nn.functional.softmin</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="dim">The dimension that adds up to one. Default: chosen by the number of dimensions, with a warning.</param>
            /// <param name="dtype">The dtype that elements are converted to first. Default: that of <paramref name="input"/>.</param>
            public static Tensor Softmin(Tensor input, long? dim = null, DType? dtype = null) =>
                (-input).Softmax(dim ?? ImplicitDim("softmin", input.Dim), dtype);

            /// <summary>
            /// The logarithm of softmax, more accurate than both in turn;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html">torch.nn.functional.log_softmax</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="dim">The dimension that adds up to one. Default: chosen by the number of dimensions, with a warning.</param>
            /// <param name="dtype">The dtype that elements are converted to first. Default: that of <paramref name="input"/>.</param>
            public static Tensor LogSoftmax(Tensor input, long? dim = null, DType? dtype = null) =>
                input.LogSoftmax(dim ?? ImplicitDim("log_softmax", input.Dim), dtype);

            /// <summary>
            /// A draw from the Gumbel-softmax distribution: a one-hot choice, made differentiable;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.gumbel_softmax.html">torch.nn.functional.gumbel_softmax</see>.
            /// </summary>
            /// <param name="logits">Unnormalized logarithms of probabilities.</param>
            /// <param name="tau">The temperature: the lower, the closer to one-hot. Default: 1.</param>
            /// <param name="hard">Whether the result is one-hot. Default: false.</param>
            /// <param name="eps">Has no effect.</param>
            /// <param name="dim">The dimension to choose along. Default: the last.</param>
            public static Tensor GumbelSoftmax(
                Tensor logits, double tau = 1, bool hard = false, double eps = 1e-10, long dim = -1)
            {
                if (eps != 1e-10)
                {
                    Warnings.Raise("`eps` parameter is deprecated and has no effect.");
                }

                Tensor noise = -EmptyLike(logits, memoryFormat: MemoryFormat.Contiguous).ExponentialInPlace().Log();
                Tensor soft = ((logits + noise) / tau).Softmax(dim);
                if (!hard)
                {
                    return soft;
                }

                Tensor index = soft.Max(dim, keepdim: true).Indices;
                Tensor choice = ZerosLike(logits, memoryFormat: MemoryFormat.Contiguous);
                choice.ScatterInPlace(dim, index, (Scalar)1.0);
                // The value of the choice with the gradient of the soft sample.
                return choice - soft.Detach() + soft;
            }

            private static long ImplicitDim(string name, int dims)
            {
                Warnings.Raise($"Implicit dimension choice for {name} has been deprecated. Change the call to "
                    + "include dim=X as an argument.");
                return dims is 0 or 1 or 3 ? 0 : 1;
            }
        }
    }
}
