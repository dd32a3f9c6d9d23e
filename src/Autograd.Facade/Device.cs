using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>Where a tensor lives; <see href="https://pytorch.org/docs/stable/tensor_attributes.html">torch.device</see>.</summary>
/// <remarks>A string converts implicitly: <c>device: "cuda:1"</c>.</remarks>
public sealed class Device : IEquatable<Device>
{
    private Device(string type, int typeNumber, int index)
    {
        Type = type;
        TypeNumber = typeNumber;
        Index = index < 0 ? null : index;
    }

    /// <summary>Parses PyTorch's notation: <c>cpu</c>, <c>cuda</c>, <c>cuda:1</c>, <c>meta</c>, ….</summary>
    /// <param name="text">The notation.</param>
    /// <exception cref="TorchException">The text names no device type, or its index is malformed.</exception>
    public unsafe Device(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int type, index;
        Native.Check(Native.ag_device_parse(text, &type, &index));
        Type = NameOf(type);
        TypeNumber = type;
        Index = index < 0 ? null : index;
    }

    /// <summary>The CPU.</summary>
    public static Device Cpu { get; } = new("cpu", 0, -1);

    /// <summary>The current CUDA device.</summary>
    public static Device Cuda { get; } = new("cuda", 1, -1);

    /// <summary>The device of tensors that have sizes and a dtype but no data.</summary>
    public static Device Meta { get; } = new("meta", 14, -1);

    /// <summary>The device type, such as <c>cpu</c> or <c>cuda</c>.</summary>
    public string Type { get; }

    /// <summary>Which device of its type, or null for the current one.</summary>
    public int? Index { get; }

    internal int TypeNumber { get; }

    internal long Packed => ((long)TypeNumber << 16) | (ushort)(short)(Index ?? -1);

    /// <summary>Starts a block in which factories that are given no device make tensors here; <c>with torch.device("meta"):</c>.</summary>
    /// <returns>The block, to be disposed at its end; see <see cref="Torch.DefaultDevice"/>.</returns>
    public DeviceScope AsDefault()
    {
        var scope = new DeviceScope(FactoryDevice.Current);
        FactoryDevice.Current = this;
        return scope;
    }

    /// <summary>Parses PyTorch's notation.</summary>
    /// <param name="text">The notation.</param>
    public static implicit operator Device(string text) => new(text);

    /// <inheritdoc/>
    public bool Equals(Device? other) => other is not null && TypeNumber == other.TypeNumber && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Device);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TypeNumber, Index);

    /// <summary>Whether both are the same device.</summary>
    /// <param name="left">A device.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(Device? left, Device? right) => Equals(left, right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">A device.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(Device? left, Device? right) => !Equals(left, right);

    /// <summary>PyTorch's notation, such as <c>cuda:1</c>.</summary>
    public override string ToString() => Index is null ? Type : $"{Type}:{Index}";

    /// <summary>A GPU by its number; the current one for a negative number.</summary>
    internal static Device CudaAt(int index) => index < 0 ? Cuda : new Device(Cuda.Type, Cuda.TypeNumber, index);

    internal static Device From(int type, int index) =>
        type == Cpu.TypeNumber && index < 0 ? Cpu : new Device(NameOf(type), type, index);

    private static unsafe string NameOf(int type)
    {
        byte* name;
        Native.Check(Native.ag_device_type_name(type, &name));
        return Marshal.PtrToStringUTF8((nint)name)!;
    }
}
