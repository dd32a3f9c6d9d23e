namespace Autograd.Parity.Semantics;

[Collection(nameof(ProcessSettingsCollection))]
public class SemanticsTests
{
    public static TheoryData<string> Names => [.. SemanticCases.All.Keys.Intersect(RecordedSemantics.Cases.Keys).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_does_what_PyTorch_does(string name) =>
        Assert.Equal(Lines(RecordedSemantics.Cases[name]), Lines(Transcript.Of(SemanticCases.All[name])));

    [Fact]
    public void What_is_offered_before_PyTorch_has_it_does_what_the_first_release_does_that_has_it() => Assert.All(
        SemanticCases.Offered,
        offered => Assert.Equal(
            Lines(RecordedSemantics.CasesSince(offered.Value.Since)[offered.Key]),
            Lines(Transcript.Of(offered.Value.Case))));

    [Fact]
    public void Every_recorded_case_is_tested_and_every_tested_case_is_recorded() =>
        Assert.Equal(RecordedSemantics.Cases.Keys.Order(), SemanticCases.All.Keys.Order());

    [Fact]
    public void A_transcript_shows_errors_warnings_and_exact_values()
    {
        IReadOnlyList<string> lines = Transcript.Of(show =>
        {
            show(Torch.Tensor([0.1f, 1e-5f, 1e16f]), null, true, 0.1, 1e22);
            show.attempt(() => Torch.Ones(2).Backward());
            _ = (Torch.Ones(1, requiresGrad: true) * 1).Grad;
            throw new TorchIndexException("out of range");
        });

        Assert.Equal("float32[3] 0.10000000149011612 9.999999747378752e-06 1.0000000272564224e+16 | None | True | 0.1 | 1e+22", lines[0]);
        Assert.Equal("RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn", lines[1]);
        Assert.StartsWith("UserWarning: The .grad attribute of a Tensor that is not a leaf", lines[2]);
        Assert.Equal("IndexError: out of range", lines[3]);
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', TestDevice.IsCpu ? lines : lines.Select(Transcript.Rounded));
}
