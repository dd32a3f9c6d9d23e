using System.Runtime.CompilerServices;

namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Conv1d(Tensor, Tensor, Tensor, IntList, IntList, IntList, long)"/>
            [OverloadResolutionPriority(1)]
            public static Tensor conv1d(
                Tensor input, Tensor weight, Tensor? bias = null, IntList stride = default, IntList padding = default,
                IntList dilation = default, long groups = 1) =>
                Torch.Conv1d(input, weight, bias, stride, padding, dilation, groups);

            /// <inheritdoc cref="Torch.Conv1d(Tensor, Tensor, Tensor, IntList, string, IntList, long)"/>
            public static Tensor conv1d(
                Tensor input, Tensor weight, Tensor? bias = null, IntList stride = default, string padding = "valid",
                IntList dilation = default, long groups = 1) =>
                Torch.Conv1d(input, weight, bias, stride, padding, dilation, groups);

            /// <inheritdoc cref="Torch.ConvTranspose1d(Tensor, Tensor, Tensor, IntList, IntList, IntList, long, IntList)"/>
            public static Tensor conv_transpose1d(
                Tensor input, Tensor weight, Tensor? bias = null, IntList stride = default, IntList padding = default,
                IntList output_padding = default, long groups = 1, IntList dilation = default) =>
                Torch.ConvTranspose1d(input, weight, bias, stride, padding, output_padding, groups, dilation);

            /// <inheritdoc cref="Torch.Conv2d(Tensor, Tensor, Tensor, IntList, IntList, IntList, long)"/>
            [OverloadResolutionPriority(1)]
            public static Tensor conv2d(
                Tensor input, Tensor weight, Tensor? bias = null, IntList stride = default, IntList padding = default,
                IntList dilation = default, long groups = 1) =>
                Torch.Conv2d(input, weight, bias, stride, padding, dilation, groups);

            /// <inheritdoc cref="Torch.Conv2d(Tensor, Tensor, Tensor, IntList, string, IntList, long)"/>
            public static Tensor conv2d(
                Tensor input, Tensor weight, Tensor? bias = null, IntList stride = default, string padding = "valid",
                IntList dilation = default, long groups = 1) =>
                Torch.Conv2d(input, weight, bias, stride, padding, dilation, groups);

            /// <inheritdoc cref="Torch.ConvTranspose2d(Tensor, Tensor, Tensor, IntList, IntList, IntList, long, IntList)"/>
            public static Tensor conv_transpose2d(
                Tensor input, Tensor weight, Tensor? bias = null, IntList stride = default, IntList padding = default,
                IntList output_padding = default, long groups = 1, IntList dilation = default) =>
                Torch.ConvTranspose2d(input, weight, bias, stride, padding, output_padding, groups, dilation);

            /// <inheritdoc cref="Torch.Conv3d(Tensor, Tensor, Tensor, IntList, IntList, IntList, long)"/>
            [OverloadResolutionPriority(1)]
            public static Tensor conv3d(
                Tensor input, Tensor weight, Tensor? bias = null, IntList stride = default, IntList padding = default,
                IntList dilation = default, long groups = 1) =>
                Torch.Conv3d(input, weight, bias, stride, padding, dilation, groups);

            /// <inheritdoc cref="Torch.Conv3d(Tensor, Tensor, Tensor, IntList, string, IntList, long)"/>
            public static Tensor conv3d(
                Tensor input, Tensor weight, Tensor? bias = null, IntList stride = default, string padding = "valid",
                IntList dilation = default, long groups = 1) =>
                Torch.Conv3d(input, weight, bias, stride, padding, dilation, groups);

            /// <inheritdoc cref="Torch.ConvTranspose3d(Tensor, Tensor, Tensor, IntList, IntList, IntList, long, IntList)"/>
            public static Tensor conv_transpose3d(
                Tensor input, Tensor weight, Tensor? bias = null, IntList stride = default, IntList padding = default,
                IntList output_padding = default, long groups = 1, IntList dilation = default) =>
                Torch.ConvTranspose3d(input, weight, bias, stride, padding, output_padding, groups, dilation);

            /// <inheritdoc cref="Torch.ConvTbc(Tensor, Tensor, Tensor, long)"/>
            public static Tensor conv_tbc(Tensor input, Tensor weight, Tensor bias, long pad = 0) =>
                Torch.ConvTbc(input, weight, bias, pad);

            /// <inheritdoc cref="Torch.Bilinear(Tensor, Tensor, Tensor, Tensor)"/>
            public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) =>
                Torch.Bilinear(input1, input2, weight, bias);
        }
    }
}
