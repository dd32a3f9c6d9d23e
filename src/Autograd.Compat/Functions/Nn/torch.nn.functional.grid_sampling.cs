namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.GridSample"/>
            public static Tensor grid_sample(
                Tensor input, Tensor grid, string mode = "bilinear", string padding_mode = "zeros",
                bool? align_corners = null) =>
                Torch.Nn.Functional.GridSample(input, grid, mode, padding_mode, align_corners);

            /// <inheritdoc cref="Torch.Nn.Functional.AffineGrid"/>
            public static Tensor affine_grid(Tensor theta, IntList size, bool? align_corners = null) =>
                Torch.Nn.Functional.AffineGrid(theta, size, align_corners);
        }
    }
}
