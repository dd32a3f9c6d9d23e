namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.FractionalMaxPool2dWithIndices"/>
            public static (Tensor Output, Tensor Indices) fractional_max_pool2d_with_indices(
                Tensor input, IntList kernel_size, IntList output_size = default, DoubleList output_ratio = default,
                Tensor? random_samples = null) =>
                Torch.Nn.Functional.FractionalMaxPool2dWithIndices(
                    input, kernel_size, output_size, output_ratio, random_samples);

            /// <inheritdoc cref="Torch.Nn.Functional.FractionalMaxPool2d"/>
            public static Tensor fractional_max_pool2d(
                Tensor input, IntList kernel_size, IntList output_size = default, DoubleList output_ratio = default,
                Tensor? random_samples = null) =>
                Torch.Nn.Functional.FractionalMaxPool2d(input, kernel_size, output_size, output_ratio, random_samples);

            /// <inheritdoc cref="Torch.Nn.Functional.FractionalMaxPool3dWithIndices"/>
            public static (Tensor Output, Tensor Indices) fractional_max_pool3d_with_indices(
                Tensor input, IntList kernel_size, IntList output_size = default, DoubleList output_ratio = default,
                Tensor? random_samples = null) =>
                Torch.Nn.Functional.FractionalMaxPool3dWithIndices(
                    input, kernel_size, output_size, output_ratio, random_samples);

            /// <inheritdoc cref="Torch.Nn.Functional.FractionalMaxPool3d"/>
            public static Tensor fractional_max_pool3d(
                Tensor input, IntList kernel_size, IntList output_size = default, DoubleList output_ratio = default,
                Tensor? random_samples = null) =>
                Torch.Nn.Functional.FractionalMaxPool3d(input, kernel_size, output_size, output_ratio, random_samples);
        }
    }
}
