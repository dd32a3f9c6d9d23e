namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.PixelShuffle(Tensor, long)"/>
            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) =>
                Torch.PixelShuffle(input, upscale_factor);

            /// <inheritdoc cref="Torch.PixelUnshuffle(Tensor, long)"/>
            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) =>
                Torch.PixelUnshuffle(input, downscale_factor);

            /// <inheritdoc cref="Torch.ChannelShuffle(Tensor, long)"/>
            public static Tensor channel_shuffle(Tensor input, long groups) => Torch.ChannelShuffle(input, groups);

            /// <inheritdoc cref="Torch.NativeChannelShuffle(Tensor, long)"/>
            public static Tensor native_channel_shuffle(Tensor input, long groups) =>
                Torch.NativeChannelShuffle(input, groups);
        }
    }
}
