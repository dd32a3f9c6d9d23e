using System.Text.Json;

namespace Autograd.Parity.Semantics;

/// <summary>What PyTorch of the loaded version did in each case, as eng/record/semantics.py recorded it.</summary>
internal static class RecordedSemantics
{
    public static IReadOnlyDictionary<string, string[]> Cases { get; } = Of(Torch.Version);

    /// <summary>What another release did.</summary>
    public static Dictionary<string, string[]> Of(string version)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Expected", version, "semantics.json");
        using JsonDocument recorded = JsonDocument.Parse(File.ReadAllText(path));
        return recorded.RootElement.GetProperty("cases").Deserialize<Dictionary<string, string[]>>()!;
    }
}
