namespace Autograd.OpGen.Tables;

/// <summary>What is known of an operator beyond its schemas: the row that makes it part of the API.</summary>
/// <param name="Module">The Python module that has it: <c>torch</c>, <c>nn</c>, <c>linalg</c>, <c>special</c>,
/// <c>sparse</c> or <c>fft</c>.</param>
/// <param name="Category">The generated file that it goes to.</param>
/// <param name="Page">The name of its page in PyTorch's documentation, empty where there is none.</param>
/// <param name="Summary">One sentence; names in backticks are parameters.</param>
public sealed record OperatorRow(string BaseName, string Module, string Category, string Page, string Summary)
{
    /// <summary>The facade's name for the operator, where the mechanical one is taken.</summary>
    public string? NameOverride { get; init; }

    /// <summary>The name in its module: without the prefix that stands for the module.</summary>
    public string ModuleName => Module switch
    {
        "torch" or "nn" => BaseName,
        // Some operators of torch.sparse are PyTorch's own under their full name.
        "sparse" => WithoutModule(BaseName.TrimStart('_')),
        _ => WithoutModule(BaseName),
    };

    private string WithoutModule(string name) =>
        name.StartsWith(Module + "_", StringComparison.Ordinal) ? name[(Module.Length + 1)..] : name;

    /// <summary>The name as Python code spells it: <c>torch.linalg.svd</c>.</summary>
    public string PythonName => Module switch
    {
        "torch" => $"torch.{BaseName}",
        "nn" => $"torch.nn.functional.{BaseName}",
        _ => $"torch.{Module}.{ModuleName}",
    };
}

/// <summary><c>Data/operators.tsv</c>: an operator is generated if and only if it has a row.</summary>
public sealed class OperatorTable
{
    private static readonly string[] Modules = ["torch", "nn", "linalg", "special", "sparse", "fft"];

    private readonly Dictionary<string, OperatorRow> rows = new(StringComparer.Ordinal);

    /// <summary>Reads the table, and the names that differ from the mechanical ones.</summary>
    public OperatorTable(string path, string namesPath)
    {
        var names = Tsv.Read(namesPath, 3).ToDictionary(fields => fields[0], fields => fields[1], StringComparer.Ordinal);
        foreach (string[] fields in Tsv.Read(path, 5))
        {
            OperatorRow row = new(fields[0], fields[1], fields[2], fields[3], fields[4])
            {
                NameOverride = names.GetValueOrDefault(fields[0]),
            };
            if (!Modules.Contains(row.Module) || !row.Summary.EndsWith('.') || !rows.TryAdd(row.BaseName, row))
            {
                throw new FormatException($"{path}: unknown module, unfinished summary or second row for {row.BaseName}");
            }
        }
    }

    /// <summary>The base names with a row.</summary>
    public IEnumerable<string> BaseNames => rows.Keys;

    /// <summary>The row of an operator, or null where it has none.</summary>
    public OperatorRow? Find(string baseName) => rows.GetValueOrDefault(baseName);
}
