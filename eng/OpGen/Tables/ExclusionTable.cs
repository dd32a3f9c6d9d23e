using System.Text.RegularExpressions;
using Autograd.OpGen.Model;

namespace Autograd.OpGen.Tables;

/// <summary><c>Data/exclusions.tsv</c>: overloads that are left out, each with its reason.</summary>
/// <remarks>
/// A pattern is an operator's full name, where <c>*</c> stands for anything, <c>type:X</c> for every overload with an
/// argument or result of type X, <c>out</c> for every overload that writes to given tensors and that no function of Python
/// calls, or <c>private</c> for every operator without a row whose name begins with an underscore.
/// </remarks>
public sealed class ExclusionTable
{
    private readonly List<(string Pattern, Func<OperatorSchema, bool> Matches, string Reason)> rows = [];

    /// <summary>Reads the table.</summary>
    public ExclusionTable(string path, PythonBindings python, OperatorTable operators)
    {
        foreach (string[] fields in Tsv.Read(path, 2))
        {
            Func<OperatorSchema, bool> matches = fields[0] switch
            {
                "out" => schema => schema.IsOut && !python.TakesOut(schema),
                "private" => schema => schema.Name.StartsWith('_') && operators.Find(schema.BaseName) is null,
                _ => Compile(fields[0]),
            };
            rows.Add((fields[0], matches, fields[1].Length > 0 ? fields[1] : throw new FormatException($"{path}: {fields[0]} has no reason")));
        }
    }

    /// <summary>Why an overload is left out, or null where it is not.</summary>
    public string? Reason(OperatorSchema schema) => rows.Find(row => row.Matches(schema)).Reason;

    /// <summary>
    /// The patterns that match none of <paramref name="schemas"/>: what a change of versions has outdated.
    /// </summary>
    public IEnumerable<string> Unused(IReadOnlyCollection<OperatorSchema> schemas) =>
        rows.Where(row => !schemas.Any(row.Matches)).Select(row => row.Pattern);

    private static Func<OperatorSchema, bool> Compile(string pattern)
    {
        if (pattern.StartsWith("type:", StringComparison.Ordinal))
        {
            string type = pattern["type:".Length..];
            return schema => schema.Arguments.Any(a => a.Type.Name == type) || schema.Results.Any(r => r.Type.Name == type);
        }

        Regex regex = new($"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$");
        return schema => regex.IsMatch(schema.FullName);
    }
}
