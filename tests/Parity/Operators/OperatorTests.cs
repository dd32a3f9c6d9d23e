using Xunit.Abstractions;

namespace Autograd.Parity.Operators;

/// <summary>Compares every operator, by every public name it has, with what PyTorch recorded.</summary>
/// <remarks>Cases seed the default generator, which belongs to the whole process.</remarks>
[Collection(nameof(ProcessSettingsCollection))]
public sealed class OperatorTests : IDisposable
{
    private const int Shown = 40;

    private readonly Action<string> handler = Warnings.Handler;
    private readonly ITestOutputHelper output;

    public OperatorTests(ITestOutputHelper output)
    {
        this.output = output;
        Warnings.Handler = _ => { };
    }

    public static TheoryData<string> Letters => [.. RecordedOperators.Letters];

    public void Dispose() => Warnings.Handler = handler;

    [Theory]
    [MemberData(nameof(Letters))]
    public void Operators_compute_what_they_compute_in_Python(string letter)
    {
        ILookup<string?, OperatorCase> cases = RecordedOperators.Read(letter).ToLookup(CasesOnDevice.ReasonToLeaveOut);
        foreach (IGrouping<string?, OperatorCase> leftOut in cases.Where(group => group.Key is not null))
        {
            output.WriteLine($"On {TestDevice.Current} {leftOut.Count()} cases are left out, {leftOut.Key}");
        }

        IReadOnlyList<string> differences = Suite.Run(cases[null]).Differences;
        Assert.True(
            differences.Count == 0,
            $"{differences.Count} differences from PyTorch {Torch.Version}:\n{string.Join('\n', differences.Take(Shown))}");
    }
}
