using System.Text.Json;

namespace Autograd.Fuzz;

/// <summary>Runs a range of calls in this process, which one of them may end.</summary>
internal sealed class Worker(int seed, Progress progress, bool planted)
{
    private const int Batch = 1000;

    private readonly IReadOnlyList<Operator> operators = OperatorTable.All;
    private State state;

    /// <summary>Runs calls; failures are written to standard output, a line of JSON each.</summary>
    public void Run(long first, long count)
    {
        Warnings.Handler = _ => { };
        Torch.NumThreads = 1;
        Interop.Native.ag_skip_backtraces(); // they would take most of the time
        Limits.Set();
        Attempt(first);
        state = State.Now();
        for (long start = first, end = first + count; start < end; start += Batch)
        {
            RunBatch(start, Math.Min(start + Batch, end));
        }
    }

    private void RunBatch(long start, long end)
    {
        for (long number = start; number < end; number++)
        {
            progress.Call = number;
            if (Attempt(number) is { } outcome)
            {
                progress.Add(outcome);
            }
        }

        State after = State.Now();
        if (after != state)
        {
            string kind = after.Handles != state.Handles ? "leak" : "state";
            state.Restore();
            Report(new Failure(FindCulprit(start, end), kind, $"{state} became {after}"));
            state.Restore();
            state = State.Now();
        }
    }

    // Runs the batch again, looking after each call.
    private long FindCulprit(long start, long end)
    {
        for (long number = start; number < end; number++)
        {
            State before = State.Now();
            Attempt(number);
            if (State.Now() != before)
            {
                return number;
            }
        }

        return start;
    }

    private int? Attempt(long number)
    {
        try
        {
            return Outcomes.OfResult(planted && Planted.Find(number) is { } call ? call() : Unguarded.Has(operators, number) ? false
                : FuzzCall.Make(operators, seed, number).Run());
        }
        catch (Exception exception) when (Outcomes.Of(exception) is { } outcome)
        {
            return outcome;
        }
        catch (Exception exception)
        {
            Report(new Failure(number, exception.GetType().Name, exception.ToString()));
            return null;
        }
    }

    private static void Report(Failure failure) => Console.WriteLine(JsonSerializer.Serialize(failure));
}
