namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// The norms of signals over windows;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool1d.html">torch.nn.functional.lp_pool1d</see>.
            /// </summary>
            /// <param name="input">The signals, of shape (N, C, L) or (C, L).</param>
            /// <param name="normType">The order of the norm.</param>
            /// <param name="kernelSize">The lengths of the window, or one length for all dimensions.</param>
            /// <param name="stride">The step of the window. Default: <paramref name="kernelSize"/>.</param>
            /// <param name="ceilMode">Whether a window that reaches past the end counts. Default: false.</param>
            /// <exception cref="TorchValueException">The order is zero.</exception>
            public static Tensor LpPool1d(
                Tensor input, double normType, IntList kernelSize, IntList stride = default, bool ceilMode = false)
            {
                if (LimitingNorm(normType))
                {
                    Tensor magnitudes = input.Abs();
                    return normType > 0
                        ? MaxPool1d(magnitudes, kernelSize, stride, 0, 1, ceilMode)
                        : -MaxPool1d(-magnitudes, kernelSize, stride, 0, 1, ceilMode);
                }

                Tensor mean = AvgPool1d(input.Pow(normType), kernelSize, stride, 0, ceilMode);
                return RootOfSum(mean, normType, Ntuple.Of(kernelSize, 1));
            }

            /// <summary>
            /// The norms of images over windows;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool2d.html">torch.nn.functional.lp_pool2d</see>.
            /// </summary>
            /// <param name="input">The images, of shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="normType">The order of the norm.</param>
            /// <param name="kernelSize">The lengths of the window, or one length for all dimensions.</param>
            /// <param name="stride">The step of the window. Default: <paramref name="kernelSize"/>.</param>
            /// <param name="ceilMode">Whether a window that reaches past the end counts. Default: false.</param>
            /// <exception cref="TorchValueException">The order is zero.</exception>
            public static Tensor LpPool2d(
                Tensor input, double normType, IntList kernelSize, IntList stride = default, bool ceilMode = false)
            {
                if (LimitingNorm(normType))
                {
                    Tensor magnitudes = input.Abs();
                    return normType > 0
                        ? MaxPool2d(magnitudes, kernelSize, stride, 0, 1, ceilMode)
                        : -MaxPool2d(-magnitudes, kernelSize, stride, 0, 1, ceilMode);
                }

                Tensor mean = AvgPool2d(input.Pow(normType), kernelSize, stride, 0, ceilMode);
                return RootOfSum(mean, normType, Ntuple.Of(kernelSize, 2));
            }

            /// <summary>
            /// The norms of volumes over windows;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool3d.html">torch.nn.functional.lp_pool3d</see>.
            /// </summary>
            /// <param name="input">The volumes, of shape (N, C, D, H, W) or (C, D, H, W).</param>
            /// <param name="normType">The order of the norm.</param>
            /// <param name="kernelSize">The lengths of the window, or one length for all dimensions.</param>
            /// <param name="stride">The step of the window. Default: <paramref name="kernelSize"/>.</param>
            /// <param name="ceilMode">Whether a window that reaches past the end counts. Default: false.</param>
            /// <exception cref="TorchValueException">The order is zero.</exception>
            public static Tensor LpPool3d(
                Tensor input, double normType, IntList kernelSize, IntList stride = default, bool ceilMode = false)
            {
                if (LimitingNorm(normType))
                {
                    Tensor magnitudes = input.Abs();
                    return normType > 0
                        ? MaxPool3d(magnitudes, kernelSize, stride, 0, 1, ceilMode)
                        : -MaxPool3d(-magnitudes, kernelSize, stride, 0, 1, ceilMode);
                }

                Tensor mean = AvgPool3d(input.Pow(normType), kernelSize, stride, 0, ceilMode);
                return RootOfSum(mean, normType, Ntuple.Of(kernelSize, 3));
            }

            private static bool LimitingNorm(double normType)
            {
                if (LibTorch.IsBefore(2, 7))
                {
                    // Python divides by the order.
                    return normType == 0 ? throw new DivideByZeroException("float division by zero") : false;
                }

                return normType == 0
                    ? throw new TorchValueException("norm_type must be a non-zero value, but got "
                        + $"{PythonStr.Float(normType)}")
                    : double.IsInfinity(normType);
            }

            private static Tensor RootOfSum(Tensor mean, double normType, long[] window) =>
                (mean.Sign() * mean.Abs().Relu()).Mul(window.Aggregate((x, y) => x * y)).Pow(1.0 / normType);
        }
    }
}
