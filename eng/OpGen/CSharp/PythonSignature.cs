using Autograd.OpGen.Model;

namespace Autograd.OpGen.CSharp;

/// <summary>
/// The signature that Python's argument parser holds for an overload, as far as it decides the order.
/// </summary>
internal static class PythonSignature
{
    /// <summary>The signature's text, which the parser's order starts from.</summary>
    public static string Text(Method method)
    {
        List<string> parts = [];
        bool keywordOnly = false;
        foreach (UnionArgument argument in Arguments(method))
        {
            if (argument.IsKeywordOnly && !keywordOnly)
            {
                keywordOnly = true;
                parts.Add("*");
            }

            string name = MethodBuilder.IsReceiver(argument) ? "input" : argument.Name;
            parts.Add($"{TypeText(argument.Type)} {name}={argument.Default.Text}");
        }

        return $"({string.Join(", ", parts)})";
    }

    /// <summary>
    /// Whether <paramref name="first"/> has to precede <paramref name="second"/>: same shape, stricter types.
    /// </summary>
    public static bool IsTriedBefore(Method first, Method second)
    {
        SchemaType[] strict = [.. Arguments(first).Select(a => a.Type)];
        SchemaType[] loose = [.. Arguments(second).Select(a => a.Type)];
        return first.Operator.IsInEveryVersion == second.Operator.IsInEveryVersion
            && (IsPositionalWhere(first, second)
                || (!IsPositionalWhere(second, first)
                    && strict.Length == loose.Length
                    && strict.Zip(loose).All(pair => pair.First.Shape == pair.Second.Shape || IsStricter(pair.First, pair.Second))
                    && strict.Zip(loose).Any(pair => pair.First.Shape != pair.Second.Shape)));
    }

    /// <summary>
    /// Whether the first place where the two differ is one that Python fills by position for <paramref name="first"/> only,
    /// though what is written there fits both.
    /// </summary>
    /// <remarks>C# fills both by position: <c>pinv(x, 0.1)</c> must not give <c>atol</c>, a keyword, what <c>rcond</c> is for.</remarks>
    private static bool IsPositionalWhere(Method first, Method second) =>
        first.Parameters.Zip(second.Parameters).FirstOrDefault(pair => pair.First.Name != pair.Second.Name) is
            ({ Argument.IsKeywordOnly: false } positional, { Argument.IsKeywordOnly: true } keyword)
        && Ambiguity.Overlap(positional, keyword);

    private static IEnumerable<UnionArgument> Arguments(Method method) =>
        method.Operator.Arguments.Where(a => !(method.IsInstance && MethodBuilder.IsReceiver(a)));

    private static bool IsStricter(SchemaType strict, SchemaType loose) => (strict.Shape, loose.Shape) switch
    {
        ("Tensor", "Scalar") => true,
        // Python tries the tensor in these too, which its numbers are not; in C# a number converts to a tensor.
        ("Scalar?", "Tensor?") => true,
        ("float" or "float?" or "int" or "int?" or "bool", "Tensor" or "Tensor?") => true,
        ("int" or "int?", "int[]") => true,
        (_, "Tensor[]") => strict.IsList && strict.Name != "Tensor",
        _ => false,
    };

    private static string TypeText(SchemaType type)
    {
        string name = (type.Name, type.IsList) switch
        {
            ("Tensor", true) => "TensorList",
            ("int", true) => "IntArrayRef",
            ("float", true) => "ArrayRef<double>",
            ("Scalar", true) => "ScalarList",
            ("int", false) => "int64_t",
            ("float", false) => "double",
            ("str", false) => "c10::string_view",
            _ => type.Name,
        };
        return name + (type.Length is { } length ? $"[{length}]" : "") + (type.IsOptional ? "?" : "");
    }
}
