using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Autograd;

/// <summary>The header of a <see href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">.npy</see> file: what the elements are and how they lie.</summary>
/// <param name="TypeCode">NumPy's kind and size of an element, such as <c>f4</c>.</param>
/// <param name="IsBigEndian">Whether the first byte of a number is its highest.</param>
/// <param name="IsFortranOrder">Whether the elements lie column-major.</param>
/// <param name="Shape">The lengths.</param>
internal sealed record NpyHeader(string TypeCode, bool IsBigEndian, bool IsFortranOrder, long[] Shape)
{
    // NumPy's own limit.
    private const int MostCharacters = 10_000;
    private const int Alignment = 64;
    private const int PlaceForGrowth = 21;
    private static readonly byte[] Magic = [0x93, .. "NUMPY"u8];

    private static readonly Dictionary<string, DType> DTypes = new()
    {
        ["b1"] = Autograd.DType.Bool,
        ["u1"] = Autograd.DType.UInt8,
        ["u2"] = Autograd.DType.UInt16,
        ["u4"] = Autograd.DType.UInt32,
        ["u8"] = Autograd.DType.UInt64,
        ["i1"] = Autograd.DType.Int8,
        ["i2"] = Autograd.DType.Int16,
        ["i4"] = Autograd.DType.Int32,
        ["i8"] = Autograd.DType.Int64,
        ["f2"] = Autograd.DType.Float16,
        ["f4"] = Autograd.DType.Float32,
        ["f8"] = Autograd.DType.Float64,
        ["c8"] = Autograd.DType.Complex64,
        ["c16"] = Autograd.DType.Complex128,
    };

    /// <summary>The dtype of the elements.</summary>
    /// <exception cref="NotSupportedException">There is none, or the loaded LibTorch lacks it.</exception>
    internal DType DType
    {
        get
        {
            DType dtype = DTypes.GetValueOrDefault(TypeCode) ?? throw new NotSupportedException(
                $"The .npy file holds elements of NumPy's type '{TypeCode}', which no dtype has; tensors hold {string.Join(", ", DTypes.Keys)}.");
            // Fails where the loaded LibTorch is older.
            _ = dtype.Number;
            return dtype;
        }
    }

    /// <summary>The header that NumPy writes for such elements.</summary>
    /// <exception cref="NotSupportedException">NumPy has no such type.</exception>
    internal static NpyHeader For(DType dtype, bool isFortranOrder, long[] shape) => new(
        DTypes.FirstOrDefault(pair => pair.Value == dtype).Key ?? throw new NotSupportedException(
            $"NumPy has no type for {dtype}: convert the tensor first, with To(DType.Float32) or View(DType.Int16)."),
        !BitConverter.IsLittleEndian, isFortranOrder, shape);

    /// <summary>Reads a header and leaves the stream at the first element.</summary>
    /// <exception cref="InvalidDataException">It is malformed or cut short.</exception>
    /// <exception cref="NotSupportedException">It is of an unknown version, or of elements with fields.</exception>
    internal static NpyHeader Read(Stream stream)
    {
        Span<byte> start = stackalloc byte[8];
        ReadExactly(stream, start);
        if (!start[..6].SequenceEqual(Magic))
        {
            throw new InvalidDataException("This is no .npy file: it does not start with NumPy's mark.");
        }

        int version = start[6];
        if (version is < 1 or > 3)
        {
            throw new NotSupportedException($"The .npy file has version {version}.{start[7]}; versions 1.0 to 3.0 are known.");
        }

        Span<byte> size = stackalloc byte[version == 1 ? 2 : 4];
        ReadExactly(stream, size);
        long length = version == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(size) : BinaryPrimitives.ReadUInt32LittleEndian(size);
        if (length > MostCharacters)
        {
            throw new InvalidDataException($"The .npy file has a header of {length} bytes; at most {MostCharacters} are read.");
        }

        byte[] text = new byte[length];
        ReadExactly(stream, text);
        return NpyHeaderText.Parse((version == 3 ? Encoding.UTF8 : Encoding.Latin1).GetString(text));
    }

    /// <summary>Writes it, byte for byte as NumPy does.</summary>
    internal void Write(Stream stream)
    {
        char order = TypeCode[^1] == '1' ? '|' : IsBigEndian ? '>' : '<';
        string lengths = string.Join(", ", Shape.Select(length => length.ToString(CultureInfo.InvariantCulture)));
        string text = $"{{'descr': '{order}{TypeCode}', 'fortran_order': {(IsFortranOrder ? "True" : "False")}, " +
            $"'shape': ({lengths}{(Shape.Length == 1 ? "," : "")}), }}";
        if (Shape.Length > 0)
        {
            int digits = Shape[IsFortranOrder ? ^1 : 0].ToString(CultureInfo.InvariantCulture).Length;
            text += new string(' ', PlaceForGrowth - digits);
        }

        int before = Magic.Length + 4;
        text = text.PadRight(text.Length + Alignment - ((before + text.Length + 1) % Alignment)) + "\n";
        Span<byte> start = [.. Magic, 1, 0, 0, 0];
        BinaryPrimitives.WriteUInt16LittleEndian(start[^2..], checked((ushort)text.Length));
        stream.Write(start);
        stream.Write(Encoding.Latin1.GetBytes(text));
    }

    /// <summary>Fills a span from a stream.</summary>
    /// <exception cref="InvalidDataException">The stream ends before.</exception>
    internal static void ReadExactly(Stream stream, Span<byte> destination)
    {
        try
        {
            stream.ReadExactly(destination);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The .npy file is cut short.", e);
        }
    }
}
