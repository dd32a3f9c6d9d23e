using System.Text.Json;

namespace Autograd.Parity.Semantics;

/// <summary>What PyTorch of the loaded version did in each case, as eng/record/semantics.py recorded it.</summary>
internal static class RecordedSemantics
{
    public static IReadOnlyDictionary<string, string[]> Cases { get; } = Load();

    private static Dictionary<string, string[]> Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Expected", Torch.Version, "semantics.json");
        using JsonDocument recorded = JsonDocument.Parse(File.ReadAllText(path));
        return recorded.RootElement.GetProperty("cases").Deserialize<Dictionary<string, string[]>>()!;
    }
}
