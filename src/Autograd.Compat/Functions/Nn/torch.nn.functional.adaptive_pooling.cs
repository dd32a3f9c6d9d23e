using System.Runtime.CompilerServices;

namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.AdaptiveAvgPool1d(Tensor, IntList)"/>
            public static Tensor adaptive_avg_pool1d(Tensor input, IntList output_size) =>
                Torch.AdaptiveAvgPool1d(input, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.AdaptiveAvgPool2d(Tensor, IntList)"/>
            public static Tensor adaptive_avg_pool2d(Tensor input, IntList output_size) =>
                Torch.Nn.Functional.AdaptiveAvgPool2d(input, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.AdaptiveAvgPool2d(Tensor, ValueTuple{long?, long?})"/>
            [OverloadResolutionPriority(-1)]
            public static Tensor adaptive_avg_pool2d(Tensor input, (long?, long?) output_size) =>
                Torch.Nn.Functional.AdaptiveAvgPool2d(input, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.AdaptiveAvgPool3d(Tensor, IntList)"/>
            public static Tensor adaptive_avg_pool3d(Tensor input, IntList output_size) =>
                Torch.Nn.Functional.AdaptiveAvgPool3d(input, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.AdaptiveAvgPool3d(Tensor, ValueTuple{long?, long?, long?})"/>
            [OverloadResolutionPriority(-1)]
            public static Tensor adaptive_avg_pool3d(Tensor input, (long?, long?, long?) output_size) =>
                Torch.Nn.Functional.AdaptiveAvgPool3d(input, output_size);

            /// <inheritdoc cref="Torch.AdaptiveMaxPool1d(Tensor, IntList)"/>
            public static (Tensor, Tensor) adaptive_max_pool1d_with_indices(Tensor input, IntList output_size) =>
                Torch.AdaptiveMaxPool1d(input, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.AdaptiveMaxPool1d"/>
            public static Tensor adaptive_max_pool1d(Tensor input, IntList output_size) =>
                Torch.Nn.Functional.AdaptiveMaxPool1d(input, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.AdaptiveMaxPool2dWithIndices(Tensor, IntList)"/>
            public static (Tensor Output, Tensor Indices) adaptive_max_pool2d_with_indices(
                Tensor input, IntList output_size) =>
                Torch.Nn.Functional.AdaptiveMaxPool2dWithIndices(input, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.AdaptiveMaxPool2dWithIndices(Tensor, ValueTuple{long?, long?})"/>
            [OverloadResolutionPriority(-1)]
            public static (Tensor Output, Tensor Indices) adaptive_max_pool2d_with_indices(
                Tensor input, (long?, long?) output_size) =>
                Torch.Nn.Functional.AdaptiveMaxPool2dWithIndices(input, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.AdaptiveMaxPool2d(Tensor, IntList)"/>
            public static Tensor adaptive_max_pool2d(Tensor input, IntList output_size) =>
                Torch.Nn.Functional.AdaptiveMaxPool2d(input, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.AdaptiveMaxPool2d(Tensor, ValueTuple{long?, long?})"/>
            [OverloadResolutionPriority(-1)]
            public static Tensor adaptive_max_pool2d(Tensor input, (long?, long?) output_size) =>
                Torch.Nn.Functional.AdaptiveMaxPool2d(input, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.AdaptiveMaxPool3dWithIndices(Tensor, IntList)"/>
            public static (Tensor Output, Tensor Indices) adaptive_max_pool3d_with_indices(
                Tensor input, IntList output_size) =>
                Torch.Nn.Functional.AdaptiveMaxPool3dWithIndices(input, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.AdaptiveMaxPool3dWithIndices(Tensor, ValueTuple{long?, long?, long?})"/>
            [OverloadResolutionPriority(-1)]
            public static (Tensor Output, Tensor Indices) adaptive_max_pool3d_with_indices(
                Tensor input, (long?, long?, long?) output_size) =>
                Torch.Nn.Functional.AdaptiveMaxPool3dWithIndices(input, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.AdaptiveMaxPool3d(Tensor, IntList)"/>
            public static Tensor adaptive_max_pool3d(Tensor input, IntList output_size) =>
                Torch.Nn.Functional.AdaptiveMaxPool3d(input, output_size);

            /// <inheritdoc cref="Torch.Nn.Functional.AdaptiveMaxPool3d(Tensor, ValueTuple{long?, long?, long?})"/>
            [OverloadResolutionPriority(-1)]
            public static Tensor adaptive_max_pool3d(Tensor input, (long?, long?, long?) output_size) =>
                Torch.Nn.Functional.AdaptiveMaxPool3d(input, output_size);
        }
    }
}
