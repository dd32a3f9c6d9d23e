namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.MaxPool1d(Tensor, IntList, IntList, IntList, IntList, bool)"/>
            public static Tensor max_pool1d(
                Tensor input, IntList kernel_size, IntList stride = default, IntList padding = default,
                IntList dilation = default, bool ceil_mode = false) =>
                Torch.MaxPool1d(input, kernel_size, stride, padding, dilation, ceil_mode);

            /// <inheritdoc cref="Torch.MaxPool2d(Tensor, IntList, IntList, IntList, IntList, bool)"/>
            public static Tensor max_pool2d(
                Tensor input, IntList kernel_size, IntList stride = default, IntList padding = default,
                IntList dilation = default, bool ceil_mode = false) =>
                Torch.MaxPool2d(input, kernel_size, stride, padding, dilation, ceil_mode);

            /// <inheritdoc cref="Torch.MaxPool3d(Tensor, IntList, IntList, IntList, IntList, bool)"/>
            public static Tensor max_pool3d(
                Tensor input, IntList kernel_size, IntList stride = default, IntList padding = default,
                IntList dilation = default, bool ceil_mode = false) =>
                Torch.MaxPool3d(input, kernel_size, stride, padding, dilation, ceil_mode);

            /// <inheritdoc cref="Torch.MaxPool1dWithIndices(Tensor, IntList, IntList, IntList, IntList, bool)"/>
            public static (Tensor, Tensor) max_pool1d_with_indices(
                Tensor input, IntList kernel_size, IntList stride = default, IntList padding = default,
                IntList dilation = default, bool ceil_mode = false) =>
                Torch.MaxPool1dWithIndices(input, kernel_size, stride, padding, dilation, ceil_mode);

            /// <inheritdoc cref="Torch.Nn.Functional.MaxUnpool1d"/>
            public static Tensor max_unpool1d(
                Tensor input, Tensor indices, IntList kernel_size, IntList stride = default, IntList padding = default,
                IntList output_size = default) =>
                Torch.Nn.Functional.MaxUnpool1d(input, indices, kernel_size, stride, padding, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.MaxUnpool2d"/>
            public static Tensor max_unpool2d(
                Tensor input, Tensor indices, IntList kernel_size, IntList stride = default, IntList padding = default,
                IntList output_size = default) =>
                Torch.Nn.Functional.MaxUnpool2d(input, indices, kernel_size, stride, padding, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.MaxUnpool3d"/>
            public static Tensor max_unpool3d(
                Tensor input, Tensor indices, IntList kernel_size, IntList stride = default, IntList padding = default,
                IntList output_size = default) =>
                Torch.Nn.Functional.MaxUnpool3d(input, indices, kernel_size, stride, padding, output_size);
        }
    }
}
