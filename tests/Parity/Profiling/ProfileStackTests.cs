using System.Text.Json;

namespace Autograd.Parity.Profiling;

/// <summary>What PyTorch's profiler makes of call stacks; eng/record/profiler.py records it.</summary>
public class ProfileStackTests
{
    private static readonly JsonElement Recorded = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expected", Torch.Version, "profiler.json")))
        .RootElement.GetProperty("stacked");

    public static TheoryData<int> Tables => [.. Enumerable.Range(0, Recorded.GetProperty("tables").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_with_stacks_is_PyTorchs_to_the_character(int index)
    {
        JsonElement table = Recorded.GetProperty("tables")[index];
        string? order = table.TryGetProperty("sort_by", out JsonElement sorted) ? sorted.GetString() : null;
        int limit = table.TryGetProperty("row_limit", out JsonElement rows) ? rows.GetInt32() : 100;

        EventList averages = EventList.Of(ProfileEvents.From(Runs()), false, table.GetProperty("frames").GetInt32(), false);

        Assert.Equal(table.GetProperty("text").GetString(), averages.Table(order, limit));
    }

    [Fact]
    public void A_backward_has_the_stack_that_PyTorch_gives_it() =>
        Assert.Equal(Recorded.GetProperty("stacks").EnumerateArray().Select(Strings), ProfileEvents.From(Runs()).Select(run => run.Stack));

    [Fact]
    public void The_exported_stacks_are_PyTorchs_to_the_character()
    {
        using var text = new StringWriter();
        StackFile.Write(text, ProfileEvents.From(Runs()));
        Assert.Equal(Recorded.GetProperty("export").GetString(), text.ToString());
    }

    private static ProfileEvents.Run[] Runs() =>
    [
        .. Recorded.GetProperty("runs").EnumerateArray().Select(run => new ProfileEvents.Run(
            run[0].GetString()!, "", run[1].GetUInt64(), (long)(run[2].GetDouble() * 1000), (long)(run[3].GetDouble() * 1000), 0,
            run[4].GetInt64(), Strings(run[7]))
        {
            IsNode = run[5].GetInt32() == 1,
            ForwardThread = run[6].GetUInt64(),
        }),
    ];

    private static IReadOnlyList<string> Strings(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];
}
