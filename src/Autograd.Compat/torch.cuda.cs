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

        /// <inheritdoc cref="Torch.Cuda.CurrentDevice"/>
        public static int current_device() => Torch.Cuda.CurrentDevice;

        /// <inheritdoc cref="Torch.Cuda.SetDevice"/>
        public static void set_device(DeviceIndex device) => Torch.Cuda.SetDevice(device);

        /// <inheritdoc cref="Torch.Cuda.Device"/>
        public static CudaDeviceScope device(DeviceIndex device) => Torch.Cuda.Device(device);

        /// <inheritdoc cref="Torch.Cuda.DeviceOf"/>
        public static CudaDeviceScope device_of(Tensor obj) => Torch.Cuda.DeviceOf(obj);

        /// <inheritdoc cref="Torch.Cuda.Synchronize"/>
        public static void synchronize(DeviceIndex device = default) => Torch.Cuda.Synchronize(device);

        /// <inheritdoc cref="Torch.Cuda.GetDeviceName"/>
        public static string get_device_name(DeviceIndex device = default) => Torch.Cuda.GetDeviceName(device);

        /// <inheritdoc cref="Torch.Cuda.GetDeviceCapability"/>
        public static (int Major, int Minor) get_device_capability(DeviceIndex device = default) => Torch.Cuda.GetDeviceCapability(device);

        /// <inheritdoc cref="Torch.Cuda.GetDeviceProperties"/>
        public static CudaDeviceProperties get_device_properties(DeviceIndex device = default) => Torch.Cuda.GetDeviceProperties(device);

        /// <inheritdoc cref="Torch.Cuda.IsBf16Supported"/>
        public static bool is_bf16_supported(bool including_emulation = true) => Torch.Cuda.IsBf16Supported(including_emulation);

        /// <inheritdoc cref="Torch.Cuda.MemoryAllocated"/>
        public static long memory_allocated(DeviceIndex device = default) => Torch.Cuda.MemoryAllocated(device);

        /// <inheritdoc cref="Torch.Cuda.MaxMemoryAllocated"/>
        public static long max_memory_allocated(DeviceIndex device = default) => Torch.Cuda.MaxMemoryAllocated(device);

        /// <inheritdoc cref="Torch.Cuda.MemoryReserved"/>
        public static long memory_reserved(DeviceIndex device = default) => Torch.Cuda.MemoryReserved(device);

        /// <inheritdoc cref="Torch.Cuda.MaxMemoryReserved"/>
        public static long max_memory_reserved(DeviceIndex device = default) => Torch.Cuda.MaxMemoryReserved(device);

        /// <inheritdoc cref="Torch.Cuda.ResetPeakMemoryStats"/>
        public static void reset_peak_memory_stats(DeviceIndex device = default) => Torch.Cuda.ResetPeakMemoryStats(device);

        /// <inheritdoc cref="Torch.Cuda.EmptyCache"/>
        public static void empty_cache() => Torch.Cuda.EmptyCache();

        /// <inheritdoc cref="Torch.Cuda.ManualSeed"/>
        public static void manual_seed(long seed) => Torch.Cuda.ManualSeed(seed);

        /// <inheritdoc cref="Torch.Cuda.ManualSeedAll"/>
        public static void manual_seed_all(long seed) => Torch.Cuda.ManualSeedAll(seed);

        /// <inheritdoc cref="Torch.Cuda.InitialSeed"/>
        public static ulong initial_seed() => Torch.Cuda.InitialSeed();
    }
}
