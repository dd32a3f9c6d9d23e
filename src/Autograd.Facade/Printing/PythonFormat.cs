using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Autograd;

/// <summary>Python's format specifications, <c>.4f</c> and its like.</summary>
/// <remarks>
/// Both .NET and Python format the exact binary value and round ties to even, so that .NET's digits are Python's; the
/// exponent and the special values differ.
/// </remarks>
internal static partial class PythonFormat
{
    /// <summary>Python's <c>'{:.4f}'.format(value)</c>.</summary>
    internal static string Fixed(double value, int precision) =>
        Special(value) ?? value.ToString("F" + precision, CultureInfo.InvariantCulture);

    /// <summary>Python's <c>'{:.4e}'.format(value)</c>.</summary>
    internal static string Scientific(double value, int precision)
    {
        if (Special(value) is { } special)
        {
            return special;
        }

        // .NET writes at least three digits of exponent, Python two.
        string text = value.ToString("E" + precision, CultureInfo.InvariantCulture);
        int mark = text.IndexOf('E');
        return $"{text[..mark]}e{text[mark + 1]}{text[(mark + 2)..].TrimStart('0').PadLeft(2, '0')}";
    }

    /// <summary>
    /// Formats a bool, long, ulong, double or Complex after a specification of Python's with a precision (<c>.4f</c>,
    /// <c>.3e</c>, <c>.3g</c>, <c>.1%</c>); null if <paramref name="specification"/> is none.
    /// </summary>
    internal static string? Apply(string specification, object number)
    {
        Match match = Specification().Match(specification);
        if (!match.Success)
        {
            return null;
        }

        int precision = int.Parse(match.Groups["precision"].ValueSpan, CultureInfo.InvariantCulture);
        char type = match.Groups["type"].ValueSpan[0];
        if (number is Complex complex)
        {
            string imaginary = Real(complex.Imaginary, precision, type);
            return $"{Real(complex.Real, precision, type)}{(imaginary[0] == '-' ? "" : "+")}{imaginary}j";
        }

        return Real(Convert.ToDouble(number, CultureInfo.InvariantCulture), precision, type);
    }

    /// <summary>Python's text for a number that has no digits, or null.</summary>
    internal static string? Special(double value) =>
        double.IsNaN(value) ? "nan" : double.IsInfinity(value) ? (value > 0 ? "inf" : "-inf") : null;

    private static string Real(double value, int precision, char type)
    {
        string text = char.ToLowerInvariant(type) switch
        {
            'f' => Fixed(value, precision),
            'e' => Scientific(value, precision),
            'g' => General(value, Math.Max(precision, 1)),
            _ => Fixed(value * 100, precision) + "%",
        };
        return char.IsUpper(type) ? text.ToUpperInvariant() : text;
    }

    private static string General(double value, int digits)
    {
        string text = Scientific(value, digits - 1);
        int mark = text.IndexOf('e');
        if (mark < 0)
        {
            return text;
        }

        // The exponent after rounding decides, as in C.
        int exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return exponent < -4 || exponent >= digits
            ? WithoutTrailingZeros(text[..mark]) + text[mark..]
            : WithoutTrailingZeros(Fixed(value, digits - 1 - exponent));
    }

    private static string WithoutTrailingZeros(string text) => text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;

    [GeneratedRegex(@"^\.(?<precision>\d{1,9})(?<type>[eEfFgG%])\z")]
    private static partial Regex Specification();
}
