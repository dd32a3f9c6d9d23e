using System.Text.Json;

namespace Autograd.Parity.Operators.Vmap;

/// <summary>What eng/record/vmap.py recorded with the PyTorch of the loaded LibTorch's version.</summary>
internal sealed class RecordedVmap
{
    private readonly Dictionary<string, string> outcomes = [];
    private readonly Dictionary<string, Variation> variations = [];
    private readonly HashSet<string> crashing;
    private readonly Dictionary<string, double> units;
    private readonly double usualUnits;

    private RecordedVmap(JsonElement root)
    {
        usualUnits = root.GetProperty("units").GetDouble();
        units = root.GetProperty("units of").Deserialize<Dictionary<string, double>>()!;
        foreach (JsonProperty error in root.GetProperty("errors").EnumerateObject())
        {
            Add(error.Value, name => outcomes.Add(name, error.Name));
        }

        Add(root.GetProperty("different"), name => outcomes.Add(name, VmapRun.Different));
        Add(root.GetProperty("numbers vary"), name => variations.Add(name, Variation.Numbers));
        Add(root.GetProperty("nothing varies"), name => variations.Add(name, Variation.Nothing));
        crashing = [.. Names(root.GetProperty("crashes"))];
        Count = root.GetProperty("cases").GetInt32() - crashing.Count;
        Slow = Names(root.GetProperty("slow")).ToHashSet();
    }

    /// <summary>How many cases <see cref="Has"/> takes.</summary>
    public int Count { get; }

    /// <summary>The operators of whose loop over the samples PyTorch warns.</summary>
    public IReadOnlySet<string> Slow { get; }

    /// <summary>How far results may be from the loop's.</summary>
    public Tolerance ToleranceOf(OperatorCase recorded) =>
        new(units.GetValueOrDefault(recorded.Operator.Split('.')[0], usualUnits), 0);

    /// <summary>Reads the recording.</summary>
    public static RecordedVmap Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Expected", Torch.Version, "vmap.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        return new RecordedVmap(document.RootElement);
    }

    /// <summary>Whether a case is compared: it has a node, gives the same each time, and leaves Python's process alive.</summary>
    public bool Has(OperatorCase recorded) => recorded.Expected is { Node: not null, Results: { } results }
        && results.All(result => result is not RecordedTensor { Data: null }) && !DrawsRandomNumbers(recorded) && !crashing.Contains(recorded.Name);

    /// <summary>What a case came to.</summary>
    public string OutcomeOf(OperatorCase recorded) => outcomes.GetValueOrDefault(recorded.Name, VmapRun.Equal);

    /// <summary>In what a case's samples differ.</summary>
    public Variation VariationOf(OperatorCase recorded) => variations.GetValueOrDefault(recorded.Name);

    // A loop draws other numbers.
    private static bool DrawsRandomNumbers(OperatorCase recorded) =>
        recorded.Seed is not null || recorded.Arguments.Values.Any(value => value is RecordedGenerator);

    private static IEnumerable<string> Names(JsonElement list) => list.EnumerateArray().Select(name => name.GetString()!);

    private static void Add(JsonElement list, Action<string> add)
    {
        foreach (string name in Names(list))
        {
            add(name);
        }
    }
}
