using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autograd.Interop;
using Numerics = System.Numerics.Tensors;

namespace Autograd;

/// <summary>.NET memory under a native tensor: kept alive and in its place until the last tensor over it is gone.</summary>
/// <remarks>The native storage holds it through a handle, and disposes it on whichever thread drops the last tensor.</remarks>
internal sealed unsafe class SharedMemory : IHeldByNative
{
    private static long live;

    private readonly DType dtype;
    private readonly void* data;
    private MemoryHandle pin;

    private SharedMemory(MemoryHandle pin, void* data, DType dtype)
    {
        this.pin = pin;
        this.data = data;
        this.dtype = dtype;
        Interlocked.Increment(ref live);
    }

    /// <summary>How many there are in the process.</summary>
    internal static long Live => Interlocked.Read(ref live);

    internal static SharedMemory Of<T>(Memory<T> memory) where T : unmanaged
    {
        DType dtype = Loaded(DType.Of<T>());
        MemoryHandle pin = memory.Pin();
        return new SharedMemory(pin, pin.Pointer, dtype);
    }

    internal static SharedMemory Of<T>(Numerics.Tensor<T> tensor) where T : unmanaged
    {
        DType dtype = Loaded(DType.Of<T>());
        MemoryHandle pin = tensor.GetPinnedHandle();
        // The handle's own pointer is that of the array, wherever in it the tensor starts.
        Numerics.TensorSpan<T> elements = tensor.AsTensorSpan();
        return new SharedMemory(pin, Unsafe.AsPointer(ref TensorMarshal.GetReference(in elements)), dtype);
    }

    internal static SharedMemory Of(Array array)
    {
        DType dtype = Loaded(DType.Of(array.GetType().GetElementType()!));
        GCHandle handle = GCHandle.Alloc(array, GCHandleType.Pinned);
        void* first = Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        return new SharedMemory(new MemoryHandle(first, handle), first, dtype);
    }

    /// <summary>Makes a tensor over the memory, which from then on belongs to the tensor.</summary>
    /// <param name="byteOffset">Where the first element is.</param>
    /// <param name="shape">The lengths.</param>
    /// <param name="strides">The steps in elements.</param>
    /// <param name="requiresGrad">Whether to record operations on it.</param>
    /// <param name="viewed">The dtype to see the bytes as. Default: that of the elements.</param>
    internal Tensor ToTensor(
        long byteOffset, ReadOnlySpan<long> shape, ReadOnlySpan<long> strides, bool requiresGrad, DType? viewed = null)
    {
        nint result;
        fixed (long* sizes = shape, steps = strides)
        {
            Native.Check(Native.ag_tensor_from_memory((byte*)data + byteOffset, sizes, steps, shape.Length,
                (viewed ?? dtype).Number, ManagedHandle.For(this), &result));
        }

        var tensor = new Tensor(result);
        return requiresGrad ? TensorData.RequireGrad(tensor) : tensor;
    }

    /// <summary>Row-major steps for a shape.</summary>
    internal static long[] RowMajor(ReadOnlySpan<long> shape)
    {
        var strides = new long[shape.Length];
        long step = 1;
        for (int dim = shape.Length - 1; dim >= 0; dim--)
        {
            strides[dim] = step;
            step *= Math.Max(shape[dim], 1);
        }

        return strides;
    }

    /// <summary>Lets the memory go; called once, from native code.</summary>
    public void LetGo()
    {
        Interlocked.Decrement(ref live);
        pin.Dispose();
    }

    // Asked before anything is pinned: fails where there is no LibTorch, or it is older than the dtype.
    private static DType Loaded(DType dtype)
    {
        _ = (LibTorch.Version, dtype.Number);
        return dtype;
    }
}
