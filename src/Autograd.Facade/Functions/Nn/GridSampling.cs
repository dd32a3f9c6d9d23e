namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// Samples images or volumes at the positions of a grid;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.grid_sample.html">torch.nn.functional.grid_sample</see>.
            /// </summary>
            /// <param name="input">The images or volumes, of shape (N, C, H, W) or (N, C, D, H, W).</param>
            /// <param name="grid">Positions between -1 and 1, of shape (N, H, W, 2) or (N, D, H, W, 3).</param>
            /// <param name="mode">How to interpolate: "bilinear", "nearest" or "bicubic". Default: "bilinear".</param>
            /// <param name="paddingMode">What lies outside: "zeros", "border" or "reflection". Default: "zeros".</param>
            /// <param name="alignCorners">Whether -1 and 1 stand for the middle of the corner elements rather than for their outer edges. Default: false, with a warning.</param>
            /// <exception cref="TorchValueException">There is no such mode.</exception>
            /// <exception cref="TorchException">Shapes do not fit.</exception>
            public static Tensor GridSample(
                Tensor input, Tensor grid, string mode = "bilinear", string paddingMode = "zeros",
                bool? alignCorners = null)
            {
                long modeNumber = Array.IndexOf(["bilinear", "nearest", "bicubic"], mode);
                if (modeNumber < 0)
                {
                    throw new TorchValueException("nn.functional.grid_sample(): expected mode to be 'bilinear', "
                        + $"'nearest' or 'bicubic', but got: '{mode}'");
                }

                long paddingNumber = Array.IndexOf(["zeros", "border", "reflection"], paddingMode);
                if (paddingNumber < 0)
                {
                    throw new TorchValueException("nn.functional.grid_sample(): expected padding_mode to be "
                        + $"'zeros', 'border', or 'reflection', but got: '{paddingMode}'");
                }

                return GridSampler(input, grid, modeNumber, paddingNumber, alignCorners ?? UnalignedCorners());
            }

            /// <summary>
            /// The grid of positions that affine maps give;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.affine_grid.html">torch.nn.functional.affine_grid</see>.
            /// </summary>
            /// <param name="theta">The maps, of shape (N, 2, 3) or (N, 3, 4).</param>
            /// <param name="size">The size of the images or volumes, (N, C, H, W) or (N, C, D, H, W).</param>
            /// <param name="alignCorners">Whether -1 and 1 stand for the middle of the corner elements rather than for their outer edges. Default: false, with a warning.</param>
            /// <exception cref="TorchValueException">The maps do not fit the size.</exception>
            /// <exception cref="TorchNotImplementedException">The size has neither four nor five lengths.</exception>
            public static Tensor AffineGrid(Tensor theta, IntList size, bool? alignCorners = null)
            {
                bool corners = alignCorners ?? UnalignedCorners();
                if (!theta.DType.IsFloatingPoint)
                {
                    throw new TorchValueException($"Expected theta to have floating point type, but got {theta.DType}");
                }

                long[] lengths = size.AsSpan().ToArray();
                string text = PythonStr.List(lengths);
                if (lengths.Length is not (4 or 5))
                {
                    throw new TorchNotImplementedException("affine_grid only supports 4D and 5D sizes, for 2D and "
                        + $"3D affine transforms, respectively. Got size {text}.");
                }

                int dims = lengths.Length - 2;
                if (theta.Dim != 3 || theta.SizeAt(-2) != dims || theta.SizeAt(-1) != dims + 1)
                {
                    throw new TorchValueException($"Expected a batch of {dims}D affine matrices of shape "
                        + $"Nx{dims}x{dims + 1} for size {text}. Got {theta.Shape}.");
                }

                if (corners && lengths[2..].Min() == 1)
                {
                    Warnings.Raise("Since version 1.3.0, affine_grid behavior has changed for unit-size grids when "
                        + "align_corners=True. This is not an intended use case of affine_grid. See the "
                        + "documentation of affine_grid for details.");
                }
                else if (lengths.Min() <= 0)
                {
                    throw new TorchValueException($"Expected non-zero, positive output size. Got {text}");
                }

                return AffineGridGenerator(theta, lengths, corners);
            }

            private static bool UnalignedCorners()
            {
                Warnings.Raise("Default grid_sample and affine_grid behavior has changed to align_corners=False "
                    + "since 1.3.0. Please specify align_corners=True if the old behavior is desired. See the "
                    + "documentation of grid_sample for details.");
                return false;
            }
        }
    }
}
