using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// The squared differences;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.mse_loss.html">torch.nn.functional.mse_loss</see>.
            /// </summary>
            /// <param name="input">The predictions.</param>
            /// <param name="target">The values to compare with, of the shape of <paramref name="input"/>.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <param name="weight">Factors of the single losses, of the shape of <paramref name="input"/>. Default: 1.</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            public static Tensor MseLoss(Tensor input, Tensor target, string reduction = "mean", Tensor? weight = null)
            {
                (Tensor x, Tensor y) = Broadcast(input, target);
                if (weight is null)
                {
                    return Aten.MseLoss(x, y, Reduction.Number(reduction));
                }

                CheckWeight(weight, input);
                return ReduceWeighted((x - y).Pow(2), weight, reduction);
            }

            /// <summary>
            /// The magnitudes of the differences;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.l1_loss.html">torch.nn.functional.l1_loss</see>.
            /// </summary>
            /// <param name="input">The predictions.</param>
            /// <param name="target">The values to compare with, of the shape of <paramref name="input"/>.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <param name="weight">Factors of the single losses, of the shape of <paramref name="input"/>. Default: 1.</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            public static Tensor L1Loss(Tensor input, Tensor target, string reduction = "mean", Tensor? weight = null)
            {
                (Tensor x, Tensor y) = Broadcast(input, target);
                if (weight is null)
                {
                    return Aten.L1Loss(x, y, Reduction.Number(reduction));
                }

                CheckWeight(weight, input);
                return ReduceWeighted((x - y).Abs(), weight, reduction);
            }

            /// <summary>
            /// The magnitudes of the differences, squared and halved where they are below a bound;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.smooth_l1_loss.html">torch.nn.functional.smooth_l1_loss</see>.
            /// </summary>
            /// <param name="input">The predictions.</param>
            /// <param name="target">The values to compare with, of the shape of <paramref name="input"/>.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <param name="beta">The bound. Default: 1.</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            public static Tensor SmoothL1Loss(Tensor input, Tensor target, string reduction = "mean", double beta = 1.0)
            {
                (Tensor x, Tensor y) = Broadcast(input, target);
                return beta == 0.0 && !LibTorch.IsBefore(2, 0)
                    ? Aten.L1Loss(x, y, Reduction.Number(reduction))
                    : Aten.SmoothL1Loss(x, y, Reduction.Number(reduction), beta);
            }

            /// <summary>
            /// Half the squared differences, linear where they are above a bound;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.huber_loss.html">torch.nn.functional.huber_loss</see>.
            /// </summary>
            /// <param name="input">The predictions.</param>
            /// <param name="target">The values to compare with, of the shape of <paramref name="input"/>.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <param name="delta">The bound. Default: 1.</param>
            /// <param name="weight">Factors of the single losses, of the shape of <paramref name="input"/>. Default: 1.</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            public static Tensor HuberLoss(
                Tensor input, Tensor target, string reduction = "mean", double delta = 1.0, Tensor? weight = null)
            {
                (Tensor x, Tensor y) = Broadcast(input, target);
                if (weight is null)
                {
                    return Aten.HuberLoss(x, y, Reduction.Number(reduction), delta);
                }

                CheckWeight(weight, input);
                Tensor weighted = Aten.HuberLoss(x, y, Reduction.Number("none"), delta) * weight;
                return Reduction.Apply(weighted, reduction, InvalidReduction(reduction));
            }

            /// <summary>
            /// The negative log likelihood of counts that are Poisson distributed;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.poisson_nll_loss.html">torch.nn.functional.poisson_nll_loss</see>.
            /// </summary>
            /// <param name="input">The expected counts, or their logarithms.</param>
            /// <param name="target">The values to compare with, of the shape of <paramref name="input"/>.</param>
            /// <param name="logInput">Whether <paramref name="input"/> holds logarithms. Default: true.</param>
            /// <param name="full">Whether to add Stirling's approximation of the target's term. Default: false.</param>
            /// <param name="eps">Added before a logarithm is taken. Default: 1e-8.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            public static Tensor PoissonNllLoss(
                Tensor input, Tensor target, bool logInput = true, bool full = false, double eps = 1e-8,
                string reduction = "mean")
            {
                if (reduction is not ("none" or "mean" or "sum"))
                {
                    string problem = LibTorch.IsBefore(2, 0) ? "is not valid" : "is not a valid value for reduction";
                    throw new TorchValueException($"{reduction} {problem}");
                }

                return Torch.PoissonNllLoss(input, target, logInput, full, eps, Reduction.Number(reduction));
            }

            /// <summary>
            /// The negative log likelihood of values that are normally distributed;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.gaussian_nll_loss.html">torch.nn.functional.gaussian_nll_loss</see>.
            /// </summary>
            /// <param name="input">The expected values.</param>
            /// <param name="target">The values to compare with, of the shape of <paramref name="input"/>.</param>
            /// <param name="var">The variances: of the shape of <paramref name="input"/>, or with one length of 1, or without the last dimension.</param>
            /// <param name="full">Whether to add the constant term. Default: false.</param>
            /// <param name="eps">The least variance. Default: 1e-6.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <exception cref="TorchValueException">A variance is negative, or shapes do not fit, or <paramref name="reduction"/> has no such value.</exception>
            public static Tensor GaussianNllLoss(
                Tensor input, Tensor target, Tensor var, bool full = false, double eps = 1e-6, string reduction = "mean")
            {
                if ((bool)(var < 0).Any())
                {
                    throw new TorchValueException("var has negative entry/entries");
                }

                if (var.Shape != input.Shape)
                {
                    if (input.Shape.SkipLast(1).SequenceEqual(var.Shape))
                    {
                        var = var.Unsqueeze(-1);
                    }
                    else if (!HasOneVariance(input.Shape, var.Shape))
                    {
                        throw new TorchValueException("var is of incorrect size");
                    }
                }

                if (reduction is not ("none" or "mean" or "sum"))
                {
                    throw new TorchValueException($"{reduction} is not valid");
                }

                // The limit is no part of the graph.
                var = var.Clone();
                using (NoGrad())
                {
                    var.ClampInPlace(min: (Scalar)eps);
                }

                Tensor loss = 0.5 * (var.Log() + (input - target).Pow(2) / var);
                if (full)
                {
                    loss.AddInPlace(0.5 * Math.Log(2 * Math.PI));
                }

                return Reduction.Apply(loss, reduction);
            }

            /// <summary>
            /// The negative log likelihood of values that are normally distributed with one variance;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.gaussian_nll_loss.html">torch.nn.functional.gaussian_nll_loss</see>.
            /// </summary>
            /// <param name="input">The expected values.</param>
            /// <param name="target">The values to compare with, of the shape of <paramref name="input"/>.</param>
            /// <param name="var">The variance.</param>
            /// <param name="full">Whether to add the constant term. Default: false.</param>
            /// <param name="eps">The least variance. Default: 1e-6.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <exception cref="TorchValueException">The variance is negative, or <paramref name="reduction"/> has no such value.</exception>
            public static Tensor GaussianNllLoss(
                Tensor input, Tensor target, double var, bool full = false, double eps = 1e-6, string reduction = "mean")
            {
                if (var < 0)
                {
                    throw new TorchValueException("var has negative entry/entries");
                }

                return GaussianNllLoss(input, target, var * OnesLike(input), full, eps, reduction);
            }

            private static (Tensor Input, Tensor Target) Broadcast(Tensor input, Tensor target)
            {
                ArgumentNullException.ThrowIfNull(input);
                ArgumentNullException.ThrowIfNull(target);
                if (target.Shape != input.Shape)
                {
                    Warnings.Raise($"Using a target size ({target.Shape}) that is different to the input size "
                        + $"({input.Shape}). This will likely lead to incorrect results due to broadcasting. Please "
                        + "ensure they have the same size.");
                }

                Tensor[] both = BroadcastTensors((input, target));
                return (both[0], both[1]);
            }

            private static void CheckWeight(Tensor weight, Tensor input)
            {
                if (weight.Shape != input.Shape)
                {
                    throw new TorchValueException("Weights and input must have the same size.");
                }
            }

            private static Tensor ReduceWeighted(Tensor errors, Tensor weight, string reduction)
            {
                Tensor weighted = errors * weight;
                return reduction == "mean"
                    ? weighted.Sum() / weight.Sum()
                    : Reduction.Apply(weighted, reduction, InvalidReduction(reduction));
            }

            private static string InvalidReduction(string reduction) =>
                $"Invalid reduction mode: {reduction}. Expected one of 'none', 'mean', 'sum'.";

            private static bool HasOneVariance(Size input, Size variance)
            {
                if (LibTorch.IsBefore(2, 7))
                {
                    return input.SkipLast(1).SequenceEqual(variance.SkipLast(1)) && variance[^1] == 1;
                }

                return input.Count == variance.Count
                    && input.Zip(variance).Where(pair => pair.First != pair.Second).Sum(pair => pair.Second) == 1;
            }
        }
    }
}
