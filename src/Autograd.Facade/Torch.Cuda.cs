using Autograd.Interop;

namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>NVIDIA's GPUs; <see href="https://pytorch.org/docs/stable/cuda.html">torch.cuda</see>.</summary>
    public static class Cuda
    {
        /// <summary>Whether there is a GPU that LibTorch can use; <c>torch.cuda.is_available()</c>.</summary>
        public static bool IsAvailable => DeviceCount > 0;

        /// <summary>How many GPUs LibTorch can use; <c>torch.cuda.device_count()</c>.</summary>
        /// <value>Zero if LibTorch was built without CUDA.</value>
        public static int DeviceCount
        {
            get
            {
                long count;
                Native.Check(Native.ag_cuda_device_count(&count));
                return (int)count;
            }
        }

        /// <summary>Waits until a GPU has done what it was given; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.synchronize.html">torch.cuda.synchronize</see>.</summary>
        /// <param name="device">The GPU. Default: the current one.</param>
        /// <exception cref="TorchException">There is no GPU.</exception>
        public static void Synchronize(Device? device = null) => Native.Check(Native.ag_cuda_synchronize(device?.Index ?? -1));
    }
}
