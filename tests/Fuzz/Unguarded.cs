
namespace Autograd.Fuzz;

/// <summary>Operators whose kernels end the process for arguments that nothing can check beforehand; the fuzzer skips them.</summary>
/// <param name="Operator">The operator's name with its overload.</param>
/// <param name="Versions">The releases of LibTorch, separated by commas, by their first two numbers.</param>
/// <param name="Reason">What happens, and why it cannot be checked.</param>
public sealed record Unguarded(string Operator, string Versions, string Reason)
{
    /// <summary>All of them, over all releases.</summary>
    public static IReadOnlyList<Unguarded> All { get; } = Read();

    private static readonly HashSet<string> Here = [.. All.Where(row => row.IsHere()).Select(row => row.Operator)];

    /// <summary>Whether the call of a number is one of an operator that is skipped.</summary>
    internal static bool Has(IReadOnlyList<Operator> operators, long number) =>
        Here.Contains(operators[(int)(number % operators.Count)].Name);

    private bool IsHere()
    {
        string loaded = Torch.Version[..Torch.Version.LastIndexOf('.')];
        return Versions.Split(", ").Contains(loaded);
    }

    private static Unguarded[] Read()
    {
        using var reader = new StreamReader(typeof(Unguarded).Assembly.GetManifestResourceStream("unguarded.tsv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split('\t')).Select(cells => new Unguarded(cells[0], cells[1], cells[2]))];
    }
}
