using System.Numerics;

namespace Autograd;

/// <summary>The type of a tensor's elements; <see href="https://pytorch.org/docs/stable/tensor_attributes.html">torch.dtype</see>.</summary>
/// <remarks>The instances are singletons and compare by reference.</remarks>
public sealed class DType
{
    private static readonly Dictionary<int, DType> ByNumber = [];

    private readonly int number;
    private readonly Version? since;

    private DType(int number, string name, int itemSize, Type? element, DTypeKind kind, string? since = null)
    {
        this.number = number;
        this.since = since is null ? null : Version.Parse(since);
        Name = name;
        ItemSize = itemSize;
        Element = element;
        Kind = kind;
        ByNumber.Add(number, this);
    }

    /// <summary>8-bit unsigned integer; <c>torch.uint8</c>.</summary>
    public static DType UInt8 { get; } = new(0, "uint8", 1, typeof(byte), DTypeKind.Integer);

    /// <summary>8-bit signed integer; <c>torch.int8</c>.</summary>
    public static DType Int8 { get; } = new(1, "int8", 1, typeof(sbyte), DTypeKind.Integer);

    /// <summary>16-bit signed integer; <c>torch.int16</c>, <c>torch.short</c>.</summary>
    public static DType Int16 { get; } = new(2, "int16", 2, typeof(short), DTypeKind.Integer);

    /// <summary>32-bit signed integer; <c>torch.int32</c>, <c>torch.int</c>.</summary>
    public static DType Int32 { get; } = new(3, "int32", 4, typeof(int), DTypeKind.Integer);

    /// <summary>64-bit signed integer; <c>torch.int64</c>, <c>torch.long</c>.</summary>
    public static DType Int64 { get; } = new(4, "int64", 8, typeof(long), DTypeKind.Integer);

    /// <summary>16-bit floating point; <c>torch.float16</c>, <c>torch.half</c>.</summary>
    public static DType Float16 { get; } = new(5, "float16", 2, typeof(Half), DTypeKind.FloatingPoint);

    /// <summary>32-bit floating point; <c>torch.float32</c>, <c>torch.float</c>.</summary>
    public static DType Float32 { get; } = new(6, "float32", 4, typeof(float), DTypeKind.FloatingPoint);

    /// <summary>64-bit floating point; <c>torch.float64</c>, <c>torch.double</c>.</summary>
    public static DType Float64 { get; } = new(7, "float64", 8, typeof(double), DTypeKind.FloatingPoint);

    /// <summary>Complex of two 16-bit parts; <c>torch.complex32</c>, <c>torch.chalf</c>.</summary>
    public static DType Complex32 { get; } = new(8, "complex32", 4, typeof(Complex32), DTypeKind.Complex);

    /// <summary>Complex of two 32-bit parts; <c>torch.complex64</c>, <c>torch.cfloat</c>.</summary>
    public static DType Complex64 { get; } = new(9, "complex64", 8, typeof(Complex64), DTypeKind.Complex);

    /// <summary>Complex of two 64-bit parts; <c>torch.complex128</c>, <c>torch.cdouble</c>.</summary>
    public static DType Complex128 { get; } = new(10, "complex128", 16, typeof(Complex), DTypeKind.Complex);

    /// <summary>Boolean; <c>torch.bool</c>.</summary>
    public static DType Bool { get; } = new(11, "bool", 1, typeof(bool), DTypeKind.Bool);

    /// <summary>8-bit signed quantized integer; <c>torch.qint8</c>.</summary>
    public static DType QInt8 { get; } = new(12, "qint8", 1, null, DTypeKind.Quantized);

    /// <summary>8-bit unsigned quantized integer; <c>torch.quint8</c>.</summary>
    public static DType QUInt8 { get; } = new(13, "quint8", 1, null, DTypeKind.Quantized);

    /// <summary>32-bit signed quantized integer; <c>torch.qint32</c>.</summary>
    public static DType QInt32 { get; } = new(14, "qint32", 4, null, DTypeKind.Quantized);

