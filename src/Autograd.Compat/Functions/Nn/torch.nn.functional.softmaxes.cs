namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.Softmax"/>
            public static Tensor softmax(Tensor input, long? dim = null, DType? dtype = null) =>
                Torch.Nn.Functional.Softmax(input, dim, dtype);

            /// <inheritdoc cref="Torch.Nn.Functional.Softmin"/>
            public static Tensor softmin(Tensor input, long? dim = null, DType? dtype = null) =>
                Torch.Nn.Functional.Softmin(input, dim, dtype);

            /// <inheritdoc cref="Torch.Nn.Functional.LogSoftmax"/>
            public static Tensor log_softmax(Tensor input, long? dim = null, DType? dtype = null) =>
                Torch.Nn.Functional.LogSoftmax(input, dim, dtype);

            /// <inheritdoc cref="Torch.Nn.Functional.GumbelSoftmax"/>
            public static Tensor gumbel_softmax(
                Tensor logits, double tau = 1, bool hard = false, double eps = 1e-10, long dim = -1) =>
                Torch.Nn.Functional.GumbelSoftmax(logits, tau, hard, eps, dim);
        }
    }
}
