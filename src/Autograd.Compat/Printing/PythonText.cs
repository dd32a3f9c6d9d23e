using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Autograd.Compat;

/// <summary>The text that Python has for an object: <c>str</c> and <c>repr</c>.</summary>
internal static class PythonText
{
    /// <summary>Python's <c>str(value)</c>: as <c>repr</c>, but for text and devices.</summary>
    internal static string Str(object? value) => value switch
    {
        string text => text,
        char letter => letter.ToString(),
        Device device => device.ToString(),
        _ => Repr(value),
    };

    /// <summary>Python's <c>repr(value)</c>.</summary>
    internal static string Repr(object? value) => value switch
    {
        null => "None",
        string text => Quote(text),
        char letter => Quote(letter.ToString()),
        bool or double or Complex => PythonStr.Number(value),
        float number => PythonStr.Float(number),
        Half number => PythonStr.Float((float)number),
        BFloat16 number => PythonStr.Float(number),
        Complex64 number => PythonStr.Complex(number),
        Scalar scalar => PythonStr.Number(scalar.ToObject()),
        Tensor tensor => tensor.ToString(),
        Device device => Repr(device),
        Edge edge => PythonStr.Tuple([Repr(edge.Node), Repr(edge.InputNr)]),
        Size size => size.ToString(),
        ITuple tuple => Tuple(Enumerable.Range(0, tuple.Length).Select(i => tuple[i])),
        IDictionary dictionary => Dictionary(dictionary),
        Tensor?[] or IReadOnlyList<Edge> => Tuple((IEnumerable)value),
        IEnumerable items => IsSet(items) ? Set(items) : $"[{string.Join(", ", Reprs(items))}]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Repr(Device device) =>
        $"device(type='{device.Type}'{(device.Index is { } index ? $", index={index}" : "")})";

    private static IEnumerable<string> Reprs(IEnumerable items) => items.Cast<object?>().Select(Repr);

    private static string Tuple(IEnumerable items) => PythonStr.Tuple(Reprs(items).ToArray());

    private static bool IsSet(IEnumerable items) =>
        items.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(HashSet<>);

    private static string Set(IEnumerable items)
    {
        string text = string.Join(", ", Reprs(items));
        return text.Length == 0 ? "set()" : $"{{{text}}}";
    }

    private static string Dictionary(IDictionary dictionary)
    {
        var entries = new List<string>();
        foreach (DictionaryEntry entry in dictionary)
        {
            entries.Add($"{Repr(entry.Key)}: {Repr(entry.Value)}");
        }

        return $"{{{string.Join(", ", entries)}}}";
    }

    private static string Quote(string text)
    {
        char quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var builder = new StringBuilder().Append(quote);
        foreach (Rune rune in text.EnumerateRunes())
        {
            builder.Append(rune.Value switch
            {
                '\\' => @"\\",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                _ when rune.Value == quote => "\\" + quote,
                _ when IsPrintable(rune) => rune.ToString(),
                < 0x100 => $"\\x{rune.Value:x2}",
                < 0x10000 => $"\\u{rune.Value:x4}",
                _ => $"\\U{rune.Value:x8}",
            });
        }

        return builder.Append(quote).ToString();
    }

    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or
        UnicodeCategory.SpaceSeparator);
}
