using System.Globalization;
using System.Numerics;

namespace Autograd;

public sealed partial class Tensor : IFormattable
{
    /// <summary>The text in an interpolated string: of a tensor without dimensions, its number, as in Python's f-strings.</summary>
    /// <param name="format">
    /// How to write the number of a tensor without dimensions: a format string of .NET (<c>F4</c>), or one of Python's with a
    /// precision (<c>.4f</c>, <c>.3e</c>, <c>.3g</c>, <c>.1%</c>). Null or empty for Python's shortest text.
    /// </param>
    /// <param name="formatProvider">The culture for a format string of .NET. Default: the invariant one.</param>
    /// <remarks>
    /// Without either parameter, as <c>$"{x}"</c> asks, a tensor without dimensions gives its number, <c>11.42795467376709</c>.
    /// With a provider only, as <see cref="Console.WriteLine(object)"/> asks, it gives what <see cref="ToString()"/> does, as
    /// Python's <c>print</c>. All other tensors give that in both cases.
    /// </remarks>
    /// <exception cref="TorchTypeException">A format is given for a tensor that has dimensions or no data.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        bool plain = string.IsNullOrEmpty(format);
        if ((plain && formatProvider is not null) || IsDisposed)
        {
            return ToString();
        }

        if (Dim != 0 || Device.Type == Device.Meta.Type)
        {
            return plain
                ? ToString()
                : throw new TorchTypeException("unsupported format string passed to Tensor.__format__");
        }

        object number = Number();
        return plain
            ? PythonStr.Number(number)
            : PythonFormat.Apply(format!, number)
              ?? (number as IFormattable)?.ToString(format, formatProvider ?? CultureInfo.InvariantCulture)
              ?? PythonStr.Number(number);
    }

    // Not Item(): a Scalar holds no integer above 2⁶³ − 1.
    private object Number() => DType.Kind switch
    {
        DTypeKind.Bool => ToArray<bool>()[0],
        DTypeKind.Complex => ToArray<Complex>()[0],
        DTypeKind.Integer when DType == DType.UInt64 => ToArray<ulong>()[0],
        DTypeKind.Integer => ToArray<long>()[0],
        _ => ToArray<double>()[0],
    };
}
