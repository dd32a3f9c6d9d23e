namespace Autograd.OperatorCalls;

/// <summary>A public C# signature of an operator.</summary>
/// <param name="Name">How a program spells it: <c>x.Add</c>, <c>x.add</c>, <c>torch.add</c>, <c>Torch.Special.Erf</c>.</param>
/// <param name="Form">Which of the forms of the operator it is.</param>
/// <param name="Full">The call with every argument; one that is not given takes the default that the signature states.</param>
/// <param name="Plain">
/// The call with the required arguments only, which leaves every default to the compiler; the same as <paramref name="Full"/> where
/// there is none, or where another overload takes that call.
/// </param>
public sealed record OperatorCall(
    string Name, CallForm Form, Func<CallArguments, object?> Full, Func<CallArguments, object?> Plain)
{
    /// <summary>Whether a function that Python writes around the operator is called; no generated signature is such a one.</summary>
    public bool IsHandWritten { get; init; }

    /// <summary>Which arguments a call written by hand takes; null where it takes all.</summary>
    internal Func<CallArguments, bool>? Condition { get; init; }

    /// <summary>Whether the signature takes arguments of these kinds, as a program would write them.</summary>
    public bool Takes(Operator op, CallArguments arguments) => (Condition?.Invoke(arguments) ?? true) && op.Parameters.All(parameter =>
        !arguments.TryGet(parameter.Name, out object? value) || Takes(parameter, value));

    private bool Takes(OperatorParameter parameter, object? value) => (parameter.Kind, Form) switch
    {
        ("Tensor", CallForm.Number) when parameter.Name == "other" => CallArguments.IsNumber(value),
        ("Tensor", CallForm.NumberInput) when parameter.Name == "self" => CallArguments.IsNumber(value),
        ("Tensor", _) => !CallArguments.IsNumber(value),
        ("IntList", CallForm.Varargs) => CallArguments.LengthOf(value) is not null,
        ("IntList", >= CallForm.FixedArity2) when parameter.Name == "size" => CallArguments.LengthOf(value) == Form - CallForm.FixedArity2 + 2,
        _ => true,
    };
}

/// <summary>Why a signature exists beside the one that the schema describes.</summary>
public enum CallForm
{
    /// <summary>The schema's own.</summary>
    Plain,

    /// <summary>A number in place of the tensor <c>other</c>.</summary>
    Number,

    /// <summary>A number in place of a function's tensor <c>self</c>.</summary>
    NumberInput,

    /// <summary>Any count of integers in place of a list.</summary>
    Varargs,

    /// <summary>Two integers in place of a list.</summary>
    FixedArity2,

    /// <summary>Three integers in place of a list.</summary>
    FixedArity3,

    /// <summary>Four integers in place of a list.</summary>
    FixedArity4,

    /// <summary>Five integers in place of a list.</summary>
    FixedArity5,
}
