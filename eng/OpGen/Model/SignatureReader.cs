using System.Text;
using System.Text.RegularExpressions;

namespace Autograd.OpGen.Model;

/// <summary>Reads the signatures of PyTorch's functions and methods out of its library for Python.</summary>
/// <remarks>
/// The library keeps them as texts, which its argument parser reads when it is loaded. A linker stores a text that is the
/// end of another one only there, so a signature may begin inside a text; it counts where an operator has it.
/// </remarks>
public static partial class SignatureReader
{
    /// <summary>Returns the signatures in <paramref name="library"/> for the operators of its version.</summary>
    public static IReadOnlyList<string> Read(string library, SchemaList operators)
    {
        HashSet<(string, bool)> known = [.. operators.Operators.SelectMany(op => new[]
        {
            (ParserSignature.FunctionKey(op), op.IsOut), (ParserSignature.MethodKey(op), op.IsOut),
        })];
        HashSet<string> names = [.. operators.Operators.Select(op => op.Name)];
        SortedSet<string> found = new(StringComparer.Ordinal);
        foreach (Match match in Text().Matches(Encoding.Latin1.GetString(File.ReadAllBytes(library))))
        {
            string text = match.Groups["text"].Value;
            int open = text.IndexOf('(', StringComparison.Ordinal);
            for (int start = 0; start < open; start++)
            {
                string candidate = text[start..];
                if (names.Contains(text[start..open])
                    && (start == 0 || (ParserSignature.Parse(candidate) is var parsed && known.Contains((parsed.Key, parsed.TakesOut)))))
                {
                    found.Add(candidate);
                }
            }
        }

        return [.. found];
    }

    // Signatures that PyTorch calls deprecated are no operator's own.
    [GeneratedRegex("""(?<=\0)(?<text>[A-Za-z_]\w*\([^\0]*\))(?=\0)""")]
    private static partial Regex Text();
}
