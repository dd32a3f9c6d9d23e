namespace Autograd;

public static partial class Torch
{
    /// <summary>The tensor itself, or converted where the dtype or device differs; <see href="https://pytorch.org/docs/stable/generated/torch.as_tensor.html">torch.as_tensor</see>.</summary>
    /// <param name="data">A tensor.</param>
    /// <param name="dtype">The dtype. Default: the tensor's.</param>
    /// <param name="device">The device. Default: <see cref="DefaultDevice"/> if one is set, else the tensor's.</param>
    /// <returns>A conversion, which autograd records; where there is nothing to convert, the same tensor as another object.</returns>
    public static Tensor AsTensor(Tensor data, DType? dtype = null, Device? device = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.To(FactoryDevice.Or(device) ?? data.Device, dtype ?? data.DType);
    }

    /// <summary>A tensor over an array, or with a converted copy where dtype or device differ; <see href="https://pytorch.org/docs/stable/generated/torch.as_tensor.html">torch.as_tensor</see>.</summary>
    /// <param name="data">An array of any rank: shared, as by <see cref="FromMemory(Array, bool)"/>. A jagged one is copied.</param>
    /// <param name="dtype">The dtype. Default: that of the elements.</param>
    /// <param name="device">The device. Default: <see cref="DefaultDevice"/>.</param>
    /// <exception cref="ArgumentException">No dtype has such elements.</exception>
    /// <exception cref="TorchValueException">The rows of a jagged array differ in length.</exception>
    public static Tensor AsTensor(Array data, DType? dtype = null, Device? device = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.GetType().GetElementType()!.IsArray)
        {
            return Tensor(data, dtype, device);
        }

        Tensor shared = FromMemory(data);
        Device target = FactoryDevice.Or(device) ?? Device.Cpu;
        if ((dtype is null || dtype == shared.DType) && target == Device.Cpu)
        {
            return shared;
        }

        using (shared)
        {
            return shared.To(target, dtype ?? shared.DType);
        }
    }
}
