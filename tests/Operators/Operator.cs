namespace Autograd.OperatorCalls;

/// <summary>An overload of an operator.</summary>
public sealed class Operator
{
    private readonly List<OperatorCall> calls = [];

    internal Operator(string name, IReadOnlyList<OperatorParameter> parameters)
    {
        Name = name;
        Parameters = parameters;
    }

    /// <summary>The schema's name with its overload: <c>add.Tensor</c>.</summary>
    public string Name { get; }

    /// <summary>The arguments, in the schema's order.</summary>
    public IReadOnlyList<OperatorParameter> Parameters { get; }

    /// <summary>The public C# signatures; none where Python's function of that name is written by hand.</summary>
    public IReadOnlyList<OperatorCall> Calls => calls;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}({string.Join(", ", Parameters)})";

    internal void Add(OperatorCall call) => calls.Add(call);
}
