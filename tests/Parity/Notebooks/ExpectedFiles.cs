using System.Text.Json;
using System.Text.Json.Serialization;

namespace Autograd.Parity.Notebooks;

/// <summary>Reads the JSON files under Expected; a member that the types do not know is an error.</summary>
internal static class ExpectedFiles
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static T Read<T>(params ReadOnlySpan<string> path) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(PathOf(path)), Json)!;

    public static string PathOf(params ReadOnlySpan<string> path) =>
        Path.Combine([AppContext.BaseDirectory, "Expected", .. path]);
}
