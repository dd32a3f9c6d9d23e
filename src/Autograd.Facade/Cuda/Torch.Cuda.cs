using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>NVIDIA's GPUs; <see href="https://pytorch.org/docs/stable/cuda.html">torch.cuda</see>.</summary>
    /// <remarks>
    /// <para>Where LibTorch was built without CUDA there are none: <see cref="DeviceCount"/> is 0, and what needs one throws PyTorch's
    /// <c>Torch not compiled with CUDA enabled</c>.</para>
    /// <para>The current GPU follows the flow of control, across <c>await</c> and into tasks that are started; other threads keep
    /// theirs, and each starts with the first. Work is given to a GPU and not waited for: an error of a kernel may be reported by a
    /// later call.</para>
    /// </remarks>
    public static partial class Cuda
    {
        /// <summary>Whether there is a GPU that LibTorch can use; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.is_available.html">torch.cuda.is_available</see>.</summary>
        public static bool IsAvailable => DeviceCount > 0;

        /// <summary>How many GPUs LibTorch can use; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.device_count.html">torch.cuda.device_count</see>.</summary>
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

        /// <summary>The number of the current GPU; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.current_device.html">torch.cuda.current_device</see>.</summary>
        /// <exception cref="TorchException">There is no GPU.</exception>
        public static int CurrentDevice => CudaDevices.Current;

        /// <summary>Makes a GPU the current one from here on; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.set_device.html">torch.cuda.set_device</see>. Better: <see cref="Device"/>.</summary>
        /// <param name="device">The GPU, by number or as a device that has one; -1 does nothing.</param>
        /// <exception cref="TorchValueException">The device is no GPU, or has no number.</exception>
        /// <exception cref="TorchException">There is no such GPU.</exception>
        public static void SetDevice(DeviceIndex device)
        {
            if (device.Number is { } index)
            {
                CudaDevices.Current = index;
            }
            else if (!device.IsNumber)
            {
                throw new TorchValueException($"Expected a torch.device with a specified index or an integer, but got:{device.Device}");
            }
        }

        /// <summary>Starts a block in which a GPU is the current one; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.device.html">torch.cuda.device</see>.</summary>
        /// <param name="device">The GPU; -1 starts a block that does nothing.</param>
        /// <returns>The block, to be disposed at its end.</returns>
        /// <exception cref="TorchException">There is no such GPU.</exception>
        public static CudaDeviceScope Device(DeviceIndex device)
        {
            if (device is { IsNumber: true, Number: null })
            {
                return new CudaDeviceScope(null);
            }

            int index = CudaDevices.Resolve(device);
            var scope = new CudaDeviceScope(CudaDevices.Current);
            CudaDevices.Current = index;
            return scope;
        }

        /// <summary>Starts a block in which the GPU of a tensor is the current one; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.device_of.html">torch.cuda.device_of</see>.</summary>
        /// <param name="obj">The tensor; one that is on no GPU starts a block that does nothing.</param>
        /// <returns>The block, to be disposed at its end.</returns>
        public static CudaDeviceScope DeviceOf(Tensor obj)
        {
            ArgumentNullException.ThrowIfNull(obj);
            return obj.IsCuda ? Device(obj.Device) : new CudaDeviceScope(null);
        }

        /// <summary>Waits until a GPU has done what it was given; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.synchronize.html">torch.cuda.synchronize</see>.</summary>
        /// <param name="device">The GPU. Default: the current one.</param>
        /// <exception cref="TorchException">There is no such GPU, or a kernel failed.</exception>
        public static void Synchronize(DeviceIndex device = default) =>
            Native.Check(Native.ag_cuda_synchronize(CudaDevices.Resolve(device)));

        /// <summary>The name of a GPU; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.get_device_name.html">torch.cuda.get_device_name</see>.</summary>
        /// <param name="device">The GPU. Default: the current one.</param>
        /// <exception cref="TorchException">There is no such GPU.</exception>
        public static string GetDeviceName(DeviceIndex device = default) => GetDeviceProperties(device).Name;

        /// <summary>The compute capability of a GPU; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.get_device_capability.html">torch.cuda.get_device_capability</see>.</summary>
        /// <param name="device">The GPU. Default: the current one.</param>
        /// <exception cref="TorchException">There is no such GPU.</exception>
        public static (int Major, int Minor) GetDeviceCapability(DeviceIndex device = default)
        {
            CudaDeviceProperties properties = GetDeviceProperties(device);
            return (properties.Major, properties.Minor);
        }

        /// <summary>What a GPU is; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.get_device_properties.html">torch.cuda.get_device_properties</see>.</summary>
        /// <param name="device">The GPU. Default: the current one.</param>
        /// <exception cref="TorchException">There is no such GPU.</exception>
        public static CudaDeviceProperties GetDeviceProperties(DeviceIndex device = default)
        {
            int index = CudaDevices.Resolve(device);
            if (index >= DeviceCount)
            {
                throw new TorchException("Invalid device id");
            }

            NativeCudaProperties properties;
            Native.Check(Native.ag_cuda_properties(index, &properties));
            return new CudaDeviceProperties(
                Marshal.PtrToStringUTF8((nint)properties.Name)!,
                properties.Major, properties.Minor, properties.TotalMemory, properties.MultiprocessorCount);
        }

        /// <summary>Whether the current GPU computes in bfloat16; <c>torch.cuda.is_bf16_supported</c>.</summary>
        /// <param name="includingEmulation">Whether slow emulation counts, since 2.4. Default: true.</param>
        /// <exception cref="TorchException">There is no GPU, on releases before 2.4; newer ones say false.</exception>
        public static bool IsBf16Supported(bool includingEmulation = true)
        {
            if (LibTorch.IsBefore(2, 4))
            {
                return GetDeviceCapability().Major >= 8;
            }

            return IsAvailable && (GetDeviceCapability().Major >= 8 || (includingEmulation && MakesBFloat16()));
        }

        private static bool MakesBFloat16()
        {
            try
            {
                using Tensor made = Torch.Tensor([1.0], dtype: DType.BFloat16, device: Autograd.Device.Cuda);
                return true;
            }
            catch (TorchException)
            {
                return false;
            }
        }
    }
}
