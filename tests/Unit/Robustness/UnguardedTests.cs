using Autograd.Fuzz;
using Autograd.Unit.Conventions;

namespace Autograd.Unit.Robustness;

public class UnguardedTests
{
    [Fact]
    public void The_operators_that_the_fuzzer_skips_are_those_that_the_page_of_versions_names()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "versions.md"));
        string[] rows = [.. Unguarded.All.Select(row => $"| `{row.Operator}` | {row.Versions} | {row.Reason} |")];

        Assert.Equal(rows, Section(page, "## Arguments that end the process").Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Section(string page, string heading) =>
        page.Split('\n').SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
}