    /// <summary>16-bit floating point with a float's exponent; <c>torch.bfloat16</c>.</summary>
    public static DType BFloat16 { get; } = new(15, "bfloat16", 2, typeof(BFloat16), DTypeKind.FloatingPoint);

    /// <summary>8-bit floating point, 5 bits of exponent; <c>torch.float8_e5m2</c>. LibTorch 2.1 and later.</summary>
    public static DType Float8E5M2 { get; } = new(23, "float8_e5m2", 1, null, DTypeKind.FloatingPoint, since: "2.1");

    /// <summary>8-bit floating point, 4 bits of exponent; <c>torch.float8_e4m3fn</c>. LibTorch 2.1 and later.</summary>
    public static DType Float8E4M3FN { get; } = new(24, "float8_e4m3fn", 1, null, DTypeKind.FloatingPoint, since: "2.1");

    /// <summary>16-bit unsigned integer; <c>torch.uint16</c>. LibTorch 2.3 and later.</summary>
    public static DType UInt16 { get; } = new(27, "uint16", 2, typeof(ushort), DTypeKind.Integer, since: "2.3");

    /// <summary>32-bit unsigned integer; <c>torch.uint32</c>. LibTorch 2.3 and later.</summary>
    public static DType UInt32 { get; } = new(28, "uint32", 4, typeof(uint), DTypeKind.Integer, since: "2.3");

    /// <summary>64-bit unsigned integer; <c>torch.uint64</c>. LibTorch 2.3 and later.</summary>
    public static DType UInt64 { get; } = new(29, "uint64", 8, typeof(ulong), DTypeKind.Integer, since: "2.3");

    /// <summary>4-bit unsigned quantized integers, two in a byte; <c>torch.quint4x2</c>.</summary>
    public static DType QUInt4x2 { get; } = new(16, "quint4x2", 1, null, DTypeKind.Quantized);

    /// <summary>2-bit unsigned quantized integers, four in a byte; <c>torch.quint2x4</c>.</summary>
    public static DType QUInt2x4 { get; } = new(17, "quint2x4", 1, null, DTypeKind.Quantized);

    /// <summary>1-bit values without a meaning, eight in a byte; <c>torch.bits1x8</c>. LibTorch 2.1 and later.</summary>
    public static DType Bits1x8 { get; } = new(18, "bits1x8", 1, null, DTypeKind.Bits, since: "2.1");

    /// <summary>2-bit values without a meaning, four in a byte; <c>torch.bits2x4</c>. LibTorch 2.1 and later.</summary>
    public static DType Bits2x4 { get; } = new(19, "bits2x4", 1, null, DTypeKind.Bits, since: "2.1");

    /// <summary>4-bit values without a meaning, two in a byte; <c>torch.bits4x2</c>. LibTorch 2.1 and later.</summary>
    public static DType Bits4x2 { get; } = new(20, "bits4x2", 1, null, DTypeKind.Bits, since: "2.1");

    /// <summary>8-bit values without a meaning; <c>torch.bits8</c>. LibTorch 2.1 and later.</summary>
    public static DType Bits8 { get; } = new(21, "bits8", 1, null, DTypeKind.Bits, since: "2.1");

    /// <summary>16-bit values without a meaning; <c>torch.bits16</c>. LibTorch 2.1 and later.</summary>
    public static DType Bits16 { get; } = new(22, "bits16", 2, null, DTypeKind.Bits, since: "2.1");

    /// <summary>8-bit floating point, 5 bits of exponent, without infinities and negative zero; <c>torch.float8_e5m2fnuz</c>. LibTorch 2.2 and later.</summary>
    public static DType Float8E5M2FNUZ { get; } = new(25, "float8_e5m2fnuz", 1, null, DTypeKind.FloatingPoint, since: "2.2");

    /// <summary>8-bit floating point, 4 bits of exponent, without infinities and negative zero; <c>torch.float8_e4m3fnuz</c>. LibTorch 2.2 and later.</summary>
    public static DType Float8E4M3FNUZ { get; } = new(26, "float8_e4m3fnuz", 1, null, DTypeKind.FloatingPoint, since: "2.2");

