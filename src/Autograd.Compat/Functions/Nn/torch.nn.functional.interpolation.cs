namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.Interpolate"/>
            public static Tensor interpolate(
                Tensor input, IntList size = default, DoubleList scale_factor = default, string mode = "nearest",
                bool? align_corners = null, bool? recompute_scale_factor = null, bool antialias = false) =>
                Torch.Nn.Functional.Interpolate(
                    input, size, scale_factor, mode, align_corners, recompute_scale_factor, antialias);

            /// <inheritdoc cref="Torch.Nn.Functional.Upsample"/>
            public static Tensor upsample(
                Tensor input, IntList size = default, DoubleList scale_factor = default, string mode = "nearest",
                bool? align_corners = null) =>
                Torch.Nn.Functional.Upsample(input, size, scale_factor, mode, align_corners);

            /// <inheritdoc cref="Torch.Nn.Functional.UpsampleNearest"/>
            public static Tensor upsample_nearest(
                Tensor input, IntList size = default, DoubleList scale_factor = default) =>
                Torch.Nn.Functional.UpsampleNearest(input, size, scale_factor);

            /// <inheritdoc cref="Torch.Nn.Functional.UpsampleBilinear"/>
            public static Tensor upsample_bilinear(
                Tensor input, IntList size = default, DoubleList scale_factor = default) =>
                Torch.Nn.Functional.UpsampleBilinear(input, size, scale_factor);
        }
    }
}
