using System.Numerics;
using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>Tensors with copies of data in .NET's memory.</summary>
internal static unsafe class TensorData
{
    /// <summary>The dtype of a complex literal: of the default dtype's precision.</summary>
    internal static DType DefaultComplex => Torch.DefaultDType == DType.Float64 ? DType.Complex128
        : Torch.DefaultDType == DType.Float16 ? DType.Complex32
        : DType.Complex64;

    internal static Tensor Make<T>(ReadOnlySpan<T> data, ReadOnlySpan<long> shape, DType dtype, Device? device, bool requiresGrad)
        where T : unmanaged
    {
        Tensor tensor = Copy(MemoryMarshal.AsBytes(data), shape, DType.Of<T>());
        Device target = FactoryDevice.Or(device) ?? Device.Cpu;
        if (dtype.Element != typeof(T) || target != Device.Cpu)
        {
            using Tensor unconverted = tensor;
            tensor = tensor.To(target, dtype);
        }

        return requiresGrad ? RequireGrad(tensor) : tensor;
    }

    /// <summary>Marks a new tensor as requiring gradients, or lets it go if its dtype has none.</summary>
    internal static Tensor RequireGrad(Tensor tensor)
    {
        try
        {
            Native.Check(Native.ag_tensor_set_requires_grad(tensor.Handle, 1));
            return tensor;
        }
        catch
        {
            tensor.Dispose();
            throw;
        }
    }

    /// <summary>A tensor from a rectangular or jagged array; a null dtype keeps the elements' own.</summary>
    internal static Tensor FromNested(Array data, DType? dtype, Device? device, bool requiresGrad)
    {
        Type element = ElementType(data.GetType());
        return element switch
        {
            _ when element == typeof(bool) => FromNested<bool>(data, dtype, device, requiresGrad),
            _ when element == typeof(byte) => FromNested<byte>(data, dtype, device, requiresGrad),
            _ when element == typeof(sbyte) => FromNested<sbyte>(data, dtype, device, requiresGrad),
            _ when element == typeof(short) => FromNested<short>(data, dtype, device, requiresGrad),
            _ when element == typeof(ushort) => FromNested<ushort>(data, dtype, device, requiresGrad),
            _ when element == typeof(int) => FromNested<int>(data, dtype, device, requiresGrad),
            _ when element == typeof(uint) => FromNested<uint>(data, dtype, device, requiresGrad),
            _ when element == typeof(long) => FromNested<long>(data, dtype, device, requiresGrad),
            _ when element == typeof(ulong) => FromNested<ulong>(data, dtype, device, requiresGrad),
            _ when element == typeof(Half) => FromNested<Half>(data, dtype, device, requiresGrad),
            _ when element == typeof(BFloat16) => FromNested<BFloat16>(data, dtype, device, requiresGrad),
            _ when element == typeof(float) => FromNested<float>(data, dtype, device, requiresGrad),
            _ when element == typeof(double) => FromNested<double>(data, dtype, device, requiresGrad),
            _ when element == typeof(Complex32) => FromNested<Complex32>(data, dtype, device, requiresGrad),
            _ when element == typeof(Complex64) => FromNested<Complex64>(data, dtype, device, requiresGrad),
            _ when element == typeof(Complex) => FromNested<Complex>(data, dtype, device, requiresGrad),
            // Fails with the list of element types that tensors can hold.
            _ => throw new ArgumentException(DType.Of(element).Name, nameof(data)),
        };
    }

    private static Tensor FromNested<T>(Array data, DType? dtype, Device? device, bool requiresGrad) where T : unmanaged
    {
        List<long> shape = [];
        MeasureShape(data, shape);
        var elements = new List<T>();
        Flatten(data, shape, 0, elements);
        return Make<T>(CollectionsMarshal.AsSpan(elements), CollectionsMarshal.AsSpan(shape), dtype ?? DType.Of<T>(), device, requiresGrad);
    }

    private static Type ElementType(Type array)
    {
        Type element = array;
        while (element.IsArray)
        {
            element = element.GetElementType()!;
        }

        return element;
    }

    // The lengths of the first rows; Flatten checks that the others agree.
    private static void MeasureShape(Array data, List<long> shape)
    {
        for (int dim = 0; dim < data.Rank; dim++)
        {
            shape.Add(data.GetLength(dim));
        }

        if (data.GetType().GetElementType()!.IsArray && data.Length > 0)
        {
            MeasureShape(Row(data.Cast<object?>().First()), shape);
        }
    }

    private static void Flatten<T>(Array data, List<long> shape, int dim, List<T> elements)
    {
        for (int i = 0; i < data.Rank; i++)
        {
            if (data.GetLength(i) != shape[dim + i])
            {
                throw new TorchValueException($"expected sequence of length {shape[dim + i]} at dim {dim + i} (got {data.GetLength(i)})");
            }
        }

        if (data is T[] row)
        {
            elements.AddRange(row);
            return;
        }

        foreach (object? item in data)
        {
            if (item is T element)
            {
                elements.Add(element);
            }
            else
            {
                Flatten(Row(item), shape, dim + data.Rank, elements);
            }
        }
    }

    private static Array Row(object? item) =>
        (Array?)item ?? throw new ArgumentNullException(nameof(item), "A row of the nested array is null.");

    private static Tensor Copy(ReadOnlySpan<byte> data, ReadOnlySpan<long> shape, DType dtype)
    {
        nint result;
        fixed (byte* bytes = data)
        fixed (long* sizes = shape)
        {
            Native.Check(Native.ag_tensor_from_data(bytes, data.Length, sizes, shape.Length, dtype.Number, &result));
        }

        return new Tensor(result);
    }
}
