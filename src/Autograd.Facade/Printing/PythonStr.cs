using System.Globalization;
using System.Numerics;

namespace Autograd;

/// <summary>Python's text for numbers, bools and tuples; what <c>str</c> and <c>repr</c> return.</summary>
internal static class PythonStr
{
    /// <summary>Python's <c>True</c> or <c>False</c>.</summary>
    internal static string Bool(bool value) => value ? "True" : "False";

    /// <summary>The shortest text that reads back as the same number: <c>0.1</c>, <c>100.0</c>, <c>1e-05</c>, <c>inf</c>.</summary>
    internal static string Float(double value) =>
        PythonFormat.Special(value) ?? Layout(value.ToString("R", CultureInfo.InvariantCulture), ".0");

    /// <summary>The shortest text that reads back as the same float.</summary>
    internal static string Float(float value) =>
        PythonFormat.Special(value) ?? Layout(value.ToString("R", CultureInfo.InvariantCulture), ".0");

    /// <summary>Python's text for a complex number: <c>(1+2j)</c>, <c>1j</c>, <c>(-0-2j)</c>.</summary>
    internal static string Complex(Complex value)
    {
        string imaginary = ComplexPart(value.Imaginary);
        bool noRealPart = value.Real == 0 && !double.IsNegative(value.Real);
        return noRealPart
            ? $"{imaginary}j"
            : $"({ComplexPart(value.Real)}{(imaginary[0] == '-' ? "" : "+")}{imaginary}j)";
    }

    /// <summary>A boxed bool, integer, floating point or complex number.</summary>
    internal static string Number(object number) => number switch
    {
        bool value => Bool(value),
        double value => Float(value),
        Complex value => Complex(value),
        _ => Convert.ToString(number, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Python's text for a tuple: <c>(2, 3)</c>, <c>(2,)</c>, <c>()</c>.</summary>
    internal static string Tuple<T>(IReadOnlyCollection<T> items) =>
        $"({string.Join(", ", items)}{(items.Count == 1 ? "," : "")})";

    /// <summary>Python's text for a list: <c>[2, 3]</c>.</summary>
    internal static string List<T>(IEnumerable<T> items) => $"[{string.Join(", ", items)}]";

    private static string ComplexPart(double value) =>
        PythonFormat.Special(value) ?? Layout(value.ToString("R", CultureInfo.InvariantCulture), "");

    /// <summary>Lays out .NET's shortest digits, which are Python's, with Python's choice between point and exponent.</summary>
    private static string Layout(string shortest, string wholeSuffix)
    {
        string sign = shortest[0] == '-' ? "-" : "";
        string mantissa = shortest[sign.Length..];
        int exponent = 0;
        int mark = mantissa.IndexOf('E');
        if (mark >= 0)
        {
            exponent = int.Parse(mantissa.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            mantissa = mantissa[..mark];
        }

        int dot = mantissa.IndexOf('.');
        int point = (dot < 0 ? mantissa.Length : dot) + exponent;
        string digits = mantissa.Replace(".", "");
        int leadingZeros = digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        if (digits.Length == 0)
        {
            return sign + "0" + wholeSuffix;
        }

        // From here the number is 0.DIGITS times ten to the power of `point`.
        point -= leadingZeros;
        if (point is <= -4 or > 16)
        {
            string fraction = digits.Length > 1 ? "." + digits[1..] : "";
            return string.Create(CultureInfo.InvariantCulture,
                $"{sign}{digits[0]}{fraction}e{(point > 0 ? '+' : '-')}{Math.Abs(point - 1):00}");
        }

        return sign + (point <= 0
            ? "0." + new string('0', -point) + digits
            : point >= digits.Length
                ? digits.PadRight(point, '0') + wholeSuffix
                : digits[..point] + "." + digits[point..]);
    }
}
