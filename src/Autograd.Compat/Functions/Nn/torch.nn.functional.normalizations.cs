namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.BatchNorm"/>
            public static Tensor batch_norm(
                Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null,
                bool training = false, double momentum = 0.1, double eps = 1e-5) =>
                Torch.Nn.Functional.BatchNorm(input, running_mean, running_var, weight, bias, training, momentum, eps);

            /// <inheritdoc cref="Torch.Nn.Functional.InstanceNorm"/>
            public static Tensor instance_norm(
                Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null,
                Tensor? bias = null, bool use_input_stats = true, double momentum = 0.1, double eps = 1e-5) =>
                Torch.Nn.Functional.InstanceNorm(
                    input, running_mean, running_var, weight, bias, use_input_stats, momentum, eps);

            /// <inheritdoc cref="Torch.Nn.Functional.GroupNorm"/>
            public static Tensor group_norm(
                Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Torch.Nn.Functional.GroupNorm(input, num_groups, weight, bias, eps);

            /// <inheritdoc cref="Torch.Nn.Functional.LocalResponseNorm"/>
            public static Tensor local_response_norm(
                Tensor input, long size, double alpha = 1e-4, double beta = 0.75, double k = 1.0) =>
                Torch.Nn.Functional.LocalResponseNorm(input, size, alpha, beta, k);

            /// <inheritdoc cref="Torch.Nn.Functional.Normalize"/>
            public static Tensor normalize(Tensor input, double p = 2.0, IntList dim = default, double eps = 1e-12) =>
                Torch.Nn.Functional.Normalize(input, p, dim, eps);

            /// <inheritdoc cref="Torch.LayerNorm(Tensor, IntList, Tensor, Tensor, double, bool)"/>
            public static Tensor layer_norm(
                Tensor input, IntList normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Torch.LayerNorm(input, normalized_shape, weight, bias, eps);

            /// <inheritdoc cref="Torch.RmsNorm(Tensor, IntList, Tensor, double?)"/>
            public static Tensor rms_norm(
                Tensor input, IntList normalized_shape, Tensor? weight = null, double? eps = null) =>
                Torch.RmsNorm(input, normalized_shape, weight, eps);
        }
    }
}
