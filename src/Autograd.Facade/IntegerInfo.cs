using System.Numerics;

namespace Autograd;

/// <summary>The limits of an integer dtype; <see href="https://pytorch.org/docs/stable/type_info.html">torch.iinfo</see>.</summary>
public sealed class IntegerInfo
{
    /// <summary>The limits of a dtype.</summary>
    /// <param name="dtype">The dtype.</param>
    /// <exception cref="TorchTypeException">The dtype is not an integer's.</exception>
    public IntegerInfo(DType dtype)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        DType = dtype.IsInteger ? dtype : throw new TorchTypeException(dtype == DType.Bool
            ? "torch.bool is not supported by torch.iinfo"
            : "torch.iinfo() requires an integer input type. Use torch.finfo to handle 'torch.iinfo'");
        IsSigned = dtype.Name.StartsWith('i');
    }

    /// <summary>The dtype.</summary>
    public DType DType { get; }

    /// <summary>How many bits an element has.</summary>
    public int Bits => DType.ItemSize * 8;

    /// <summary>The largest number.</summary>
    public BigInteger Max => BigInteger.Pow(2, IsSigned ? Bits - 1 : Bits) - 1;

    /// <summary>The least number.</summary>
    public BigInteger Min => IsSigned ? -BigInteger.Pow(2, Bits - 1) : 0;

    private bool IsSigned { get; }

    /// <summary>The text that Python prints: six digits.</summary>
    public override string ToString() => $"iinfo(min={Short(Min)}, max={Short(Max)}, dtype={DType.Name})";

    private static string Short(BigInteger value) => PythonFormat.Apply(".6g", (double)value)!;
}
