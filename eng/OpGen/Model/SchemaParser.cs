using System.Text.RegularExpressions;

namespace Autograd.OpGen.Model;

/// <summary>
/// Parses a schema such as <c>add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor</c>.
/// </summary>
public static partial class SchemaParser
{
    /// <summary>Parses <paramref name="text"/> and adds what the headers say beside it.</summary>
    public static OperatorSchema Parse(string text, bool isMethod, bool isFunction)
    {
        int open = text.IndexOf('(');
        int close = ClosingParenthesis(text, open);
        int arrow = text.IndexOf("->", close, StringComparison.Ordinal);
        if (open < 0 || arrow < 0)
        {
            throw new FormatException($"Not an operator schema: {text}");
        }

        string fullName = text[..open];
        int dot = fullName.IndexOf('.');
        return new OperatorSchema(
            dot < 0 ? fullName : fullName[..dot],
            dot < 0 ? "" : fullName[(dot + 1)..],
            ParseArguments(text[(open + 1)..close]),
            ParseResults(text[(arrow + 2)..].Trim()),
            isMethod,
            isFunction);
    }

    private static List<SchemaArgument> ParseArguments(string text)
    {
        List<SchemaArgument> arguments = [];
        bool keywordOnly = false;
        foreach (string part in SplitTopLevel(text))
        {
            if (part == "*")
            {
                keywordOnly = true;
                continue;
            }

            // The type ends at the last blank before the default, since an alias such as (a -> *) holds blanks too.
            int equals = part.IndexOf('=');
            string declaration = equals < 0 ? part : part[..equals];
            int blank = declaration.LastIndexOf(' ');
            arguments.Add(new SchemaArgument(
                SchemaType.Parse(declaration[..blank]),
                declaration[(blank + 1)..],
                equals < 0 ? null : NormalizeDefault(part[(equals + 1)..]),
                keywordOnly));
        }

        return arguments;
    }

    private static List<SchemaResult> ParseResults(string text)
    {
        if (text.StartsWith('('))
        {
            return [.. SplitTopLevel(text[1..^1]).Select(ParseResult)];
        }

        return [ParseResult(text)];
    }

    private static SchemaResult ParseResult(string text)
    {
        int aliasEnd = text.IndexOf(')');
        int blank = text.IndexOf(' ', Math.Max(aliasEnd, 0));
        return blank < 0
            ? new SchemaResult(SchemaType.Parse(text), null)
            : new SchemaResult(SchemaType.Parse(text[..blank]), text[(blank + 1)..]);
    }

    /// <summary>Gives a default the one spelling it has in the generator, whichever the version used.</summary>
    private static string NormalizeDefault(string text)
    {
        if (text.Length >= 2 && (text[0] == '"' || text[0] == '\''))
        {
            return $"\"{Escaped().Replace(text[1..^1], "$1")}\"";
        }

        return text.EndsWith('.') ? text + "0" : text;
    }

    private static int ClosingParenthesis(string text, int open)
    {
        int depth = 0;
        char quote = '\0';
        for (int i = open; i >= 0 && i < text.Length; i++)
        {
            Scan(text, ref i, ref depth, ref quote);
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException($"Unbalanced parentheses: {text}");
    }

    private static IEnumerable<string> SplitTopLevel(string text)
    {
        int depth = 0, start = 0;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            Scan(text, ref i, ref depth, ref quote);
            if (text[i] == ',' && depth == 0 && quote == '\0')
            {
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }

        if (text.AsSpan(start).Trim().Length > 0)
        {
            yield return text[start..].Trim();
        }
    }

    /// <summary>Steps over the character at <paramref name="i"/>, and over the one it escapes.</summary>
    private static void Scan(string text, ref int i, ref int depth, ref char quote)
    {
        char c = text[i];
        if (quote != '\0')
        {
            i += c == '\\' ? 1 : 0;
            quote = c == quote ? '\0' : quote;
            return;
        }

        switch (c)
        {
            case '\'' or '"': quote = c; break;
            case '(' or '[': depth++; break;
            case ')' or ']': depth--; break;
        }
    }

    [GeneratedRegex("""\\(.)""")]
    private static partial Regex Escaped();
}
