namespace Autograd.Parity.Functional;

/// <summary>Compares functions that PyTorch writes in Python with recordings: values, graphs, gradients, errors.</summary>
/// <remarks>Cases seed the default generator, which belongs to the whole process.</remarks>
[Collection(nameof(ProcessSettingsCollection))]
public sealed class FunctionalTests : IDisposable
{
    private static readonly RecordedFunctional Recorded = RecordedFunctional.Load("functional.json");
    private readonly Action<string> handler = Warnings.Handler;

    public FunctionalTests() => Warnings.Handler = _ => { };

    public void Dispose() => Warnings.Handler = handler;

    [Fact]
    public void The_recording_is_of_the_loaded_version_and_has_the_same_cases()
    {
        Assert.Equal(Torch.Version, Recorded.Version);
        Assert.Equal(Recorded.Cases.Select(c => c.Name), Cases.All.Select(c => c.Name));
        Assert.True(Recorded.Cases.Length >= 480);
    }

    [Fact]
    public void Every_case_comes_to_what_it_comes_to_in_Python()
    {
        Dictionary<string, Case> cases = Cases.All.ToDictionary(c => c.Name);
        string[] differences =
        [
            .. Recorded.Cases.Where(c => !c.Lacking).Select(c => c.Difference(cases[c.Name].Run())).OfType<string>(),
        ];
        Assert.True(differences.Length == 0, $"{differences.Length} cases differ:\n{string.Join('\n', differences.Take(40))}");
    }

    [Fact]
    public void A_changed_expectation_is_found()
    {
        RecordedCase recorded = Recorded.Cases.Single(c => c.Name == "relu");
        RecordedCase actual = Cases.All.Single(c => c.Name == "relu").Run();
        Assert.Null(recorded.Difference(actual));
        RecordedTensor output = recorded.Outputs![0];
        byte[] data = [.. output.Data];
        data[^1] ^= 1;
        Assert.Contains("relu: outputs", (recorded with { Outputs = [output with { Data = data }] }).Difference(actual));
        Assert.Contains("relu: graphs", (recorded with { Graphs = ["ReluBackward1"] }).Difference(actual));
        Assert.Contains("relu: error", (recorded with { Error = "ValueError" }).Difference(actual));
        Assert.Contains("relu: gradients", (recorded with { Gradients = [null] }).Difference(actual));
    }
}
