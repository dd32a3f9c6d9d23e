namespace Autograd.OpGen.Tables;

/// <summary>
/// <c>Data/parameters.tsv</c>: one sentence for each parameter name, with overrides for single operators.
/// </summary>
/// <remarks>The key is the name as Python spells it, or <c>operator/name</c> for one operator's own sentence.</remarks>
public sealed class ParameterTable
{
    private readonly Dictionary<string, string> sentences;

    /// <summary>Reads the table.</summary>
    public ParameterTable(string path) =>
        sentences = Tsv.Read(path, 2).ToDictionary(fields => fields[0], fields => fields[1], StringComparer.Ordinal);

    /// <summary>The sentence for a parameter of an operator, or null where there is none.</summary>
    public string? Find(string baseName, string parameter) =>
        sentences.GetValueOrDefault($"{baseName}/{parameter}") ?? sentences.GetValueOrDefault(parameter);
}
