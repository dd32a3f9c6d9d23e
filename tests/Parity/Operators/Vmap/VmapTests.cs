using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Autograd.Parity.Operators.Vmap;

/// <summary>vmap over every differentiable operator is equal to a loop over the samples, or fails as it fails in Python.</summary>
[Collection(nameof(ProcessSettingsCollection))]
public sealed partial class VmapTests : IDisposable
{
    private const int Shown = 40;

    private readonly Action<string> handler = Warnings.Handler;
    private readonly ConcurrentDictionary<string, bool> slow = [];
    private readonly RecordedVmap expected = RecordedVmap.Load();
    private readonly ITestOutputHelper output;

    public VmapTests(ITestOutputHelper output)
    {
        this.output = output;
        Warnings.Reset();
        Warnings.Handler = message =>
        {
            if (SlowOperator().Match(message) is { Success: true } match)
            {
                slow.TryAdd(match.Groups[1].Value, true);
            }
        };
    }

    public void Dispose()
    {
        Warnings.Handler = handler;
        Warnings.Reset();
    }

    [Fact]
    public void Every_differentiable_operator_maps_as_it_does_in_Python()
    {
        OperatorCase[] cases = [.. RecordedOperators.Letters.SelectMany(RecordedOperators.Read).Where(expected.Has)];
        Assert.Equal(expected.Count, cases.Length);
        ConcurrentDictionary<string, string> outcomes = [];
        Parallel.ForEach(cases, recorded => outcomes[recorded.Name] = Outcome(VmapRun.Of(recorded, expected.ToleranceOf(recorded)), recorded));

        string[] differences =
        [
            .. cases.Where(recorded => outcomes[recorded.Name] != expected.OutcomeOf(recorded))
                .Select(recorded => $"{recorded}\n  expected {expected.OutcomeOf(recorded)}\n  actual   {outcomes[recorded.Name]}"),
        ];
        int equal = outcomes.Values.Count(outcome => outcome == VmapRun.Equal);
        int different = outcomes.Values.Count(outcome => outcome == VmapRun.Different);

        int overloads = cases.Select(recorded => recorded.Operator).Distinct().Count(), errors = cases.Length - equal - different;

        // eng/test shows the lines that begin so, after all tests.
        output.WriteLine(
            $"Coverage: vmap over {overloads} differentiable overloads, {cases.Length} cases: {equal} equal to a loop, {errors} PyTorch's own "
            + $"error, {different} another value than a loop's, in Python too; {slow.Count} operators mapped by LibTorch's own loop");
        Assert.True(differences.Length == 0, $"{differences.Length} differences:\n{string.Join('\n', differences.Take(Shown))}");
        Assert.Equal(expected.Slow.Order(), slow.Keys.Order());
        VersionsPage.Has(
            ("Differentiable overloads under `vmap`", overloads),
            ("Cases of these", cases.Length),
            ("… equal to a loop over the samples", equal),
            ("… that fail with PyTorch's own error", errors),
            ("… of another value than a loop's, as in PyTorch", different),
            ("Operators without a rule, mapped by LibTorch's loop", slow.Count));
    }

    [Fact]
    public void A_rule_that_mixes_up_samples_is_found()
    {
        OperatorCase recorded = RecordedOperators.Read("s").First(recorded => recorded.Operator == "sin" && expected.Has(recorded));
        int calls = 0;
        VmapRun Planted(double error) => new(recorded, expected.ToleranceOf(recorded), arguments =>
        {
            // The fourth call is vmap's.
            Tensor result = ((Tensor)arguments["self"]!).Sin();
            return ++calls % 4 == 0 ? result * (1 + error) : result;
        });
        Assert.Equal(VmapRun.Equal, Planted(0).Outcome(Variation.All));
        Assert.Equal(VmapRun.Different, Planted(1e-3).Outcome(Variation.All));
    }

    [Fact]
    public void An_error_that_is_not_PyTorchs_is_found()
    {
        OperatorCase recorded = RecordedOperators.Read("s").First(recorded => recorded.Operator == "sin" && expected.Has(recorded));
        int calls = 0;
        VmapRun planted = new(recorded, expected.ToleranceOf(recorded), arguments =>
            ++calls == 4 ? throw new TorchException("no such rule") : ((Tensor)arguments["self"]!).Sin());
        Assert.NotEqual(expected.OutcomeOf(recorded), planted.Outcome(Variation.All));
    }

    private string Outcome(VmapRun run, OperatorCase recorded)
    {
        try
        {
            return run.Outcome(expected.VariationOf(recorded));
        }
        catch (Exception error)
        {
            return $"outside vmap, {error.GetType().Name}: {error.Message}";
        }
    }

    [GeneratedRegex(@"There is a performance drop because we have not yet implemented the batching rule for (\S+)\.")]
    private static partial Regex SlowOperator();
}
