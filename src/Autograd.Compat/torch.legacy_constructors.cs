using System.Runtime.CompilerServices;

namespace Autograd.Compat;

/// <summary>The old constructors that have a dtype in their names. They make tensors on the CPU, whatever the default device is.</summary>
public static partial class torch
{
    /// <summary>A tensor of a size, whose elements are not set; <c>torch.FloatTensor</c>, for which PyTorch recommends <c>torch.empty</c>.</summary>
    /// <param name="size">The sizes; none for a tensor without elements.</param>
    /// <exception cref="TorchException">A size is negative.</exception>
    public static Tensor FloatTensor(params ReadOnlySpan<long> size) =>
        Torch.Empty(size.IsEmpty ? [0] : size, DType.Float32, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    [OverloadResolutionPriority(2)]
    public static Tensor FloatTensor(long size) => Torch.Empty(size, DType.Float32, device: Device.Cpu);

    /// <summary>A tensor of a size, whose elements are not set.</summary>
    /// <param name="size">The size.</param>
    public static Tensor FloatTensor(Size size) => Torch.Empty(size, DType.Float32, device: Device.Cpu);

    /// <summary>A tensor with a copy of a list or an array; <c>torch.FloatTensor</c>, for which PyTorch recommends <c>torch.tensor</c>.</summary>
    /// <param name="data">The elements, which are converted.</param>
    /// <exception cref="TorchValueException">Rows differ in length.</exception>
    [OverloadResolutionPriority(1)]
    public static Tensor FloatTensor(NestedList data) => Torch.FromNestedList(data, DType.Float32, Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    public static Tensor DoubleTensor(params ReadOnlySpan<long> size) =>
        Torch.Empty(size.IsEmpty ? [0] : size, DType.Float64, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    [OverloadResolutionPriority(2)]
    public static Tensor DoubleTensor(long size) => Torch.Empty(size, DType.Float64, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(Size)"/>
    public static Tensor DoubleTensor(Size size) => Torch.Empty(size, DType.Float64, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(NestedList)"/>
    [OverloadResolutionPriority(1)]
    public static Tensor DoubleTensor(NestedList data) => Torch.FromNestedList(data, DType.Float64, Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    public static Tensor HalfTensor(params ReadOnlySpan<long> size) =>
        Torch.Empty(size.IsEmpty ? [0] : size, DType.Float16, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    [OverloadResolutionPriority(2)]
    public static Tensor HalfTensor(long size) => Torch.Empty(size, DType.Float16, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(Size)"/>
    public static Tensor HalfTensor(Size size) => Torch.Empty(size, DType.Float16, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(NestedList)"/>
    [OverloadResolutionPriority(1)]
    public static Tensor HalfTensor(NestedList data) => Torch.FromNestedList(data, DType.Float16, Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    public static Tensor BFloat16Tensor(params ReadOnlySpan<long> size) =>
        Torch.Empty(size.IsEmpty ? [0] : size, DType.BFloat16, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    [OverloadResolutionPriority(2)]
    public static Tensor BFloat16Tensor(long size) => Torch.Empty(size, DType.BFloat16, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(Size)"/>
    public static Tensor BFloat16Tensor(Size size) => Torch.Empty(size, DType.BFloat16, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(NestedList)"/>
    [OverloadResolutionPriority(1)]
    public static Tensor BFloat16Tensor(NestedList data) => Torch.FromNestedList(data, DType.BFloat16, Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    public static Tensor LongTensor(params ReadOnlySpan<long> size) =>
        Torch.Empty(size.IsEmpty ? [0] : size, DType.Int64, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    [OverloadResolutionPriority(2)]
    public static Tensor LongTensor(long size) => Torch.Empty(size, DType.Int64, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(Size)"/>
    public static Tensor LongTensor(Size size) => Torch.Empty(size, DType.Int64, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(NestedList)"/>
    [OverloadResolutionPriority(1)]
    public static Tensor LongTensor(NestedList data) => Torch.FromNestedList(data, DType.Int64, Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    public static Tensor IntTensor(params ReadOnlySpan<long> size) =>
        Torch.Empty(size.IsEmpty ? [0] : size, DType.Int32, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    [OverloadResolutionPriority(2)]
    public static Tensor IntTensor(long size) => Torch.Empty(size, DType.Int32, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(Size)"/>
    public static Tensor IntTensor(Size size) => Torch.Empty(size, DType.Int32, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(NestedList)"/>
    [OverloadResolutionPriority(1)]
    public static Tensor IntTensor(NestedList data) => Torch.FromNestedList(data, DType.Int32, Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    public static Tensor ShortTensor(params ReadOnlySpan<long> size) =>
        Torch.Empty(size.IsEmpty ? [0] : size, DType.Int16, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    [OverloadResolutionPriority(2)]
    public static Tensor ShortTensor(long size) => Torch.Empty(size, DType.Int16, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(Size)"/>
    public static Tensor ShortTensor(Size size) => Torch.Empty(size, DType.Int16, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(NestedList)"/>
    [OverloadResolutionPriority(1)]
    public static Tensor ShortTensor(NestedList data) => Torch.FromNestedList(data, DType.Int16, Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    public static Tensor CharTensor(params ReadOnlySpan<long> size) =>
        Torch.Empty(size.IsEmpty ? [0] : size, DType.Int8, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    [OverloadResolutionPriority(2)]
    public static Tensor CharTensor(long size) => Torch.Empty(size, DType.Int8, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(Size)"/>
    public static Tensor CharTensor(Size size) => Torch.Empty(size, DType.Int8, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(NestedList)"/>
    [OverloadResolutionPriority(1)]
    public static Tensor CharTensor(NestedList data) => Torch.FromNestedList(data, DType.Int8, Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    public static Tensor ByteTensor(params ReadOnlySpan<long> size) =>
        Torch.Empty(size.IsEmpty ? [0] : size, DType.UInt8, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    [OverloadResolutionPriority(2)]
    public static Tensor ByteTensor(long size) => Torch.Empty(size, DType.UInt8, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(Size)"/>
    public static Tensor ByteTensor(Size size) => Torch.Empty(size, DType.UInt8, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(NestedList)"/>
    [OverloadResolutionPriority(1)]
    public static Tensor ByteTensor(NestedList data) => Torch.FromNestedList(data, DType.UInt8, Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    public static Tensor BoolTensor(params ReadOnlySpan<long> size) =>
        Torch.Empty(size.IsEmpty ? [0] : size, DType.Bool, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(ReadOnlySpan{long})"/>
    [OverloadResolutionPriority(2)]
    public static Tensor BoolTensor(long size) => Torch.Empty(size, DType.Bool, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(Size)"/>
    public static Tensor BoolTensor(Size size) => Torch.Empty(size, DType.Bool, device: Device.Cpu);

    /// <inheritdoc cref="FloatTensor(NestedList)"/>
    [OverloadResolutionPriority(1)]
    public static Tensor BoolTensor(NestedList data) => Torch.FromNestedList(data, DType.Bool, Device.Cpu);
}
