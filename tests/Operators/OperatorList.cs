namespace Autograd.Operators;

/// <summary>Operators as they are added: a statement for each call keeps the generated methods simple.</summary>
internal sealed class OperatorList
{
    private readonly List<Operator> operators = [];

    /// <summary>The operators so far.</summary>
    public IReadOnlyList<Operator> Operators => operators;

    /// <summary>Begins an operator.</summary>
    public void Add(string name, string parameters) => operators.Add(new Operator(name, OperatorParameter.ParseAll(parameters)));

    /// <summary>Adds a signature to the last operator.</summary>
    public void Call(
        string name, CallForm form, Func<CallArguments, object?> full, Func<CallArguments, object?>? plain = null) =>
        operators[^1].Add(new OperatorCall(name, form, full, plain ?? full));
}
