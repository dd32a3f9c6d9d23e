using System.Text.Json;

namespace Autograd.Parity.Profiling;

/// <summary>The tables that PyTorch's profiler prints; eng/record/profiler.py records them.</summary>
public class ProfileTableTests
{
    private static readonly JsonElement Recorded = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expected", Torch.Version, "profiler.json"))).RootElement;

    public static TheoryData<int> Tables => [.. Enumerable.Range(0, Recorded.GetProperty("tables").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_is_PyTorchs_to_the_character(int index)
    {
        JsonElement table = Recorded.GetProperty("tables")[index];
        bool byShape = table.TryGetProperty("group_by_input_shapes", out _);
        string? order = table.TryGetProperty("sort_by", out JsonElement sorted) ? sorted.GetString() : null;
        int limit = table.TryGetProperty("row_limit", out JsonElement rows) ? rows.GetInt32() : 100;

        EventList averages = EventList.Of(ProfileEvents.From(Runs()), byShape, 0, table.GetProperty("memory").GetBoolean());

        Assert.Equal(table.GetProperty("text").GetString(), averages.Table(order, limit));
    }

    [Fact]
    public void A_changed_figure_is_noticed()
    {
        ProfileEvents.Run[] runs = Runs();
        runs[1] = runs[1] with { End = runs[1].End + 10_000 };
        Assert.NotEqual(
            Recorded.GetProperty("tables")[0].GetProperty("text").GetString(), EventList.Of(ProfileEvents.From(runs), false, 0, false).Table());
    }

    private static ProfileEvents.Run[] Runs() =>
    [
        .. Recorded.GetProperty("runs").EnumerateArray().Select((run, i) => new ProfileEvents.Run(
            run[0].GetString()!, run[5].GetRawText().ReplaceLineEndings("").Replace(" ", "").Replace(",", ", "), run[1].GetUInt64(),
            (long)(run[2].GetDouble() * 1000), (long)(run[3].GetDouble() * 1000),
            // The recorded memory is with what is called: the first run calls the second.
            run[4].GetInt64() - (i == 0 ? 4096 : 0), -1, [])),
    ];
}
