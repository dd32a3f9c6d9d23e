namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.Dropout"/>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Torch.Nn.Functional.Dropout(input, p, training, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.AlphaDropout"/>
            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                Torch.Nn.Functional.AlphaDropout(input, p, training, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.FeatureAlphaDropout"/>
            public static Tensor feature_alpha_dropout(
                Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                Torch.Nn.Functional.FeatureAlphaDropout(input, p, training, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.Dropout1d"/>
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Torch.Nn.Functional.Dropout1d(input, p, training, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.Dropout2d"/>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Torch.Nn.Functional.Dropout2d(input, p, training, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.Dropout3d"/>
            public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Torch.Nn.Functional.Dropout3d(input, p, training, inplace);
        }
    }
}
