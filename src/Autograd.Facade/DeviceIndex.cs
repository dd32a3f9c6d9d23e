namespace Autograd;

/// <summary>Which GPU: a number, a device such as <c>cuda:1</c>, or by default the current one.</summary>
/// <remarks>Numbers, devices and their texts convert implicitly: <c>Torch.Cuda.Device(1)</c>, <c>x.Cuda("cuda:1")</c>.</remarks>
public readonly struct DeviceIndex
{
    private readonly Device? device;

    private DeviceIndex(Device? device, bool isNumber)
    {
        this.device = device;
        IsNumber = isNumber;
    }

    /// <summary>Whether a number was given rather than a device.</summary>
    internal bool IsNumber { get; }

    /// <summary>The device, without a number for the current one.</summary>
    internal Device Device => device ?? Device.Cuda;

    /// <summary>The number, or null for the current device.</summary>
    /// <exception cref="TorchValueException">The device is no GPU.</exception>
    internal int? Number => Device.Type == "cuda" ? Device.Index : throw new TorchValueException($"Expected a cuda device, but got: {device}");

    /// <summary>A GPU by its number.</summary>
    /// <param name="index">The number; -1 is none, as in PyTorch.</param>
    public static implicit operator DeviceIndex(int index) => new(Device.CudaAt(index), isNumber: true);

    /// <summary>A device; null is the current GPU.</summary>
    /// <param name="device">The device.</param>
    public static implicit operator DeviceIndex(Device? device) => new(device, isNumber: false);

    /// <summary>A device in PyTorch's notation; null is the current GPU.</summary>
    /// <param name="device">The notation.</param>
    public static implicit operator DeviceIndex(string? device) => new(device is null ? null : new Device(device), isNumber: false);
}