    /// <summary>1-bit unsigned integer; LibTorch has no operators for it; <c>torch.uint1</c>, <c>torch.bit</c>. LibTorch 2.3 and later.</summary>
    public static DType UInt1 { get; } = new(30, "uint1", 1, null, DTypeKind.Integer, since: "2.3");

    /// <summary>2-bit unsigned integer; LibTorch has no operators for it; <c>torch.uint2</c>. LibTorch 2.3 and later.</summary>
    public static DType UInt2 { get; } = new(31, "uint2", 1, null, DTypeKind.Integer, since: "2.3");

    /// <summary>3-bit unsigned integer; LibTorch has no operators for it; <c>torch.uint3</c>. LibTorch 2.3 and later.</summary>
    public static DType UInt3 { get; } = new(32, "uint3", 1, null, DTypeKind.Integer, since: "2.3");

    /// <summary>4-bit unsigned integer; LibTorch has no operators for it; <c>torch.uint4</c>. LibTorch 2.3 and later.</summary>
    public static DType UInt4 { get; } = new(33, "uint4", 1, null, DTypeKind.Integer, since: "2.3");

    /// <summary>5-bit unsigned integer; LibTorch has no operators for it; <c>torch.uint5</c>. LibTorch 2.3 and later.</summary>
    public static DType UInt5 { get; } = new(34, "uint5", 1, null, DTypeKind.Integer, since: "2.3");

    /// <summary>6-bit unsigned integer; LibTorch has no operators for it; <c>torch.uint6</c>. LibTorch 2.3 and later.</summary>
    public static DType UInt6 { get; } = new(35, "uint6", 1, null, DTypeKind.Integer, since: "2.3");

    /// <summary>7-bit unsigned integer; LibTorch has no operators for it; <c>torch.uint7</c>. LibTorch 2.3 and later.</summary>
    public static DType UInt7 { get; } = new(36, "uint7", 1, null, DTypeKind.Integer, since: "2.3");

    /// <summary>1-bit signed integer; LibTorch has no operators for it; <c>torch.int1</c>. LibTorch 2.6 and later.</summary>
    public static DType Int1 { get; } = new(37, "int1", 1, null, DTypeKind.Integer, since: "2.6");

    /// <summary>2-bit signed integer; LibTorch has no operators for it; <c>torch.int2</c>. LibTorch 2.6 and later.</summary>
    public static DType Int2 { get; } = new(38, "int2", 1, null, DTypeKind.Integer, since: "2.6");

    /// <summary>3-bit signed integer; LibTorch has no operators for it; <c>torch.int3</c>. LibTorch 2.6 and later.</summary>
    public static DType Int3 { get; } = new(39, "int3", 1, null, DTypeKind.Integer, since: "2.6");

    /// <summary>4-bit signed integer; LibTorch has no operators for it; <c>torch.int4</c>. LibTorch 2.6 and later.</summary>
    public static DType Int4 { get; } = new(40, "int4", 1, null, DTypeKind.Integer, since: "2.6");

    /// <summary>5-bit signed integer; LibTorch has no operators for it; <c>torch.int5</c>. LibTorch 2.6 and later.</summary>
    public static DType Int5 { get; } = new(41, "int5", 1, null, DTypeKind.Integer, since: "2.6");

    /// <summary>6-bit signed integer; LibTorch has no operators for it; <c>torch.int6</c>. LibTorch 2.6 and later.</summary>
    public static DType Int6 { get; } = new(42, "int6", 1, null, DTypeKind.Integer, since: "2.6");

    /// <summary>7-bit signed integer; LibTorch has no operators for it; <c>torch.int7</c>. LibTorch 2.6 and later.</summary>
    public static DType Int7 { get; } = new(43, "int7", 1, null, DTypeKind.Integer, since: "2.6");

    /// <summary>8-bit floating point, of an exponent only: a power of two; <c>torch.float8_e8m0fnu</c>. LibTorch 2.7 and later.</summary>
    public static DType Float8E8M0FNU { get; } = new(44, "float8_e8m0fnu", 1, null, DTypeKind.FloatingPoint, since: "2.7");

