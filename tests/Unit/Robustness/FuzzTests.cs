using Autograd.Fuzz;
using Xunit.Abstractions;

namespace Autograd.Unit.Robustness;

public class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void Random_and_hostile_arguments_end_in_a_result_or_a_typed_exception()
    {
        Report report = new Campaign { Calls = 200_000 }.Run();

        output.WriteLine($"Coverage: {report.Outcomes.Values.Sum()} hostile calls, {report.Failures.Count} failures");
        Assert.True(report.Failures.Count == 0, $"{report}");
        Assert.Equal(200_000, report.Outcomes.Values.Sum());
        Assert.True(report.Outcomes["result"] + report.Outcomes["result and backward"] > 40_000, $"Too few calls have a result.\n{report}");
    }

    [Fact]
    public void The_fuzzer_finds_each_kind_of_planted_fault()
    {
        Report report = new Campaign
        {
            Calls = 5_000, Processes = 1, Planted = true, CallLimit = TimeSpan.FromSeconds(3),
        }.Run();

        Assert.Equal(
            [
                (100, "signal 11"), (200, "InvalidCastException"), (1300, "leak"), (2400, "hang"), (3500, "state"),
                (4600, "OutOfMemoryException"),
            ],
            report.Failures.Select(failure => (failure.Call, failure.Kind)));
    }
}
