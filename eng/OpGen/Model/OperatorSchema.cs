namespace Autograd.OpGen.Model;

/// <summary>One argument of an operator.</summary>
/// <param name="Default">The default as the schema writes it, or null where the argument is required.</param>
public sealed record SchemaArgument(SchemaType Type, string Name, string? Default, bool IsKeywordOnly);

/// <summary>One result of an operator; <see cref="Name"/> is null where the schema does not name it.</summary>
public sealed record SchemaResult(SchemaType Type, string? Name);

/// <summary>One operator overload of one LibTorch version.</summary>
/// <param name="Name">The operator's name without its namespace: <c>add_</c>.</param>
/// <param name="Overload">The overload's name, empty for the one without: <c>Tensor</c>.</param>
/// <param name="IsMethod">Whether <c>at::Tensor</c> has it as a method.</param>
/// <param name="IsFunction">Whether namespace <c>at</c> has it as a function.</param>
public sealed record OperatorSchema(
    string Name,
    string Overload,
    IReadOnlyList<SchemaArgument> Arguments,
    IReadOnlyList<SchemaResult> Results,
    bool IsMethod,
    bool IsFunction)
{
    /// <summary>Name and overload as the dispatcher spells them: <c>add_.Tensor</c>.</summary>
    public string FullName => Overload.Length == 0 ? Name : $"{Name}.{Overload}";

    /// <summary>Whether the name says that the operator writes to its first argument.</summary>
    public bool IsInPlace => Name.EndsWith('_') && !Name.EndsWith("__", StringComparison.Ordinal);

    /// <summary>The name shared by an operator and its in-place form: <c>add</c>.</summary>
    public string BaseName => IsInPlace ? Name[..^1] : Name;

    /// <summary>Whether results are written to tensors that the caller supplies by keyword.</summary>
    public bool IsOut => Arguments.Any(a => a.IsKeywordOnly && a.Type.IsMutated);
}
