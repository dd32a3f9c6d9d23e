namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.Unfold"/>
            public static Tensor unfold(
                Tensor input, IntList kernel_size, IntList dilation = default, IntList padding = default,
                IntList stride = default) =>
                Torch.Nn.Functional.Unfold(input, kernel_size, dilation, padding, stride);

            /// <inheritdoc cref="Torch.Nn.Functional.Fold"/>
            public static Tensor fold(
                Tensor input, IntList output_size, IntList kernel_size, IntList dilation = default,
                IntList padding = default, IntList stride = default) =>
                Torch.Nn.Functional.Fold(input, output_size, kernel_size, dilation, padding, stride);
        }
    }
}
