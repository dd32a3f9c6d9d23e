namespace Autograd.OpGen.CSharp;

/// <summary>The mechanical way from PyTorch's names to C#'s.</summary>
internal static class Names
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const",
        "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern",
        "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface",
        "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override",
        "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof",
        "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint",
        "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary><c>log_softmax</c> becomes <c>LogSoftmax</c>, <c>add_</c> becomes <c>AddInPlace</c>.</summary>
    /// <remarks>
    /// Underscores that set a name apart stay: <c>__and__</c> becomes <c>__And__</c>, and <c>_conj</c> becomes
    /// <c>_Conj</c>
    /// beside <c>Conj</c>.
    /// </remarks>
    public static string Pascal(string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal))
        {
            return $"__{Pascal(name[2..^2])}__";
        }

        string prefix = name.StartsWith('_') ? "_" : "";
        bool inPlace = name.EndsWith('_');
        string joined = string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(Capitalize));
        return prefix + joined + (inPlace ? "InPlace" : "");
    }

    /// <summary>
    /// <c>pin_memory</c> becomes <c>pinMemory</c>; a name in capitals, such as <c>LU</c>, is lowered whole.
    /// </summary>
    public static string Camel(string name)
    {
        string pascal = Pascal(name.TrimStart('_'));
        return pascal.All(c => !char.IsLower(c))
            ? pascal.ToLowerInvariant()
            : char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }

    /// <summary>Makes a name usable where C# reserves it.</summary>
    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;

    private static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