    /// <summary>4-bit floating point, two in a byte; <c>torch.float4_e2m1fn_x2</c>. LibTorch 2.8 and later.</summary>
    public static DType Float4E2M1FNx2 { get; } = new(45, "float4_e2m1fn_x2", 1, null, DTypeKind.FloatingPoint, since: "2.8");

    /// <summary>Complex of two 16-bit parts with a float's exponent; <c>torch.bcomplex32</c>. LibTorch 2.14 and later.</summary>
    public static DType BComplex32 { get; } = new(46, "bcomplex32", 4, null, DTypeKind.Complex, since: "2.14");

    /// <summary>PyTorch's name without the prefix, such as <c>float32</c>.</summary>
    public string Name { get; }

    /// <summary>Bytes of one element.</summary>
    public int ItemSize { get; }

    /// <summary>Whether elements are floating point numbers (complex ones are not).</summary>
    public bool IsFloatingPoint => Kind == DTypeKind.FloatingPoint;

    /// <summary>Whether elements are complex numbers.</summary>
    public bool IsComplex => Kind == DTypeKind.Complex;

    /// <summary>Whether elements are integers (bools are not).</summary>
    public bool IsInteger => Kind == DTypeKind.Integer;

    /// <summary>The name in LibTorch's messages, such as <c>Float</c>.</summary>
    internal string NativeName => Name switch
    {
        "uint8" => "Byte",
        "int8" => "Char",
        "int16" => "Short",
        "int32" => "Int",
        "int64" => "Long",
        "float16" => "Half",
        "float32" => "Float",
        "float64" => "Double",
        "bfloat16" => "BFloat16",
        "complex32" => "ComplexHalf",
        "complex64" => "ComplexFloat",
        "complex128" => "ComplexDouble",
        "bcomplex32" => "BComplex32",
        ['q', 'i', .. var size] => $"QI{size}",
        ['q', 'u', 'i', .. var size] => $"QUI{size}",
        ['u', 'i', .. var size] => $"UI{size}",
        var name => char.ToUpperInvariant(name[0]) + name[1..],
    };

    /// <summary>LibTorch's number of this type, c10::ScalarType.</summary>
    /// <exception cref="NotSupportedException">The loaded LibTorch is older than the type.</exception>
    internal int Number => since is null || LibTorch.Version >= since
        ? number
        : throw new NotSupportedException($"{this} does not exist in LibTorch {LibTorch.Version}, which is loaded; it came with {since}.");

    internal static IReadOnlyCollection<DType> All => ByNumber.Values;

    /// <summary>The .NET type of an element, or null where there is none.</summary>
    internal Type? Element { get; }

    internal DTypeKind Kind { get; }

    /// <summary>The dtype whose elements are <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">A .NET number type, bool, <see cref="System.Half"/>, <see cref="Autograd.BFloat16"/>,
    /// <see cref="System.Numerics.Complex"/>, <see cref="Autograd.Complex64"/> or <see cref="Autograd.Complex32"/>.</typeparam>
    /// <exception cref="ArgumentException">No dtype has such elements.</exception>
    public static DType Of<T>() where T : unmanaged => Of(typeof(T));

    /// <summary>PyTorch's name, such as <c>torch.float32</c>.</summary>
    public override string ToString() => $"torch.{Name}";

    internal static DType Of(Type element) => ByNumber.Values.FirstOrDefault(d => d.Element == element)
        ?? throw new ArgumentException($"A tensor cannot hold elements of type {element}; use one of " +
            string.Join(", ", ByNumber.Values.Where(d => d.Element != null).Select(d => d.Element!.Name)) + ".");

    internal static DType FromNumber(int number) => ByNumber.TryGetValue(number, out DType? dtype)
        ? dtype
        : throw new NotSupportedException($"LibTorch's dtype number {number} is not known to this library.");
}

/// <summary>The families of dtypes.</summary>
internal enum DTypeKind
{
    Bool,
    Integer,
    FloatingPoint,
    Complex,
    Quantized,
    Bits,
}
