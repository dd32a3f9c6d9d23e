namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.MseLoss"/>
            public static Tensor mse_loss(Tensor input, Tensor target, string reduction = "mean", Tensor? weight = null) =>
                Torch.Nn.Functional.MseLoss(input, target, reduction, weight);

            /// <inheritdoc cref="Torch.Nn.Functional.L1Loss"/>
            public static Tensor l1_loss(Tensor input, Tensor target, string reduction = "mean", Tensor? weight = null) =>
                Torch.Nn.Functional.L1Loss(input, target, reduction, weight);

            /// <inheritdoc cref="Torch.Nn.Functional.SmoothL1Loss"/>
            public static Tensor smooth_l1_loss(
                Tensor input, Tensor target, string reduction = "mean", double beta = 1.0) =>
                Torch.Nn.Functional.SmoothL1Loss(input, target, reduction, beta);

            /// <inheritdoc cref="Torch.Nn.Functional.HuberLoss"/>
            public static Tensor huber_loss(
                Tensor input, Tensor target, string reduction = "mean", double delta = 1.0, Tensor? weight = null) =>
                Torch.Nn.Functional.HuberLoss(input, target, reduction, delta, weight);

            /// <inheritdoc cref="Torch.Nn.Functional.PoissonNllLoss"/>
            public static Tensor poisson_nll_loss(
                Tensor input, Tensor target, bool log_input = true, bool full = false, double eps = 1e-8,
                string reduction = "mean") =>
                Torch.Nn.Functional.PoissonNllLoss(input, target, log_input, full, eps, reduction);

            /// <inheritdoc cref="Torch.Nn.Functional.GaussianNllLoss(Tensor, Tensor, Tensor, bool, double, string)"/>
            public static Tensor gaussian_nll_loss(
                Tensor input, Tensor target, Tensor var, bool full = false, double eps = 1e-6, string reduction = "mean") =>
                Torch.Nn.Functional.GaussianNllLoss(input, target, var, full, eps, reduction);

            /// <inheritdoc cref="Torch.Nn.Functional.GaussianNllLoss(Tensor, Tensor, double, bool, double, string)"/>
            public static Tensor gaussian_nll_loss(
                Tensor input, Tensor target, double var, bool full = false, double eps = 1e-6, string reduction = "mean") =>
                Torch.Nn.Functional.GaussianNllLoss(input, target, var, full, eps, reduction);
        }
    }
}
