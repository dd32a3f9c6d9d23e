namespace Autograd.OperatorCalls;

/// <summary>Operators as they are added: a statement for each call keeps the generated methods simple.</summary>
internal sealed class OperatorList
{
    private readonly Dictionary<string, Operator> operators = [];
    private Operator? current;

    /// <summary>The operators so far.</summary>
    public IReadOnlyList<Operator> Operators => [.. operators.Values];

    /// <summary>Begins an operator, or returns to it.</summary>
    public void Add(string name, string parameters)
    {
        if (!operators.TryGetValue(name, out current))
        {
            operators.Add(name, current = new Operator(name, OperatorParameter.ParseAll(parameters)));
        }
    }

    /// <summary>Returns to an operator that was begun before.</summary>
    public void Add(string name) => current = operators[name];

    /// <summary>Adds a call of one form to that operator, for the arguments that it takes.</summary>
    public void Call(string name, Func<CallArguments, object?> call, Func<CallArguments, bool>? takes = null) =>
        current!.Add(new OperatorCall(name, CallForm.Plain, call, call) { IsHandWritten = true, Condition = takes });

    /// <summary>Adds a signature to that operator.</summary>
    public void Call(
        string name, CallForm form, Func<CallArguments, object?> full, Func<CallArguments, object?>? plain = null) =>
        current!.Add(new OperatorCall(name, form, full, plain ?? full));
}
