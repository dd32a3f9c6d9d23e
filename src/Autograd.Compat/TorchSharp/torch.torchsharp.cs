using Autograd.Compat.TorchSharp;

namespace Autograd.Compat;

/// <content>TorchSharp's own members of torch; here, so that <c>using static</c> brings them as in TorchSharp.</content>
public static partial class torch
{
    /// <inheritdoc cref="Device.Cpu"/>
    public static Device CPU => Device.Cpu;

    /// <inheritdoc cref="Device.Cuda"/>
    public static Device CUDA => Device.Cuda;

    /// <summary>Apple's GPU.</summary>
    public static Device MPS => new("mps");

    /// <inheritdoc cref="Device.Meta"/>
    public static Device META => Device.Meta;

    /// <summary>A device by its type and number.</summary>
    /// <param name="deviceType">The type.</param>
    /// <param name="index">Which device of its type; -1 for the current one. Default: -1.</param>
    public static Device device(DeviceType deviceType, int index = -1) => device(deviceType.Name, index);

    /// <summary>Checks that a type of device can be used.</summary>
    /// <param name="deviceType">The type.</param>
    /// <exception cref="TorchException">There is no such device, or LibTorch was built without it.</exception>
    public static void InitializeDeviceType(DeviceType deviceType) => InitializeDevice(new Device(deviceType.Name));

    /// <summary>Whether a type of device can be used.</summary>
    /// <param name="deviceType">The type.</param>
    public static bool TryInitializeDeviceType(DeviceType deviceType)
    {
        try
        {
            InitializeDeviceType(deviceType);
            return true;
        }
        catch (TorchException)
        {
            return false;
        }
    }

    /// <summary>Checks that a device can be used.</summary>
    /// <param name="device">The device. Default: the CPU.</param>
    /// <returns>The device.</returns>
    /// <exception cref="TorchException">There is no such device, or LibTorch was built without it.</exception>
    public static Device InitializeDevice(Device? device)
    {
        device ??= Device.Cpu;
        Torch.Empty(0, device: device).Dispose();
        return device;
    }

    /// <inheritdoc cref="Torch.NewDisposeScope"/>
    public static DisposeScope NewDisposeScope() => Torch.NewDisposeScope();

    /// <summary>Runs a function in a <see cref="DisposeScope"/> of its own, and keeps its result.</summary>
    /// <param name="expr">The function.</param>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        ArgumentNullException.ThrowIfNull(expr);
        using DisposeScope scope = Torch.NewDisposeScope();
        return scope.MoveToOuter(expr());
    }

    /// <summary>Whether a dtype's elements are integers (bools are not).</summary>
    /// <param name="type">The dtype.</param>
    public static bool is_integral(DType type) => type.IsInteger;

    /// <summary>Whether a dtype's elements are floating point numbers; PyTorch's <c>dtype.is_floating_point</c>.</summary>
    /// <param name="type">The dtype.</param>
    public static bool is_floating_point(DType type) => type.IsFloatingPoint;

    /// <summary>Whether a dtype's elements are complex numbers; PyTorch's <c>dtype.is_complex</c>.</summary>
    /// <param name="type">The dtype.</param>
    public static bool is_complex(DType type) => type.IsComplex;
}
