using System.Text.Json;

namespace Autograd.Parity.Semantics;

/// <summary>What PyTorch of the loaded version did in each case, as eng/record/semantics.py recorded it.</summary>
internal static class RecordedSemantics
{
    public static IReadOnlyDictionary<string, string[]> Cases { get; } = Load(Torch.Version);

    /// <summary>What the first recorded release did that is not older than the given one.</summary>
    public static IReadOnlyDictionary<string, string[]> CasesSince(Version version) => Load(Directory
        .EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "Expected"))
        .Select(folder => Path.GetFileName(folder)!)
        .Where(name => Version.TryParse(name, out Version? recorded) && recorded >= version)
        .MinBy(Version.Parse)!);

    /// <summary>What a release did.</summary>
    public static Dictionary<string, string[]> Load(string version)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Expected", version, "semantics.json");
        using JsonDocument recorded = JsonDocument.Parse(File.ReadAllText(path));
        return recorded.RootElement.GetProperty("cases").Deserialize<Dictionary<string, string[]>>()!;
    }
}
