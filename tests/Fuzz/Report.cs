using System.Text;

namespace Autograd.Fuzz;

/// <summary>What came of a campaign.</summary>
/// <param name="Calls">How many calls were made.</param>
/// <param name="Failures">The calls that ended otherwise than a call may.</param>
/// <param name="Outcomes">How many ended in each way that they may.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record Report(
    long Calls, IReadOnlyList<Failure> Failures, IReadOnlyDictionary<string, long> Outcomes, TimeSpan Elapsed)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach (Failure failure in Failures)
        {
            text.AppendLine($"{failure}");
        }

        text.AppendLine($"LibTorch {Torch.Version}: {Calls} calls in {Elapsed.TotalSeconds:0} s");
        foreach ((string name, long count) in Outcomes.Where(outcome => outcome.Value > 0))
        {
            text.AppendLine($"{count,10} {name}");
        }

        foreach (var kind in Failures.GroupBy(failure => failure.Kind))
        {
            text.AppendLine($"{kind.Count(),10} failures: {kind.Key}");
        }

        return text.Append(Failures.Count == 0 ? "No failures." : $"{Failures.Count} failures.").ToString();
    }
}
