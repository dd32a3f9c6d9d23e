using Autograd.OpGen.Model;

namespace Autograd.OpGen.CSharp;

/// <summary>A struct for named results: PyTorch's <c>torch.return_types.max</c>.</summary>
/// <param name="PythonName">The name behind <c>torch.return_types.</c>.</param>
/// <param name="Fields">The fields in PyTorch's spelling, with their C# types.</param>
internal sealed record ReturnType(
    string Name, string PythonName, IReadOnlyList<(string Name, string Type)> Fields);

/// <summary>The structs that generated operators return: one for each operator and set of names.</summary>
internal sealed class ReturnTypeCatalog
{
    private readonly SortedDictionary<string, ReturnType> types = new(StringComparer.Ordinal);

    /// <summary>All structs, sorted by name.</summary>
    public IReadOnlyCollection<ReturnType> All => types.Values;

    /// <summary>The struct for an operator's results, whose C# types are <paramref name="elements"/>.</summary>
    public ReturnType GetOrAdd(UnionOperator op, IReadOnlyList<string> elements)
    {
        List<(string Name, string Type)> fields =
            [.. op.Schema.Results.Zip(elements, (result, type) => (result.Name!, type))];
        ReturnType candidate = new(Names.Pascal(op.BaseName), op.BaseName, fields);
        if (types.TryGetValue(candidate.Name, out ReturnType? known) && !known.Fields.SequenceEqual(fields))
        {
            candidate = candidate with { Name = candidate.Name + Names.Pascal(op.Schema.Overload) };
        }

        types.TryAdd(candidate.Name, candidate);
        return types[candidate.Name];
    }
}
