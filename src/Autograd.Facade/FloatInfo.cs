namespace Autograd;

/// <summary>The limits of a floating point dtype; <see href="https://pytorch.org/docs/stable/type_info.html">torch.finfo</see>.</summary>
public sealed class FloatInfo
{
    // Digits of the significand after the leading one, and the largest exponent of two.
    private static readonly Dictionary<DType, (int Digits, int Exponent)> Formats = new()
    {
        [DType.Float16] = (10, 15),
        [DType.BFloat16] = (7, 127),
        [DType.Float32] = (23, 127),
        [DType.Float64] = (52, 1023),
        [DType.Complex64] = (23, 127),
        [DType.Complex128] = (52, 1023),
    };

    /// <summary>The limits of a dtype; of its parts where it is complex.</summary>
    /// <param name="dtype">The dtype. Default: that of new floating point tensors.</param>
    /// <exception cref="TorchTypeException">The dtype is not floating point.</exception>
    public FloatInfo(DType? dtype = null)
    {
        dtype ??= Torch.DefaultDType;
        if (!Formats.TryGetValue(dtype, out (int Digits, int Exponent) format))
        {
            throw new TorchTypeException(
                "torch.finfo() requires a floating point input type. Use torch.iinfo to handle 'torch.finfo'");
        }

        DType = dtype == DType.Complex64 ? DType.Float32 : dtype == DType.Complex128 ? DType.Float64 : dtype;
        Eps = Math.ScaleB(1, -format.Digits);
        Max = Math.ScaleB(2 - Eps, format.Exponent);
        SmallestNormal = Math.ScaleB(1, 1 - format.Exponent);
        // Decimal digits that survive a conversion to the dtype and back.
        Resolution = Math.Pow(10, -Math.Floor(format.Digits * Math.Log10(2)));
    }

    /// <summary>The dtype.</summary>
    public DType DType { get; }

    /// <summary>How many bits an element has.</summary>
    public int Bits => DType.ItemSize * 8;

    /// <summary>The distance of 1 to the next larger number.</summary>
    public double Eps { get; }

    /// <summary>The largest number.</summary>
    public double Max { get; }

    /// <summary>The least number.</summary>
    public double Min => -Max;

    /// <summary>The smallest positive number of full precision.</summary>
    public double SmallestNormal { get; }

    /// <summary>The same as <see cref="SmallestNormal"/>.</summary>
    public double Tiny => SmallestNormal;

    /// <summary>The power of ten that decimal digits are exact to.</summary>
    public double Resolution { get; }

    /// <summary>The text that Python prints.</summary>
    public override string ToString() => $"finfo(resolution={Short(Resolution)}, min={Short(Min)}, max={Short(Max)}, "
        + $"eps={Short(Eps)}, smallest_normal={Short(SmallestNormal)}, tiny={Short(Tiny)}, dtype={DType.Name})";

    private static string Short(double value) => PythonFormat.Apply(".6g", value)!;
}
