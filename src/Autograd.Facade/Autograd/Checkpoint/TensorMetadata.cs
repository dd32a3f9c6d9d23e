namespace Autograd;

/// <summary>What the determinism check compares of two tensors.</summary>
internal readonly record struct TensorMetadata(Size Shape, DType DType, Device Device)
{
    internal static TensorMetadata Of(Tensor tensor) => new(tensor.Shape, tensor.DType, tensor.Device);

    /// <summary>Python's text for it.</summary>
    public override string ToString() => $"{{'shape': {Shape}, 'dtype': {DType}, 'device': device(type='{Device.Type}'" +
        $"{(Device.Index is { } index ? $", index={index}" : "")})}}";
}
