namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="DType.UInt8"/>
    public static DType uint8 => DType.UInt8;

    /// <inheritdoc cref="DType.Int8"/>
    public static DType int8 => DType.Int8;

    /// <inheritdoc cref="DType.Int16"/>
    public static DType int16 => DType.Int16;

    /// <inheritdoc cref="DType.Int16"/>
    public static DType @short => DType.Int16;

    /// <inheritdoc cref="DType.Int32"/>
    public static DType int32 => DType.Int32;

    /// <inheritdoc cref="DType.Int32"/>
    public static DType @int => DType.Int32;

    /// <inheritdoc cref="DType.Int64"/>
    public static DType int64 => DType.Int64;

    /// <inheritdoc cref="DType.Int64"/>
    public static DType @long => DType.Int64;

    /// <inheritdoc cref="DType.Float16"/>
    public static DType float16 => DType.Float16;

    /// <inheritdoc cref="DType.Float16"/>
    public static DType half => DType.Float16;

    /// <inheritdoc cref="DType.BFloat16"/>
    public static DType bfloat16 => DType.BFloat16;

    /// <inheritdoc cref="DType.Float32"/>
    public static DType float32 => DType.Float32;

    /// <inheritdoc cref="DType.Float32"/>
    public static DType @float => DType.Float32;

    /// <inheritdoc cref="DType.Float64"/>
    public static DType float64 => DType.Float64;

    /// <inheritdoc cref="DType.Float64"/>
    public static DType @double => DType.Float64;

    /// <inheritdoc cref="DType.Complex32"/>
    public static DType complex32 => DType.Complex32;

    /// <inheritdoc cref="DType.Complex32"/>
    public static DType chalf => DType.Complex32;

    /// <inheritdoc cref="DType.Complex64"/>
    public static DType complex64 => DType.Complex64;

    /// <inheritdoc cref="DType.Complex64"/>
    public static DType cfloat => DType.Complex64;

    /// <inheritdoc cref="DType.Complex128"/>
    public static DType complex128 => DType.Complex128;

    /// <inheritdoc cref="DType.Complex128"/>
    public static DType cdouble => DType.Complex128;

    /// <inheritdoc cref="DType.Bool"/>
    public static DType @bool => DType.Bool;

    /// <inheritdoc cref="DType.QInt8"/>
    public static DType qint8 => DType.QInt8;

    /// <inheritdoc cref="DType.QUInt8"/>
    public static DType quint8 => DType.QUInt8;

    /// <inheritdoc cref="DType.QInt32"/>
    public static DType qint32 => DType.QInt32;

    /// <inheritdoc cref="DType.UInt16"/>
    public static DType uint16 => DType.UInt16;

    /// <inheritdoc cref="DType.UInt32"/>
    public static DType uint32 => DType.UInt32;

    /// <inheritdoc cref="DType.UInt64"/>
    public static DType uint64 => DType.UInt64;

    /// <inheritdoc cref="DType.Float8E5M2"/>
    public static DType float8_e5m2 => DType.Float8E5M2;

    /// <inheritdoc cref="DType.Float8E4M3FN"/>
    public static DType float8_e4m3fn => DType.Float8E4M3FN;

    /// <inheritdoc cref="DType.QUInt4x2"/>
    public static DType quint4x2 => DType.QUInt4x2;

    /// <inheritdoc cref="DType.QUInt2x4"/>
    public static DType quint2x4 => DType.QUInt2x4;

    /// <inheritdoc cref="DType.Bits1x8"/>
    public static DType bits1x8 => DType.Bits1x8;

    /// <inheritdoc cref="DType.Bits2x4"/>
    public static DType bits2x4 => DType.Bits2x4;

    /// <inheritdoc cref="DType.Bits4x2"/>
    public static DType bits4x2 => DType.Bits4x2;

    /// <inheritdoc cref="DType.Bits8"/>
    public static DType bits8 => DType.Bits8;

    /// <inheritdoc cref="DType.Bits16"/>
    public static DType bits16 => DType.Bits16;

    /// <inheritdoc cref="DType.Float8E5M2FNUZ"/>
    public static DType float8_e5m2fnuz => DType.Float8E5M2FNUZ;

    /// <inheritdoc cref="DType.Float8E4M3FNUZ"/>
    public static DType float8_e4m3fnuz => DType.Float8E4M3FNUZ;

    /// <inheritdoc cref="DType.UInt1"/>
    public static DType uint1 => DType.UInt1;

    /// <inheritdoc cref="DType.UInt1"/>
    public static DType bit => DType.UInt1;

    /// <inheritdoc cref="DType.UInt2"/>
    public static DType uint2 => DType.UInt2;

    /// <inheritdoc cref="DType.UInt3"/>
    public static DType uint3 => DType.UInt3;

    /// <inheritdoc cref="DType.UInt4"/>
    public static DType uint4 => DType.UInt4;

    /// <inheritdoc cref="DType.UInt5"/>
    public static DType uint5 => DType.UInt5;

    /// <inheritdoc cref="DType.UInt6"/>
    public static DType uint6 => DType.UInt6;

    /// <inheritdoc cref="DType.UInt7"/>
    public static DType uint7 => DType.UInt7;

    /// <inheritdoc cref="DType.Int1"/>
    public static DType int1 => DType.Int1;

    /// <inheritdoc cref="DType.Int2"/>
    public static DType int2 => DType.Int2;

    /// <inheritdoc cref="DType.Int3"/>
    public static DType int3 => DType.Int3;

    /// <inheritdoc cref="DType.Int4"/>
    public static DType int4 => DType.Int4;

    /// <inheritdoc cref="DType.Int5"/>
    public static DType int5 => DType.Int5;

    /// <inheritdoc cref="DType.Int6"/>
    public static DType int6 => DType.Int6;

    /// <inheritdoc cref="DType.Int7"/>
    public static DType int7 => DType.Int7;

    /// <inheritdoc cref="DType.Float8E8M0FNU"/>
    public static DType float8_e8m0fnu => DType.Float8E8M0FNU;

    /// <inheritdoc cref="DType.Float4E2M1FNx2"/>
    public static DType float4_e2m1fn_x2 => DType.Float4E2M1FNx2;

    /// <inheritdoc cref="DType.BComplex32"/>
    public static DType bcomplex32 => DType.BComplex32;

    /// <inheritdoc cref="Layout.Strided"/>
    public static Layout strided => Layout.Strided;

    /// <inheritdoc cref="Layout.SparseCoo"/>
    public static Layout sparse_coo => Layout.SparseCoo;

    /// <inheritdoc cref="Layout.SparseCsr"/>
    public static Layout sparse_csr => Layout.SparseCsr;

    /// <inheritdoc cref="Layout.SparseCsc"/>
    public static Layout sparse_csc => Layout.SparseCsc;

    /// <inheritdoc cref="Layout.SparseBsr"/>
    public static Layout sparse_bsr => Layout.SparseBsr;

    /// <inheritdoc cref="Layout.SparseBsc"/>
    public static Layout sparse_bsc => Layout.SparseBsc;

    /// <inheritdoc cref="Layout.Jagged"/>
    public static Layout jagged => Layout.Jagged;

    /// <inheritdoc cref="MemoryFormat.Contiguous"/>
    public static MemoryFormat contiguous_format => MemoryFormat.Contiguous;

    /// <inheritdoc cref="MemoryFormat.Contiguous"/>
    public static MemoryFormat legacy_contiguous_format => MemoryFormat.Contiguous;

    /// <inheritdoc cref="MemoryFormat.Preserve"/>
    public static MemoryFormat preserve_format => MemoryFormat.Preserve;

    /// <inheritdoc cref="MemoryFormat.ChannelsLast"/>
    public static MemoryFormat channels_last => MemoryFormat.ChannelsLast;

    /// <inheritdoc cref="MemoryFormat.ChannelsLast3d"/>
    public static MemoryFormat channels_last_3d => MemoryFormat.ChannelsLast3d;

    /// <inheritdoc cref="QScheme.PerTensorAffine"/>
    public static QScheme per_tensor_affine => QScheme.PerTensorAffine;

    /// <inheritdoc cref="QScheme.PerChannelAffine"/>
    public static QScheme per_channel_affine => QScheme.PerChannelAffine;

    /// <inheritdoc cref="QScheme.PerTensorSymmetric"/>
    public static QScheme per_tensor_symmetric => QScheme.PerTensorSymmetric;

    /// <inheritdoc cref="QScheme.PerChannelSymmetric"/>
    public static QScheme per_channel_symmetric => QScheme.PerChannelSymmetric;

    /// <inheritdoc cref="QScheme.PerChannelAffineFloatQParams"/>
    public static QScheme per_channel_affine_float_qparams => QScheme.PerChannelAffineFloatQParams;

    /// <inheritdoc cref="TensorIndex.None"/>
    public static TensorIndex newaxis => TensorIndex.None;

    /// <summary>Positive infinity; <c>torch.inf</c>.</summary>
    public const double inf = double.PositiveInfinity;

    /// <summary>Not a number; <c>torch.nan</c>.</summary>
    public const double nan = double.NaN;

    /// <summary>The ratio of a circle's circumference to its diameter; <c>torch.pi</c>.</summary>
    public const double pi = Math.PI;

    /// <summary>The base of natural logarithms; <c>torch.e</c>.</summary>
    public const double e = Math.E;
}
