using Autograd.Interop;

namespace Autograd;

public sealed partial class Tensor
{
    /// <summary>This tensor with elements of another type; the same tensor where nothing changes; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.to.html">x.to(dtype)</see>.</summary>
    /// <param name="dtype">The dtype of the result.</param>
    /// <param name="nonBlocking">Whether a copy between host and device may overlap with other work. Default: false.</param>
    /// <param name="copy">Whether to copy even if nothing changes. Default: false.</param>
    /// <param name="memoryFormat">The order of dimensions in memory. Default: preserve.</param>
    public Tensor To(DType dtype, bool nonBlocking = false, bool copy = false, MemoryFormat? memoryFormat = null)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        return Convert(null, dtype, nonBlocking, copy, memoryFormat);
    }

    /// <summary>This tensor on another device, and with elements of another type; the same tensor where nothing changes; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.to.html">x.to(device, dtype)</see>.</summary>
    /// <param name="device">Where the result is.</param>
    /// <param name="dtype">The dtype of the result. Default: unchanged.</param>
    /// <param name="nonBlocking">Whether a copy between host and device may overlap with other work. Default: false.</param>
    /// <param name="copy">Whether to copy even if nothing changes. Default: false.</param>
    /// <param name="memoryFormat">The order of dimensions in memory. Default: preserve.</param>
    /// <exception cref="TorchException">The device does not exist, or LibTorch was built without it.</exception>
    public Tensor To(Device device, DType? dtype = null, bool nonBlocking = false, bool copy = false, MemoryFormat? memoryFormat = null)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Convert(device, dtype, nonBlocking, copy, memoryFormat);
    }

    /// <summary>This tensor with the dtype and on the device of another; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.to.html">x.to(other)</see>.</summary>
    /// <param name="other">The tensor to follow.</param>
    /// <param name="nonBlocking">Whether a copy between host and device may overlap with other work. Default: false.</param>
    /// <param name="copy">Whether to copy even if nothing changes. Default: false.</param>
    /// <param name="memoryFormat">The order of dimensions in memory. Default: preserve.</param>
    public Tensor To(Tensor other, bool nonBlocking = false, bool copy = false, MemoryFormat? memoryFormat = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Convert(other.Device, other.DType, nonBlocking, copy, memoryFormat);
    }

    /// <summary>This tensor in the CPU's memory; <c>x.cpu()</c>.</summary>
    public Tensor Cpu() => Convert(Device.Cpu, null, false, false, null);

    /// <summary>This tensor on a GPU; the same tensor if it is there; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.cuda.html">x.cuda</see>.</summary>
    /// <param name="device">Which GPU. Default: the current one.</param>
    /// <param name="nonBlocking">Whether a copy from pinned memory may overlap with other work. Default: false.</param>
    /// <param name="memoryFormat">The order of dimensions in memory. Default: preserve.</param>
    /// <exception cref="TorchException">There is no such GPU, or LibTorch was built without CUDA.</exception>
    public Tensor Cuda(DeviceIndex device = default, bool nonBlocking = false, MemoryFormat? memoryFormat = null)
    {
        if (device.IsNumber)
        {
            CudaDevices.RequireNumbered();
        }

        return device.Device.Type == "cuda"
            ? Convert(device.Device, null, nonBlocking, false, memoryFormat)
            : throw new TorchException("Invalid device, must be cuda device");
    }

    private Tensor Convert(Device? device, DType? dtype, bool nonBlocking, bool copy, MemoryFormat? memoryFormat)
    {
        OpCall.Begin(out OpCall call, ref toSlot, "to.dtype_layout");
        call.Put(this);
        call.Put(dtype);
        call.Put((Layout?)null);
        call.Put(device);
        call.Put((bool?)null);
        call.Put(nonBlocking);
        call.Put(copy);
        call.Put(memoryFormat);
        Tensor result = call.Tensor();
        GC.KeepAlive(this);
        return result;
    }

    private static nint toSlot;
}
