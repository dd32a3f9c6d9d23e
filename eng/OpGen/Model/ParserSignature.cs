using System.Text.RegularExpressions;

namespace Autograd.OpGen.Model;

/// <summary>A signature that Python's argument parser holds, such as <c>neg(Tensor input, *, Tensor out=None)</c>.</summary>
/// <param name="Name">The binding's name: an operator's base name, or its name for an in-place form.</param>
/// <param name="Key">The name and the arguments that operators have too: what an overload is recognised by.</param>
/// <param name="TakesOut">Whether results can go to tensors that the caller gives.</param>
public sealed partial record ParserSignature(string Name, string Key, bool TakesOut)
{
    private static readonly string[] TensorOptions = ["dtype", "layout", "device", "pin_memory"];

    /// <summary>Parses a line of <c>Signatures/</c>.</summary>
    public static ParserSignature Parse(string text)
    {
        int open = text.IndexOf('('), close = text.LastIndexOf(')');
        List<(string Type, string Name)> parameters = [.. Parameter().Matches(text[(open + 1)..close])
            .Select(match => (ElementType(match.Groups["type"].Value), match.Groups["name"].Value))];
        string name = text[..open];
        return new ParserSignature(name, MakeKey(name, parameters), parameters.Exists(p => p.Name == "out"));
    }

    /// <summary>The key of a function's signature for an operator, with or without its <c>out</c>.</summary>
    public static string FunctionKey(OperatorSchema schema) => MakeKey(
        schema.Name,
        [.. schema.Arguments.Where(a => !(a.IsKeywordOnly && a.Type.IsMutated))
            .Select(a => (ElementType(a.Type), a is { Name: "self", Type: { Name: "Tensor", IsList: false } } ? "input" : a.Name))]);

    /// <summary>The key of a method's signature, which leaves the receiver out.</summary>
    public static string MethodKey(OperatorSchema schema) => MakeKey(
        schema.Name,
        [.. schema.Arguments.Where(a => a is not { Name: "self", Type: { Name: "Tensor", IsList: false } })
            .Select(a => (ElementType(a.Type), a.Name))]);

    // A factory's options are not arguments of its overload for out, and requires_grad is none of any operator's.
    private static string MakeKey(string name, List<(string Type, string Name)> parameters)
    {
        bool hasOptions = TensorOptions.All(option => parameters.Exists(p => p.Name == option));
        var kept = parameters.Where(p =>
            p.Name is not ("out" or "requires_grad") && !(hasOptions && TensorOptions.Contains(p.Name)));
        return $"{name}({string.Join(", ", kept.Select(p => $"{p.Type} {p.Name}"))})";
    }

    private static string ElementType(SchemaType type) =>
        type.Name + (type.IsList ? "[]" : "") + (type.IsOptional ? "?" : "");

    private static string ElementType(string text) =>
        text.EndsWith('?') ? ElementType(text[..^1]) + "?" : PlainType(ListLength().Replace(text, ""));

    private static string PlainType(string text) => text switch
    {
        "int64_t" or "SymInt" or "DeviceIndex" => "int",
        "double" or "SymFloat" => "float",
        "c10::string_view" or "std::string_view" => "str",
        "SymBool" => "bool",
        "IntArrayRef" or "SymIntArrayRef" => "int[]",
        "ArrayRef<double>" => "float[]",
        "ScalarList" or "ArrayRef<Scalar>" => "Scalar[]",
        "TensorList" or "ITensorListRef" => "Tensor[]",
        "DimnameList" => "Dimname[]",
        "std::array<bool,2>" or "std::array<bool,3>" or "std::array<bool,4>" => "bool[]",
        { } list when list.StartsWith("c10::List<", StringComparison.Ordinal) => "Tensor[]",
        { } plain => plain,
    };

    [GeneratedRegex("""\[\d*\]""")]
    private static partial Regex ListLength();

    [GeneratedRegex("""(?<type>[\w:<>,?]+(?:\[\d*\])?\??) (?<name>\w+)(?:=(?:\[[^\]]*\]|"[^"]*"|[^,]*))?(?:, |$)""")]
    private static partial Regex Parameter();
}
