using Autograd.OpGen.Model;

namespace Autograd.OpGen.CSharp;

/// <summary>What an operator hands back.</summary>
internal enum ResultKind
{
    /// <summary>Nothing.</summary>
    Void,

    /// <summary>One value.</summary>
    Single,

    /// <summary>The tensor that was written to.</summary>
    InPlace,

    /// <summary>Several values.</summary>
    Tuple,

    /// <summary>Several tensors that the caller gave, written to.</summary>
    Outs,
}

/// <summary>The results of an operator as C# has them.</summary>
/// <param name="Type">The C# return type.</param>
/// <param name="Elements">The C# types of a tuple's elements; one element otherwise, none for void.</param>
/// <param name="Mutated">The argument that an in-place operator writes to and returns.</param>
/// <param name="ReturnType">The generated struct, where the schema names its results.</param>
internal sealed record ResultShape(
    ResultKind Kind, string Type, IReadOnlyList<string> Elements, string? Mutated, ReturnType? ReturnType)
{
    /// <summary>The shape of an operator's results, or null where they cannot be carried.</summary>
    public static ResultShape? Of(UnionOperator op, ReturnTypeCatalog catalog)
    {
        IReadOnlyList<SchemaResult> results = op.Schema.Results;
        string[] types = [.. results.Select(r => TypeMap.Result(r.Type)).OfType<string>()];
        if (types.Length != results.Count)
        {
            return null;
        }

        switch (results)
        {
            case []:
                return new ResultShape(ResultKind.Void, "void", types, null, null);
            case [{ Type: { IsMutated: true, IsList: false } } only]:
                string? mutated = op.Arguments.FirstOrDefault(a => a.Type.Alias == only.Type.Alias)?.Name;
                return mutated is null ? null : new ResultShape(ResultKind.InPlace, "Tensor", types, mutated, null);
            case [_]:
                return new ResultShape(ResultKind.Single, types[0], types, null, null);
        }

        if (results.Any(r => r.Type.IsMutated) && !op.Schema.IsOut)
        {
            return null;
        }

        ReturnType? named = results.All(r => r.Name is not null) ? catalog.GetOrAdd(op, types) : null;
        string type = named is null ? $"({string.Join(", ", types)})" : $"ReturnTypes.{named.Name}";
        return new ResultShape(op.Schema.IsOut ? ResultKind.Outs : ResultKind.Tuple, type, types, null, named);
    }
}
