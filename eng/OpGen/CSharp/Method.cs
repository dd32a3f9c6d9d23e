using Autograd.OpGen.Model;
using Autograd.OpGen.Tables;

namespace Autograd.OpGen.CSharp;

/// <summary>A parameter of a generated method.</summary>
/// <param name="PythonName">The name in PyTorch's spelling: Compat's parameter name.</param>
/// <param name="Name">The facade's parameter name, without the <c>@</c> of a reserved word.</param>
/// <param name="Default">The C# default, or null where the parameter is required.</param>
/// <param name="Argument">The operator's argument that the parameter fills; null for those that only C# has.</param>
internal sealed record Parameter(string PythonName, string Name, string Type, string? Default, UnionArgument? Argument)
{
    /// <summary>Whether the parameter is PyTorch's <c>out</c>, or one of the tensors that it holds.</summary>
    public bool IsOut => Argument?.IsOut ?? PythonName == "out";
}

/// <summary>Why an overload exists beside the one that its schema describes.</summary>
internal enum MethodForm
{
    /// <summary>The schema's own signature.</summary>
    Plain,

    /// <summary>A number in place of a tensor, as Python's parser allows for some arithmetic.</summary>
    Number,

    /// <summary>A number in place of a function's first tensor, as in <c>torch.mul(2, x)</c>.</summary>
    NumberInput,

    /// <summary>Any count of integers in place of the only positional argument, a list.</summary>
    Varargs,

    /// <summary>A fixed count of integers in place of that list, where keyword arguments follow.</summary>
    FixedArity,
}

/// <summary>One generated C# signature, shared by the facade and Compat.</summary>
internal sealed record Method(
    UnionOperator Operator,
    OperatorRow Row,
    bool IsInstance,
    IReadOnlyList<Parameter> Parameters,
    ResultShape Result,
    MethodForm Form)
{
    /// <summary>
    /// The name that facade members derive from: without a module prefix, with the in-place underscore.
    /// </summary>
    public string PythonName => Row.ModuleName + (Operator.Schema.IsInPlace ? "_" : "");

    /// <summary>The facade's member name.</summary>
    public string Name => (Row.NameOverride is { } name
        ? name + (Operator.Schema.IsInPlace ? "InPlace" : "")
        : Names.Pascal(PythonName)) + (Operator.Schema.IsOut ? "Out" : "");

    /// <summary>The name of PyTorch's own function or method: <c>torch.add</c>, <c>torch.Tensor.add_</c>.</summary>
    public string QualifiedPythonName =>
        (IsInstance ? $"torch.Tensor.{Row.BaseName}" : Row.PythonName) + (Operator.Schema.IsInPlace ? "_" : "");

    /// <summary>Whether the facade has this as a method, so that Compat's function forwards to that.</summary>
    public bool HasFacadeMethod => Operator.IsMethod && Form != MethodForm.NumberInput;

    /// <summary>The parameter types but that of <c>out</c>, which decide whether two overloads collide.</summary>
    public string TypeSignature =>
        string.Join(", ", Parameters.Where(p => p.Argument is not null || !p.IsOut).Select(p => p.Type.TrimEnd('?')));

    /// <summary>What Compat's function calls where the caller gives tensors for the results.</summary>
    public Method? Out { get; init; }

    /// <summary>The rank among overloads that one call could mean; 0 needs no attribute.</summary>
    public int Priority { get; init; }
}
