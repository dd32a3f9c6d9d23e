using Autograd.OperatorCalls;
using Xunit.Abstractions;

namespace Autograd.Parity.Operators;

/// <summary>What the recorded cases reach of the public operators, and that docs/versions.md says so.</summary>
public class CoverageTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_public_operator_is_compared_or_there_is_a_reason()
    {
        OperatorCase[] cases = [.. RecordedOperators.Letters.SelectMany(RecordedOperators.Read)];
        Dictionary<string, int> calls = cases.GroupBy(recorded => recorded.Operator)
            .ToDictionary(group => group.Key, group => group.Sum(recorded => Suite.Routes(recorded).Count()));
        IReadOnlyDictionary<string, string> reasons = RecordedOperators.ReasonsForNone();
        Operator[] present = [.. OperatorTable.All.Where(op => op.Calls.Count > 0 && reasons.ContainsKey(op.Name))];
        Operator[] missing = [.. present.Where(op => calls.GetValueOrDefault(op.Name) == 0)];
        Operator[] compared = [.. present.Except(missing)];
        string[] hidden = [.. OperatorTable.All.Where(op => op.Calls.Count == 0 && reasons.ContainsKey(op.Name)).Select(op => op.Name)];

        int operators = present.Select(op => op.Name.Split('.')[0]).Distinct().Count();
        int comparedCalls = compared.Sum(op => calls[op.Name]), comparedCases = cases.Count(recorded => calls[recorded.Operator] > 0);

        // eng/test shows the lines that begin so, after all tests.
        output.WriteLine(
            $"Coverage: of PyTorch {Torch.Version}, {compared.Length} of {present.Length} public overloads of {operators} operators are "
            + $"compared, by {comparedCalls} calls of {comparedCases} cases");
        foreach (IGrouping<string, Operator> group in missing.GroupBy(op => reasons[op.Name]))
        {
            output.WriteLine($"Coverage: {group.Count()} are not, {group.Key}: {string.Join(" ", group.Select(op => op.Name))}");
        }

        output.WriteLine($"Coverage: {hidden.Length} have no public name for the operator alone: {string.Join(" ", hidden)}");
        string[] unexplained = [.. missing.Where(op => reasons[op.Name].Length == 0).Select(op => op.Name)];
        Assert.True(unexplained.Length == 0, $"Cases that no call takes: {string.Join(", ", unexplained)}");
        VersionsPage.Has(
            ("Operators with a public name", operators),
            ("Their overloads", present.Length),
            ("… compared with PyTorch", compared.Length),
            ("Cases of these, with the gradients of what has some", comparedCases),
            ("Calls, as function, method, operator, in place", comparedCalls));
    }
}
