using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Autograd.Parity.Operators;

/// <summary>A tensor of a recording, or of a call that is compared with one.</summary>
/// <param name="DType">The element type.</param>
/// <param name="Shape">The lengths of its dimensions.</param>
/// <param name="Strides">Its strides; null where it is contiguous.</param>
/// <param name="Data">The elements, row-major; null where they are nobody's.</param>
internal sealed record RecordedTensor(DType DType, long[] Shape, long[]? Strides, byte[]? Data)
{
    /// <summary>The dtypes by PyTorch's names.</summary>
    public static IReadOnlyDictionary<string, DType> DTypes { get; } = ((DType[])
    [
        DType.Bool, DType.UInt8, DType.Int8, DType.Int16, DType.Int32, DType.Int64, DType.Float16, DType.BFloat16, DType.Float32,
        DType.Float64, DType.Complex32, DType.Complex64, DType.Complex128, DType.UInt16, DType.UInt32, DType.UInt64,
    ]).ToDictionary(dtype => dtype.Name);

    /// <summary>Reads what the recorder wrote.</summary>
    public static RecordedTensor Read(JsonElement value) => new(
        DTypes[value.GetProperty("t").GetString()!],
        Integers(value.GetProperty("s")),
        value.TryGetProperty("st", out JsonElement strides) ? Integers(strides) : null,
        value.TryGetProperty("b", out JsonElement data) ? data.GetBytesFromBase64() : null);

    /// <summary>What a tensor is.</summary>
    public static RecordedTensor Of(Tensor tensor) => new(
        tensor.DType, tensor.Shape.ToArray(), tensor.IsContiguous() ? null : tensor.Strides,
        CasesOnDevice.ElementsOf(tensor, Elements));

    /// <summary>A new tensor, made in the recorder's way, so that it is a view where the recorder's is one.</summary>
    public Tensor ToTensor()
    {
        using Tensor flat = Flat();
        Tensor contiguous = flat.Reshape(Shape);
        if (Strides is null)
        {
            return contiguous;
        }

        // A dimension of stride 0 repeats one element.
        for (int i = 0; i < Shape.Length; i++)
        {
            contiguous = Strides[i] == 0 && Shape[i] > 1 ? contiguous.Narrow(i, 0, 1) : contiguous;
        }

        return Torch.EmptyStrided(contiguous.Shape, Strides, dtype: DType).CopyInPlace(contiguous).Expand(Shape);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        string strides = Strides is null ? "" : $" strides [{string.Join(", ", Strides)}]";
        string numbers = Data is null ? "" : $" {string.Join(", ", Numbers().Take(12).Select(number => RecordedValue.Show(number)))}";
        return $"{DType.Name} [{string.Join(", ", Shape)}]{strides}{numbers}{(Data?.Length / DType.ItemSize > 12 ? ", …" : "")}";
    }

    /// <summary>The elements as numbers; a complex one gives two.</summary>
    public IEnumerable<double> Numbers() => DType.Name switch
    {
        "bool" or "uint8" => Data!.Select(value => (double)value),
        "int8" => As<sbyte>().Select(value => (double)value),
        "int16" => As<short>().Select(value => (double)value),
        "int32" => As<int>().Select(value => (double)value),
        "int64" => As<long>().Select(value => (double)value),
        "float16" or "complex32" => As<Half>().Select(value => (double)value),
        "bfloat16" => As<BFloat16>().Select(value => (double)(float)value),
        "float32" or "complex64" => As<float>().Select(value => (double)value),
        _ => As<double>(),
    };

    private T[] As<T>() where T : unmanaged => MemoryMarshal.Cast<byte, T>(Data).ToArray();

    private Tensor Flat() => DType.Name switch
    {
        "bool" => Flat<bool>(),
        "uint8" => Flat<byte>(),
        "int8" => Flat<sbyte>(),
        "int16" => Flat<short>(),
        "int32" => Flat<int>(),
        "int64" => Flat<long>(),
        "uint16" => Flat<ushort>(),
        "uint32" => Flat<uint>(),
        "uint64" => Flat<ulong>(),
        "float16" => Flat<Half>(),
        "bfloat16" => Flat<BFloat16>(),
        "float32" => Flat<float>(),
        "float64" => Flat<double>(),
        "complex32" => Flat<Complex32>(),
        "complex64" => Flat<Complex64>(),
        _ => Flat<Complex>(),
    };

    private Tensor Flat<T>() where T : unmanaged => Torch.FromData<T>(MemoryMarshal.Cast<byte, T>(Data));

    private static byte[] Elements(Tensor tensor) => tensor.DType.Name switch
    {
        "bool" => Bytes<bool>(tensor),
        "uint8" => tensor.ToArray<byte>(),
        "int8" => Bytes<sbyte>(tensor),
        "int16" => Bytes<short>(tensor),
        "int32" => Bytes<int>(tensor),
        "int64" => Bytes<long>(tensor),
        "uint16" => Bytes<ushort>(tensor),
        "uint32" => Bytes<uint>(tensor),
        "uint64" => Bytes<ulong>(tensor),
        "float16" => Bytes<Half>(tensor),
        "bfloat16" => Bytes<BFloat16>(tensor),
        "float32" => Bytes<float>(tensor),
        "float64" => Bytes<double>(tensor),
        "complex32" => Bytes<Complex32>(tensor),
        "complex64" => Bytes<Complex64>(tensor),
        _ => Bytes<Complex>(tensor),
    };

    private static byte[] Bytes<T>(Tensor tensor) where T : unmanaged =>
        MemoryMarshal.AsBytes(tensor.ToArray<T>().AsSpan()).ToArray();

    private static long[] Integers(JsonElement list) => [.. list.EnumerateArray().Select(element => element.GetInt64())];
}
