namespace Autograd.OperatorCalls;

/// <summary>An argument of an operator.</summary>
/// <param name="Kind">
/// The C# type that carries it: Tensor, TensorList, OptionalTensorList, IntList, DoubleList, BoolList, ScalarList, Scalar, long,
/// double, bool, string, DType, Layout, MemoryFormat, Device, Generator.
/// </param>
/// <param name="Name">The schema's name for it.</param>
/// <param name="IsOptional">Whether the schema takes None.</param>
/// <param name="IsWritten">Whether the operator writes to it.</param>
/// <param name="HasDefault">Whether a call can leave it out.</param>
public sealed record OperatorParameter(string Kind, string Name, bool IsOptional, bool IsWritten, bool HasDefault)
{
    /// <summary>Reads arguments separated by commas.</summary>
    public static IReadOnlyList<OperatorParameter> ParseAll(string text) =>
        [.. text.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <summary>Reads <c>Tensor? weight=</c> or <c>Tensor! self</c>.</summary>
    public static OperatorParameter Parse(string text)
    {
        string[] words = text.Split(' ');
        return new OperatorParameter(
            words[0].TrimEnd('?', '!'), words[1].TrimEnd('='), words[0].Contains('?'), words[0].EndsWith('!'), words[1].EndsWith('='));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Kind}{(IsOptional ? "?" : "")}{(IsWritten ? "!" : "")} {Name}{(HasDefault ? "=" : "")}";
}
