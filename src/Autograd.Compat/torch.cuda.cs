namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.Cuda"/>
    public static partial class cuda
    {
        /// <inheritdoc cref="Torch.Cuda.IsAvailable"/>
        public static bool is_available() => Torch.Cuda.IsAvailable;

        /// <inheritdoc cref="Torch.Cuda.DeviceCount"/>
        public static int device_count() => Torch.Cuda.DeviceCount;

        /// <inheritdoc cref="Torch.Cuda.Synchronize"/>
        public static void synchronize(Device? device = null) => Torch.Cuda.Synchronize(device);

        /// <inheritdoc cref="Torch.ManualSeed(long)"/>
        public static void manual_seed_all(long seed) => Torch.ManualSeed(seed);
    }
}
