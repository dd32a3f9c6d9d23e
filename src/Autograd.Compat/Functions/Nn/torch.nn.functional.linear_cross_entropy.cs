namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.LinearCrossEntropy"/>
            public static Tensor linear_cross_entropy(
                Tensor input, Tensor linear_weight, Tensor target, Tensor? linear_bias = null, Tensor? weight = null,
                string reduction = "mean", long? ignore_index = null, double label_smoothing = 0.0) =>
                Torch.Nn.Functional.LinearCrossEntropy(
                    input, linear_weight, target, linear_bias, weight, reduction, ignore_index, label_smoothing);
        }
    }
}
