using System.Collections.Concurrent;
using Autograd.OperatorCalls;

namespace Autograd.Parity.Operators;

/// <summary>Runs recorded cases by every route and collects what differs.</summary>
internal static class Suite
{
    private static readonly Dictionary<string, Operator> Operators = OperatorTable.All.ToDictionary(op => op.Name);

    /// <summary>Runs the cases, on all cores.</summary>
    public static SuiteResult Run(IEnumerable<OperatorCase> cases)
    {
        ConcurrentBag<(OperatorCase Case, string Text)> differences = [];
        ConcurrentDictionary<string, int> runs = [];
        Parallel.ForEach(cases, recorded =>
        {
            int count = 0;
            foreach (Route route in Routes(recorded))
            {
                count++;
                foreach (string difference in Differences(recorded, route))
                {
                    differences.Add((recorded, $"  {route.Name} of {recorded}: {difference}"));
                }
            }

            runs.AddOrUpdate(recorded.Operator, count, (_, sum) => sum + count);
        });
        return new SuiteResult(
            [.. differences.OrderBy(d => d.Case.Number).ThenBy(d => d.Text, StringComparer.Ordinal).Select(d => d.Text)], runs);
    }

    /// <summary>What differs where a case's call is made by a route.</summary>
    public static IEnumerable<string> Differences(OperatorCase recorded, Route route) =>
        Differences(recorded, route, Tolerances.Of(recorded.Operator));

    /// <summary>What differs by more than a tolerance.</summary>
    public static IEnumerable<string> Differences(OperatorCase recorded, Route route, Tolerance tolerance)
    {
        Outcome actual = CaseRun.Run(recorded, Operators[recorded.Operator], route.Call);
        return CasesOnDevice.Excuses(actual)
            ? []
            : new Comparison(tolerance).Differences(
                Exceptions.Without(recorded.Operator, route.IsHandWritten, recorded.Expected),
                Exceptions.Without(recorded.Operator, route.IsHandWritten, actual));
    }

    /// <summary>The calls that take a case's arguments: with every argument and, where only required ones are given, with those.</summary>
    public static IEnumerable<Route> Routes(OperatorCase recorded)
    {
        if (!Operators.TryGetValue(recorded.Operator, out Operator? op))
        {
            yield break;
        }

        CallArguments arguments = recorded.MakeArguments();
        bool onlyRequired = op.Parameters.All(parameter => !parameter.HasDefault || !recorded.Arguments.ContainsKey(parameter.Name));
        foreach (OperatorCall call in op.Calls.Where(call => call.Takes(op, arguments)))
        {
            yield return new Route(call.Name, call.IsHandWritten, call.Full);
            if (onlyRequired && call.Plain != call.Full)
            {
                yield return new Route($"{call.Name} with defaults", call.IsHandWritten, call.Plain);
            }
        }
    }
}

/// <summary>What came of running cases.</summary>
/// <param name="Differences">Each difference: by which route, in which case, what.</param>
/// <param name="Runs">How many calls were made of each overload that has a case.</param>
internal sealed record SuiteResult(IReadOnlyList<string> Differences, IReadOnlyDictionary<string, int> Runs);

/// <summary>A way to make a case's call.</summary>
/// <param name="Name">How a program spells it.</param>
/// <param name="IsHandWritten">Whether it goes through a function that Python writes around the operator.</param>
/// <param name="Call">The call.</param>
internal sealed record Route(string Name, bool IsHandWritten, Func<CallArguments, object?> Call);
