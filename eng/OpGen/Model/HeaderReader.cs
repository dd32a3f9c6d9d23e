using System.Text.RegularExpressions;

namespace Autograd.OpGen.Model;

/// <summary>
/// Reads operator schemas out of LibTorch's own headers, which keep types that the registry collapses.
/// </summary>
public static partial class HeaderReader
{
    /// <summary>
    /// Returns the lines of a schema list for the LibTorch whose headers are in <paramref name="include"/>.
    /// </summary>
    public static IReadOnlyList<string> Read(string include)
    {
        HashSet<string> methods = Calls(
            File.ReadAllText(Path.Combine(include, "ATen", "core", "TensorBody.h")), MethodDefinition());
        HashSet<string> functions = [];
        List<(string Struct, string Schema)> schemas = [];
        foreach (string path in Directory.EnumerateFiles(Path.Combine(include, "ATen", "ops"), "*_ops.h"))
        {
            string text = File.ReadAllText(path);
            foreach (Match match in SchemaConstant().Matches(text))
            {
                schemas.Add((match.Groups["struct"].Value, Unescape(match.Groups["schema"].Value)));
            }

            string functionHeader = path[..^"_ops.h".Length] + ".h";
            if (File.Exists(functionHeader))
            {
                functions.UnionWith(Calls(File.ReadAllText(functionHeader), FunctionDefinition()));
            }
        }

        return [.. schemas
            .OrderBy(s => s.Schema, StringComparer.Ordinal)
            .Select(s => SchemaList.FormatLine(s.Schema, methods.Contains(s.Struct), functions.Contains(s.Struct)))];
    }

    private static HashSet<string> Calls(string text, Regex definition) =>
        [.. definition.Matches(text).Select(match => match.Groups["struct"].Value)];

    // A backslash before a quote is the C++ literal's; the schema's own escapes stay.
    private static string Unescape(string literal) =>
        literal.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    [GeneratedRegex(
        """struct TORCH_API (?<struct>\w+) \{.*?schema_str(?:, | = )"(?<schema>(?:[^"\\]|\\.)*)""" + "\"",
        RegexOptions.Singleline)]
    private static partial Regex SchemaConstant();

    [GeneratedRegex("""inline [^\n]*\bTensor::\w+\([^\n]*\{\n\s*(?:return )?at::_ops::(?<struct>\w+)::call\(""")]
    private static partial Regex MethodDefinition();

    // __dispatch_ functions serve Python's bindings of operators that are only methods.
    [GeneratedRegex(
        """^inline [^\n(]* (?!__dispatch_)\w+\([^\n]*\{\n\s*(?:return )?at::_ops::(?<struct>\w+)::call\(""",
        RegexOptions.Multiline)]
    private static partial Regex FunctionDefinition();
}
