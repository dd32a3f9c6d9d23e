using System.Text.Json;
using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Profiling;

/// <remarks>One profile may run at a time in a process, and it records every thread.</remarks>
[Collection(nameof(ProfileCollection))]
public class ProfileTests
{
    [Fact]
    public void Operators_and_the_nodes_of_the_backward_pass_are_counted()
    {
        Profile profile = Run(() => (Leaf() * 2).Exp().Sum().Backward());

        Dictionary<string, int> counts = profile.KeyAverages().ToDictionary(average => average.Key, average => average.Count);
        Assert.True(counts["aten::exp"] >= 1);
        Assert.True(counts["aten::mul"] >= 2);
        Assert.True(counts["ExpBackward0"] >= 1);
        Assert.True(counts["autograd::engine::evaluate_function: ExpBackward0"] >= 1);
    }

    [Fact]
    public void What_an_operator_calls_is_not_its_own_time()
    {
        Profile profile = Run(() => _ = Torch.Linspace(0, 1, 100_000).Reshape(100, 1000).Var());

        Assert.All(profile.Events, run => Assert.InRange(run.SelfDuration, TimeSpan.Zero, run.Duration));
        Assert.True(profile.SelfCpuTimeTotal <= profile.Events.Aggregate(TimeSpan.Zero, (sum, run) => sum + run.Duration));
        Assert.True(profile.SelfCpuTimeTotal > TimeSpan.Zero);
    }

    [Fact]
    public void A_block_of_the_users_contains_what_runs_in_it()
    {
        Profile profile = Run(() =>
        {
            using (Torch.RecordFunction("my block"))
            {
                _ = Leaf().Sin();
            }
        });

        FunctionEvent block = Assert.Single(profile.Events, run => run.Name == "my block");
        FunctionEvent sin = Assert.Single(profile.Events, run => run.Name == "aten::sin" && run.Thread == block.Thread);
        Assert.InRange(sin.Start, block.Start, block.Start + block.Duration);
        Assert.True(block.SelfDuration < block.Duration);
    }

    [Fact]
    public void A_custom_function_is_an_event_in_which_its_forward_runs()
    {
        var cosh = Function.Create((ctx, x) => x.Cosh(), (ctx, grad) => grad * 2, name: "Hyperbolic");
        Profile profile = Torch.Profile(recordShapes: true);
        using (profile)
        {
            cosh(Torch.Ones(2, requiresGrad: true)).Sum().Backward();
        }

        FunctionEvent call = profile.Events.Single(run => run.Name == "Hyperbolic");
        FunctionEvent inner = profile.Events.Single(run => run.Name == "aten::cosh");
        Assert.InRange(inner.Start, call.Start, call.Start + call.Duration - inner.Duration);
        Assert.Equal("[[2]]", call.InputShapes);
        Assert.Equal(profile.Events.Single(run => run.Name == "HyperbolicBackward").SequenceNr, call.SequenceNr);
    }

    [Fact]
    public void Shapes_are_recorded_on_demand()
    {
        Profile with = Run(() => _ = Leaf().Matmul(Torch.Ones(3, 4)), recordShapes: true);
        Profile without = Run(() => _ = Leaf().Matmul(Torch.Ones(3, 4)));

        Assert.Contains(with.Events, run => run.Name == "aten::matmul" && run.InputShapes == "[[2, 3], [3, 4]]");
        Assert.Contains("Input Shapes", with.KeyAverages(groupByInputShape: true).Table());
        Assert.All(without.Events, run => Assert.Empty(run.InputShapes));
        Assert.Contains("recordShapes", Assert.Throws<InvalidOperationException>(() => without.KeyAverages(groupByInputShape: true)).Message);
    }

    [Fact]
    public void Memory_is_recorded_on_demand()
    {
        Tensor kept = Torch.Empty(0);
        Profile profile = Run(() => kept = Torch.Empty(1 << 20), profileMemory: true);

        Assert.True(Assert.Single(profile.KeyAverages(), average => average.Key == "aten::empty").SelfCpuMemoryUsage >= 4 << 20);
        Assert.Contains("CPU Mem", profile.ToString());
        Assert.Equal(1 << 20, kept.Numel);
    }

    [Fact]
    public void A_profile_that_runs_cannot_be_read_nor_another_be_started()
    {
        using Profile profile = Torch.Profile();

        Assert.Contains("dispose it", Assert.Throws<InvalidOperationException>(() => profile.Events).Message);
        Assert.Equal("<unfinished torch.autograd.profile>", profile.ToString());
        Assert.Equal("Profiler is already enabled", Assert.Throws<TorchException>(() => Torch.Profile()).Message);
    }

    [Fact]
    public void Nothing_is_recorded_afterwards()
    {
        Profile profile = Run(() => _ = Leaf().Cos());
        int count = profile.Events.Count;
        _ = Leaf().Tan();
        profile.Dispose();
        Assert.Equal(count, profile.Events.Count);
        Assert.DoesNotContain(profile.Events, run => run.Name == "aten::tan");
    }

    [Fact]
    public void The_trace_is_what_Chrome_reads()
    {
        Profile profile = Run(() => _ = Leaf().Cos(), recordShapes: true);
        string path = Path.GetTempFileName();
        try
        {
            profile.ExportChromeTrace(path);
            JsonElement[] events = [.. JsonDocument.Parse(File.ReadAllText(path)).RootElement.EnumerateArray()];
            JsonElement cos = events.First(e => e.GetProperty("name").GetString() == "aten::cos");
            Assert.Equal("X", cos.GetProperty("ph").GetString());
            Assert.True(cos.GetProperty("dur").GetDouble() >= 0);
            Assert.Equal("[[2, 3]]", cos.GetProperty("args").GetProperty("Input Dims").GetString());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Tables_can_be_sorted_only_by_what_they_have()
    {
        EventList averages = Run(() => _ = Leaf().Cos()).KeyAverages();
        Assert.Contains("'name'", Assert.Throws<ArgumentException>(() => averages.Table("name")).Message);
    }

    [Fact]
    public void A_profile_leaves_nothing_behind() =>
        LiveHandles.ReturnToTheirStart("a profile", () => Run(() => Leaf().Exp().Sum().Backward(), recordShapes: true, profileMemory: true));

    private static Tensor Leaf() => Torch.Ones(2, 3, requiresGrad: true);

    private static Profile Run(Action work, bool recordShapes = false, bool profileMemory = false)
    {
        Profile profile = Torch.Profile(recordShapes, profileMemory);
        using (profile)
        {
            work();
        }

        return profile;
    }
}

/// <summary>Tests that profile run one at a time.</summary>
[CollectionDefinition(nameof(ProfileCollection), DisableParallelization = true)]
public class ProfileCollection;
