using System.Globalization;

namespace Autograd;

/// <summary>Reads the dictionary in a .npy header, Python's literal of three keys.</summary>
internal ref struct NpyHeaderText
{
    private const int MostDimensions = 64;

    private readonly ReadOnlySpan<char> text;
    private int next;

    private NpyHeaderText(ReadOnlySpan<char> text) => this.text = text;

    /// <exception cref="InvalidDataException">The text is no such dictionary.</exception>
    /// <exception cref="NotSupportedException">The elements have fields.</exception>
    internal static NpyHeader Parse(string text) => new NpyHeaderText(text).Dictionary();

    private NpyHeader Dictionary()
    {
        string? descr = null;
        bool? fortranOrder = null;
        long[]? shape = null;
        Expect('{');
        while (!Accept('}'))
        {
            string key = Quoted();
            Expect(':');
            switch (key)
            {
                case "descr" when descr is null:
                    descr = Descr();
                    break;
                case "fortran_order" when fortranOrder is null:
                    fortranOrder = Bool();
                    break;
                case "shape" when shape is null:
                    shape = Tuple();
                    break;
                default:
                    throw Malformed();
            }

            if (!Accept(','))
            {
                Expect('}');
                break;
            }
        }

        SkipSpaces();
        if (next < text.Length || descr is null || fortranOrder is null || shape is null || descr.Length == 0)
        {
            throw Malformed();
        }

        bool hasOrder = descr[0] is '<' or '>' or '=' or '|';
        bool isBigEndian = descr[0] == '>' || (descr[0] is not '<' && !BitConverter.IsLittleEndian);
        return new NpyHeader(hasOrder ? descr[1..] : descr, isBigEndian, fortranOrder.Value, shape);
    }

    private string Descr()
    {
        SkipSpaces();
        return next < text.Length && text[next] == '['
            ? throw new NotSupportedException("The .npy file holds elements with fields, which tensors cannot hold.")
            : Quoted();
    }

    private bool Bool()
    {
        SkipSpaces();
        bool value = text[next..].StartsWith("True");
        if (!value && !text[next..].StartsWith("False"))
        {
            throw Malformed();
        }

        next += value ? 4 : 5;
        return value;
    }

    private long[] Tuple()
    {
        List<long> items = [];
        bool endsWithComma = false;
        Expect('(');
        while (!Accept(')'))
        {
            if ((items.Count > 0 && !endsWithComma) || items.Count == MostDimensions)
            {
                throw Malformed();
            }

            items.Add(Number());
            endsWithComma = Accept(',');
        }

        // One number in parentheses is a number.
        return items.Count == 1 && !endsWithComma ? throw Malformed() : [.. items];
    }

    private long Number()
    {
        SkipSpaces();
        int start = next;
        while (next < text.Length && char.IsAsciiDigit(text[next]))
        {
            next++;
        }

        if (!long.TryParse(text[start..next], NumberStyles.None, CultureInfo.InvariantCulture, out long value))
        {
            throw Malformed();
        }

        // Python 2 wrote long integers so.
        Accept('L');
        return value;
    }

    private string Quoted()
    {
        char quote = Accept('\'') ? '\'' : '"';
        if (quote == '"')
        {
            Expect('"');
        }

        int length = text[next..].IndexOf(quote);
        if (length < 0)
        {
            throw Malformed();
        }

        string value = text.Slice(next, length).ToString();
        next += length + 1;
        return value;
    }

    private void Expect(char expected)
    {
        if (!Accept(expected))
        {
            throw Malformed();
        }
    }

    private bool Accept(char expected)
    {
        SkipSpaces();
        bool found = next < text.Length && text[next] == expected;
        next += found ? 1 : 0;
        return found;
    }

    private void SkipSpaces()
    {
        while (next < text.Length && text[next] is (' ' or '\n'))
        {
            next++;
        }
    }

    private readonly InvalidDataException Malformed() => new(
        $"The header of the .npy file is malformed at character {next}: {text[..Math.Min(text.Length, 200)].TrimEnd()}");
}
