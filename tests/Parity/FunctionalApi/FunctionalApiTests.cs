using Autograd.Parity.Functional;

namespace Autograd.Parity.FunctionalApi;

/// <summary>Compares torch.autograd.functional with recordings, to the bit.</summary>
[Collection(nameof(ProcessSettingsCollection))]
public class FunctionalApiTests
{
    private static readonly RecordedFunctional Recorded = RecordedFunctional.Load("functional_api.json");

    [Fact]
    public void The_recording_is_of_the_loaded_version_and_has_the_same_cases()
    {
        Assert.Equal(Torch.Version, Recorded.Version);
        Assert.Equal(Recorded.Cases.Select(c => c.Name).Order(), FunctionalApiCases.All.Keys.Order());
        Assert.True(Recorded.Cases.Length >= 500);
    }

    [Fact]
    public void Every_derivative_is_Pythons()
    {
        string[] differences = [.. Recorded.Cases.Select(c => c.Difference(FunctionalApiCases.Run(c.Name))).OfType<string>()];
        Assert.True(differences.Length == 0, $"{differences.Length} cases differ:\n{string.Join('\n', differences.Take(40))}");
    }

    [OnCpu("one bit counts on the CPU alone")]
    [Fact]
    public void A_changed_bit_is_found()
    {
        RecordedCase recorded = Recorded.Cases.Single(c => c.Name == "exp: hessian");
        RecordedTensor output = recorded.Outputs![0];
        byte[] data = [.. output.Data];
        data[0] ^= 1;
        Assert.NotNull((recorded with { Outputs = [output with { Data = data }] }).Difference(FunctionalApiCases.Run(recorded.Name)));
    }
}
