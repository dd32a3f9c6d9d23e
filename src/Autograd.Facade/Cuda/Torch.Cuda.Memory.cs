using Autograd.Interop;

namespace Autograd;

public static unsafe partial class Torch
{
    public static partial class Cuda
    {
        /// <summary>Bytes of a GPU that tensors take now; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.memory_allocated.html">torch.cuda.memory_allocated</see>.</summary>
        /// <param name="device">The GPU. Default: the current one.</param>
        /// <returns>Zero if LibTorch was built without CUDA.</returns>
        /// <exception cref="TorchNotImplementedException">The LibTorch cannot be asked: one that is neither 1.13, 2.6, nor 2.9 or newer.</exception>
        public static long MemoryAllocated(DeviceIndex device = default) => MemoryOf(device).Allocated;

        /// <summary>Bytes of a GPU that tensors took at most; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.max_memory_allocated.html">torch.cuda.max_memory_allocated</see>.</summary>
        /// <inheritdoc cref="MemoryAllocated"/>
        public static long MaxMemoryAllocated(DeviceIndex device = default) => MemoryOf(device).MostAllocated;

        /// <summary>Bytes that LibTorch has taken from a GPU, those kept for new tensors included; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.memory_reserved.html">torch.cuda.memory_reserved</see>.</summary>
        /// <inheritdoc cref="MemoryAllocated"/>
        public static long MemoryReserved(DeviceIndex device = default) => MemoryOf(device).Reserved;

        /// <summary>Bytes that LibTorch had taken from a GPU at most; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.max_memory_reserved.html">torch.cuda.max_memory_reserved</see>.</summary>
        /// <inheritdoc cref="MemoryAllocated"/>
        public static long MaxMemoryReserved(DeviceIndex device = default) => MemoryOf(device).MostReserved;

        /// <summary>Counts what was taken at most anew; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.reset_peak_memory_stats.html">torch.cuda.reset_peak_memory_stats</see>.</summary>
        /// <param name="device">The GPU. Default: the current one.</param>
        /// <exception cref="TorchException">There is no such GPU.</exception>
        /// <exception cref="TorchNotImplementedException">See <see cref="MemoryAllocated"/>.</exception>
        public static void ResetPeakMemoryStats(DeviceIndex device = default) =>
            Native.Check(Native.ag_cuda_reset_peak_memory(CudaDevices.Resolve(device)));

        /// <summary>Gives the memory that LibTorch keeps for new tensors back to the GPU; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.empty_cache.html">torch.cuda.empty_cache</see>.</summary>
        /// <remarks>Does nothing if there is no GPU. Tensors keep theirs: dispose what is not used before.</remarks>
        /// <exception cref="TorchNotImplementedException">See <see cref="MemoryAllocated"/>.</exception>
        public static void EmptyCache()
        {
            if (IsAvailable)
            {
                Native.Check(Native.ag_cuda_empty_cache());
            }
        }

        private static NativeCudaMemory MemoryOf(DeviceIndex device)
        {
            NativeCudaMemory usage = default;
            if (IsAvailable)
            {
                Native.Check(Native.ag_cuda_memory(CudaDevices.Resolve(device), &usage));
            }

            return usage;
        }
    }
}
