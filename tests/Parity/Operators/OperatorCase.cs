using System.Text.Json;
using Autograd.OperatorCalls;

namespace Autograd.Parity.Operators;

/// <summary>A call of an operator, and what it came to in PyTorch.</summary>
/// <param name="Operator">The schema's name with its overload.</param>
/// <param name="Number">The place among the cases of its file.</param>
/// <param name="Arguments">The arguments that are given, by the schema's names.</param>
/// <param name="Differentiated">Where the tensors are that require gradients: <c>self</c>, <c>tensors[1]</c>.</param>
/// <param name="Seed">The seed of the default generator, where the operator draws from it.</param>
/// <param name="Expected">What the call came to.</param>
internal sealed record OperatorCase(
    string Operator, int Number, IReadOnlyDictionary<string, object?> Arguments, IReadOnlyList<string> Differentiated, long? Seed,
    Outcome Expected)
{
    /// <summary>The name among all cases.</summary>
    public string Name => $"{Operator}#{Number}";

    /// <summary>Reads a line of a recording.</summary>
    public static OperatorCase Parse(string line, int number)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        Outcome expected = new(
            root.TryGetProperty("out", out JsonElement results) ? [.. results.EnumerateArray().Select(RecordedValue.Read)] : null,
            Text(root, "node"), Named(root, "grads"), Named(root, "after"), Text(root, "error"), Text(root, "grad_error"));
        return new OperatorCase(
            root.GetProperty("op").GetString()!, number, Named(root, "args")!,
            root.TryGetProperty("grad", out JsonElement grad) ? [.. grad.EnumerateArray().Select(path => path.GetString()!)] : [],
            root.TryGetProperty("seed", out JsonElement seed) ? seed.GetInt64() : null, expected);
    }

    /// <summary>The arguments as a call takes them, their tensors made anew.</summary>
    public CallArguments MakeArguments() => new(MakeValues());

    /// <summary>The arguments by their names, their tensors made anew.</summary>
    public Dictionary<string, object?> MakeValues() =>
        Arguments.ToDictionary(argument => argument.Key, argument => RecordedValue.ToArgument(argument.Value));

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Name}({string.Join(", ", Arguments.Select(argument => $"{argument.Key}: {RecordedValue.Show(argument.Value)}"))})";

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static Dictionary<string, object?>? Named(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement values)
            ? values.EnumerateObject().ToDictionary(value => value.Name, value => RecordedValue.Read(value.Value))
            : null;
}
