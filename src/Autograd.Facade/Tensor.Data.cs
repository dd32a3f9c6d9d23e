using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

public sealed unsafe partial class Tensor
{
    /// <summary>The value of a tensor of one element; <c>x.item()</c>.</summary>
    /// <exception cref="TorchException">There is not exactly one element.</exception>
    public Scalar Item()
    {
        if (LibTorch.IsBefore(2, 0))
        {
            RequireOneElement();
        }

        try
        {
            OpCall.Begin(out OpCall call, ref itemSlot, "item");
            call.Put(this);
            Scalar value = call.Scalar();
            GC.KeepAlive(this);
            return value;
        }
        catch (TorchNotImplementedException e) when (Device == Device.Meta && !LibTorch.IsBefore(2, 0))
        {
            // Python has a kernel for this device that only says so.
            throw new TorchException("Tensor.item() cannot be called on meta tensors", e.Details);
        }
    }

    /// <summary>The value of a tensor of one element, as a .NET number; <c>x.item()</c>.</summary>
    /// <typeparam name="T">The number type to convert to.</typeparam>
    /// <exception cref="TorchException">There is not exactly one element.</exception>
    /// <exception cref="OverflowException">The value does not fit <typeparamref name="T"/>.</exception>
    public T Item<T>() where T : unmanaged
    {
        // The loss of a training step, read without a copy.
        if (typeof(T) == typeof(float) && DType == DType.Float32)
        {
            return (T)(object)(float)Item().ToDouble();
        }

        if (typeof(T) == typeof(double) && DType == DType.Float64)
        {
            return (T)(object)Item().ToDouble();
        }

        if (Numel != 1 || Native.ag_transform_depth() > 0)
        {
            // Fails with PyTorch's message, inside a vmap too.
            Item();
        }

        return typeof(T) == typeof(bool) ? (T)(object)Item().ToBoolean() : ToArray<T>()[0];
    }

    /// <summary>Copies all elements, row-major and converted to <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The element type; any that a dtype has.</typeparam>
    /// <remarks>Works for any device, layout and dtype; sparse and quantized tensors are made dense first.</remarks>
    /// <exception cref="ArgumentException">No dtype has elements of <typeparamref name="T"/>.</exception>
    /// <exception cref="TorchException">The tensor has no data (device meta).</exception>
    public T[] ToArray<T>() where T : unmanaged
    {
        DType dtype = DType.Of<T>();
        var elements = new T[Numel];
        fixed (T* destination = elements)
        {
            Native.Check(Native.ag_tensor_copy_to(Handle, dtype.Number, destination, elements.LongLength * sizeof(T)));
        }

        GC.KeepAlive(this);
        return elements;
    }

    /// <summary>Copies all elements to an array with the tensor's dimensions, such as <c>float[,]</c>.</summary>
    /// <typeparam name="T">The element type; any that a dtype has.</typeparam>
    /// <exception cref="ArgumentException">No dtype has elements of <typeparamref name="T"/>.</exception>
    [RequiresDynamicCode("The array type of the tensor's rank may not exist in a native image.")]
    public Array ToMultidimensionalArray<T>() where T : unmanaged
    {
        T[] elements = ToArray<T>();
        Size shape = Shape;
        if (shape.Count <= 1)
        {
            return elements;
        }

        Array array = Array.CreateInstance(typeof(T), shape.ToArray());
        fixed (T* source = elements)
        fixed (byte* destination = &MemoryMarshal.GetArrayDataReference(array))
        {
            Buffer.MemoryCopy(source, destination, elements.LongLength * sizeof(T), elements.LongLength * sizeof(T));
        }

        return array;
    }

    /// <summary>The elements in place: no copy, and writing to the span writes to the tensor.</summary>
    /// <typeparam name="T">The element type, exactly the dtype's.</typeparam>
    /// <remarks>The span is valid while this object is neither disposed nor collected: keep the tensor in scope, with
    /// <c>using</c> or <see cref="GC.KeepAlive"/>. Writing through it is not seen by autograd's version counter.</remarks>
    /// <exception cref="InvalidOperationException">The tensor is not on the CPU, not contiguous, or of another dtype.</exception>
    /// <exception cref="TorchException">The tensor has no data that can be read directly.</exception>
    public Span<T> AsSpan<T>() where T : unmanaged
    {
        RequireElement<T>("span", nameof(AsSpan));
        RequireCpu();
        if (!IsContiguous())
        {
            throw new InvalidOperationException("A tensor that is not contiguous has no span; call Contiguous() first, or use ToArray.");
        }

        void* data;
        Native.Check(Native.ag_tensor_data(Handle, &data));
        var span = new Span<T>(data, checked((int)Numel));
        GC.KeepAlive(this);
        return span;
    }

    /// <summary>The value of a tensor of one element.</summary>
    /// <param name="tensor">The tensor.</param>
    public static explicit operator double(Tensor tensor) => tensor.ToFloat();

    /// <summary>The value of a tensor of one element.</summary>
    /// <param name="tensor">The tensor.</param>
    public static explicit operator float(Tensor tensor) => (float)tensor.ToFloat();

    /// <summary>The value of a tensor of one element, without its fraction.</summary>
    /// <param name="tensor">The tensor.</param>
    public static explicit operator long(Tensor tensor) => tensor.ToInteger();

    /// <summary>The value of a tensor of one element, without its fraction.</summary>
    /// <param name="tensor">The tensor.</param>
    public static explicit operator int(Tensor tensor) => checked((int)tensor.ToInteger());

    /// <summary>Whether a tensor of one element is not zero; <c>bool(x)</c>.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <exception cref="TorchException">There is not exactly one element.</exception>
    public static explicit operator bool(Tensor tensor) => tensor.IsTrue();

    /// <summary>Whether a tensor of one element is not zero, so that <c>if (x &gt; 0)</c> reads as in Python.</summary>
    /// <param name="tensor">The tensor.</param>
    public static bool operator true(Tensor tensor) => tensor.IsTrue();

    /// <summary>Whether a tensor of one element is zero.</summary>
    /// <param name="tensor">The tensor.</param>
    public static bool operator false(Tensor tensor) => !tensor.IsTrue();

    // float(x) of Python, whose error is not that of x.item(). Newer releases warn of it, in C++'s item<double>().
    private double ToFloat()
    {
        RequireOneElement();
        if (RequiresGrad && !LibTorch.IsBefore(2, 10))
        {
            Warnings.Raise("Converting a tensor with requires_grad=True to a scalar may lead to unexpected behavior.\n" +
                "Consider using tensor.detach() first.");
        }

        return Item().ToDouble();
    }

    // int(x) of Python.
    private long ToInteger()
    {
        RequireOneElement();
        return Item().ToInt64();
    }

    private void RequireOneElement()
    {
        if (Numel != 1)
        {
            throw new TorchValueException("only one element tensors can be converted to Python scalars");
        }
    }

    private bool IsTrue() => Numel switch
    {
        1 => Native.ag_transform_depth() > 0 ? IsNonzero() : Item().ToBoolean(),
        0 => throw new TorchException("Boolean value of Tensor with no values is ambiguous"),
        _ => throw new TorchException("Boolean value of Tensor with more than one value is ambiguous"),
    };

    // Its own operator, since a vmap's error for it is not that of item.
    private bool IsNonzero()
    {
        OpCall.Begin(out OpCall call, ref isNonzeroSlot, "is_nonzero");
        call.Put(this);
        bool result = call.Bool();
        GC.KeepAlive(this);
        return result;
    }

    private static nint itemSlot;
    private static nint isNonzeroSlot;
}
