using System.Globalization;

namespace Autograd.Parity.Semantics;

/// <summary>Python's text of a float: the shortest digits that read back the same, as <c>repr(x)</c>.</summary>
internal static class PythonNumber
{
    public static string Repr(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }

        // "E16" would not be the shortest; "R" is, in a layout that differs from Python's.
        string[] parts = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture).Split('E');
        string[] halves = parts[0].Split('.');
        int point = halves[0].Length + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        string all = string.Concat(halves);
        string digits = all.TrimStart('0');
        point -= all.Length - digits.Length;
        digits = digits.TrimEnd('0');
        string sign = double.IsNegative(number) ? "-" : "";
        return sign + (digits.Length == 0 ? "0.0" : point is > -4 and <= 16 ? Plain(digits, point) : Scientific(digits, point - 1));
    }

    private static string Plain(string digits, int point) =>
        point <= 0 ? $"0.{new string('0', -point)}{digits}"
        : point >= digits.Length ? $"{digits.PadRight(point, '0')}.0"
        : $"{digits[..point]}.{digits[point..]}";

    private static string Scientific(string digits, int exponent) =>
        $"{digits[..1]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
}
