namespace Autograd.OpGen.CSharp;

/// <summary>The mechanical way from PyTorch's names to C#'s.</summary>
internal static class Names
{
    private static readonly HashSet<string> Keywords =
    [
        "as", "base", "bool", "break", "case", "checked", "const", "decimal", "default", "double", "else", "event",
        "explicit", "false", "fixed", "float", "for", "if", "implicit", "in", "int", "interface", "internal", "is",
        "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private",
        "public", "ref", "return", "short", "static", "string", "switch", "this", "throw", "true", "using", "virtual",
    ];

    /// <summary><c>log_softmax</c> becomes <c>LogSoftmax</c>, <c>add_</c> becomes <c>AddInPlace</c>.</summary>
    /// <remarks>The operators behind Python's symbols keep their underscores: <c>__and__</c> becomes <c>__And__</c>.</remarks>
    public static string Pascal(string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal))
        {
            return $"__{Pascal(name[2..^2])}__";
        }

        bool inPlace = name.EndsWith('_');
        string joined = string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(Capitalize));
        return inPlace ? joined + "InPlace" : joined;
    }

    /// <summary><c>pin_memory</c> becomes <c>pinMemory</c>; a name in capitals, such as <c>LU</c>, is lowered whole.</summary>
    public static string Camel(string name)
    {
        string pascal = Pascal(name);
        return pascal.All(c => !char.IsLower(c))
            ? pascal.ToLowerInvariant()
            : char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }

    /// <summary>Makes a name usable where C# reserves it.</summary>
    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;

    private static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
