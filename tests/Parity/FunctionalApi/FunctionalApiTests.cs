using Autograd.Parity.Functional;

namespace Autograd.Parity.FunctionalApi;

/// <summary>Compares torch.autograd.functional with recordings, to the bit.</summary>
[Collection(nameof(ProcessSettingsCollection))]
public class FunctionalApiTests
{
    private static readonly RecordedFunctional Recorded = RecordedFunctional.Load("functional_api.json");

    // PyTorch registers forward-mode rules for these operators that it has written in Python, in TorchScript; LibTorch alone has none.
    private static readonly Dictionary<string, string> WithoutPython = Version.Parse(Torch.Version) < new Version(2, 0) ? [] : new()
    {
        ["softmax: hessian by columns"] = "_softmax_backward_data",
        ["log softmax: hessian by columns"] = "_log_softmax_backward_data",
    };

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
        string[] differences = [.. Recorded.Cases.Where(c => !WithoutPython.ContainsKey(c.Name)).Select(c => c.Difference(FunctionalApiCases.Run(c.Name))).OfType<string>()];
        Assert.True(differences.Length == 0, $"{differences.Length} cases differ:\n{string.Join('\n', differences.Take(40))}");
    }

    [Fact]
    public void What_Python_brings_along_is_refused_by_name() => Assert.All(WithoutPython, rule =>
    {
        RecordedCase actual = FunctionalApiCases.Run(rule.Key);
        Assert.Equal("NotImplementedError", actual.Error);
        Assert.StartsWith($"Trying to use forward AD with {rule.Value} that does not support it", actual.Message);
    });

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
