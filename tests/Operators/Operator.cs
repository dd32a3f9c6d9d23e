namespace Autograd.Operators;

/// <summary>An overload of an operator.</summary>
/// <param name="name">The schema's name with its overload: <c>add.Tensor</c>.</param>
/// <param name="parameters">The arguments, as <see cref="OperatorParameter.Parse"/> reads them.</param>
/// <param name="calls">The public C# signatures; none where Python's function of that name is written by hand.</param>
public sealed class Operator(string name, string parameters, OperatorCall[] calls)
{
    /// <summary>The schema's name with its overload.</summary>
    public string Name { get; } = name;

    /// <summary>The arguments, in the schema's order.</summary>
    public IReadOnlyList<OperatorParameter> Parameters { get; } = OperatorParameter.ParseAll(parameters);

    /// <summary>The ways to call it.</summary>
    public IReadOnlyList<OperatorCall> Calls { get; } = calls;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}({string.Join(", ", Parameters)})";
}
