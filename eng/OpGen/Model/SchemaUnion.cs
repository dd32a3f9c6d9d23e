namespace Autograd.OpGen.Model;

/// <summary>Merges the schema lists of all supported versions into one list of operators.</summary>
public static class SchemaUnion
{
    /// <summary>Merges <paramref name="lists"/>, which are ordered from the oldest version to the newest.</summary>
    public static IReadOnlyList<UnionOperator> Merge(IReadOnlyList<SchemaList> lists) =>
        [.. lists
            .SelectMany(list => list.Operators.Select(schema => (list.Version, Schema: schema)))
            .GroupBy(entry => entry.Schema.FullName, StringComparer.Ordinal)
            .Select(entries => Merge([.. entries.Select(e => e.Schema)], [.. entries.Select(e => e.Version)], lists.Count))
            .OrderBy(op => op.FullName, StringComparer.Ordinal)];

    private static UnionOperator Merge(
        IReadOnlyList<OperatorSchema> schemas, IReadOnlyList<Version> versions, int supported)
    {
        OperatorSchema newest = schemas[^1];
        List<string> differences = [];
        List<UnionArgument> arguments = [];
        foreach (SchemaArgument argument in newest.Arguments)
        {
            arguments.Add(MergeArgument(argument, schemas, differences));
        }

        var dropped = schemas.SelectMany(v => v.Arguments)
            .Select(a => a.Name)
            .Except(newest.Arguments.Select(a => a.Name), StringComparer.Ordinal);
        differences.AddRange(dropped.Select(name => $"{name}: not in the newest version"));

        string[] results = [.. schemas.Select(ResultText).Distinct()];
        if (results.Length > 1)
        {
            differences.Add($"results: {string.Join(", then ", results)}");
        }

        return new UnionOperator(
            newest,
            arguments,
            schemas.Any(v => v.IsMethod),
            schemas.Any(v => v.IsFunction),
            versions,
            versions.Count == supported,
            differences);
    }

    private static string ResultText(OperatorSchema schema) =>
        $"({string.Join(", ", schema.Results.Select(r => $"{r.Type.Shape} {r.Name}".TrimEnd()))})";

    private static UnionArgument MergeArgument(
        SchemaArgument argument, IReadOnlyList<OperatorSchema> schemas, List<string> differences)
    {
        List<SchemaArgument> known =
            [.. schemas.Select(v => v.Arguments.FirstOrDefault(a => a.Name == argument.Name)).OfType<SchemaArgument>()];
        bool everywhere = known.Count == schemas.Count;
        if (!everywhere)
        {
            differences.Add($"{argument.Name}: not in every version");
        }

        string[] shapes = [.. known.Select(a => a.Type.Shape).Distinct()];
        if (shapes.Length > 1)
        {
            differences.Add($"{argument.Name}: {string.Join(", then ", shapes)}");
        }

        return new UnionArgument(
            argument.Type,
            argument.Name,
            MergeDefault(argument, known, everywhere, differences),
            argument.IsKeywordOnly,
            everywhere);
    }

    private static ArgumentDefault MergeDefault(
        SchemaArgument argument, List<SchemaArgument> known, bool everywhere, List<string> differences)
    {
        string?[] defaults = [.. known.Select(a => a.Default).Distinct()];
        if (defaults.Length > 1)
        {
            differences.Add($"{argument.Name}: default {string.Join(", then ", defaults.Select(d => d ?? "none"))}");
        }

        // A default that an older version lacks is sent as a value, which that version accepts as well.
        return (argument.Default, everywhere, defaults.Contains(null), defaults.Length) switch
        {
            (null, _, _, _) => new ArgumentDefault(DefaultKind.Required, null),
            (_, false, _, _) => new ArgumentDefault(DefaultKind.LoadedVersion, argument.Default),
            (_, _, false, > 1) => new ArgumentDefault(DefaultKind.LoadedVersion, argument.Default),
            _ => new ArgumentDefault(DefaultKind.Literal, argument.Default),
        };
    }
}
