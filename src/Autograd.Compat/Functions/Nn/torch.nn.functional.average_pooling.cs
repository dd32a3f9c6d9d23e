namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.AvgPool1d(Tensor, IntList, IntList, IntList, bool, bool)"/>
            public static Tensor avg_pool1d(
                Tensor input, IntList kernel_size, IntList stride = default, IntList padding = default,
                bool ceil_mode = false, bool count_include_pad = true) =>
                Torch.AvgPool1d(input, kernel_size, stride, padding, ceil_mode, count_include_pad);
        }
    }
}
