using Autograd.Parity.Functional;

namespace Autograd.Parity.Sampling;

/// <summary>The same seed draws the same numbers as PyTorch, to the bit.</summary>
/// <remarks>Cases seed the default generator, which belongs to the whole process.</remarks>
[Collection(nameof(ProcessSettingsCollection))]
[OnCpu("the CPU's random numbers")]
public sealed class SamplingTests : IDisposable
{
    private static readonly RecordedFunctional Recorded = RecordedFunctional.Load("sampling.json");
    private readonly Action<string> handler = Warnings.Handler;

    public SamplingTests() => Warnings.Handler = _ => { };

    public void Dispose() => Warnings.Handler = handler;

    [Fact]
    public void The_recording_is_of_the_loaded_version_and_has_the_same_cases()
    {
        Assert.Equal(Torch.Version, Recorded.Version);
        Assert.Equal(Recorded.Cases.Select(c => c.Name), Cases.All.Select(c => c.Name));
        Assert.True(Recorded.Cases.Length >= 290);
        Assert.DoesNotContain(Recorded.Cases, c => c.Lacking);
    }

    [Fact]
    public void Every_case_draws_what_it_draws_in_Python()
    {
        Dictionary<string, Case> cases = Cases.All.ToDictionary(c => c.Name);
        string[] differences = [.. Recorded.Cases.Select(c => c.Difference(cases[c.Name].Run())).OfType<string>()];
        Assert.True(differences.Length == 0, $"{differences.Length} cases differ:\n{string.Join('\n', differences.Take(40))}");
    }

    [Fact]
    public void Another_seed_is_found()
    {
        RecordedCase recorded = Recorded.Cases.Single(c => c.Name == "seed 42");
        Case other = Cases.All.Single(c => c.Name == "seed 1");
        Assert.Contains("seed 42: outputs", recorded.Difference(other.Run()));
    }
}
