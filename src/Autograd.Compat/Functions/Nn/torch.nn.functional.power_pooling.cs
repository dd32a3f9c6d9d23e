namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.LpPool1d"/>
            public static Tensor lp_pool1d(
                Tensor input, double norm_type, IntList kernel_size, IntList stride = default, bool ceil_mode = false) =>
                Torch.Nn.Functional.LpPool1d(input, norm_type, kernel_size, stride, ceil_mode);

            /// <inheritdoc cref="Torch.Nn.Functional.LpPool2d"/>
            public static Tensor lp_pool2d(
                Tensor input, double norm_type, IntList kernel_size, IntList stride = default, bool ceil_mode = false) =>
                Torch.Nn.Functional.LpPool2d(input, norm_type, kernel_size, stride, ceil_mode);

            /// <inheritdoc cref="Torch.Nn.Functional.LpPool3d"/>
            public static Tensor lp_pool3d(
                Tensor input, double norm_type, IntList kernel_size, IntList stride = default, bool ceil_mode = false) =>
                Torch.Nn.Functional.LpPool3d(input, norm_type, kernel_size, stride, ceil_mode);
        }
    }
}
