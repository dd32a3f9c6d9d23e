using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>Reads what the native side recorded, and works out which runs were part of others.</summary>
internal static unsafe class ProfileEvents
{
    /// <summary>A run as it was recorded; times are nanoseconds of one clock, and a run that has not ended has no end.</summary>
    internal readonly record struct Run(string Name, string Shapes, ulong Thread, long Start, long? End, long Memory, long SequenceNr,
        IReadOnlyList<string> Stack)
    {
        /// <summary>Whether it is the backward of a node, and the thread that made that.</summary>
        internal bool IsNode { get; init; }
        internal ulong ForwardThread { get; init; }
    }

    // at::RecordScope::BACKWARD_FUNCTION
    private const int BackwardFunction = 1;

    internal static IReadOnlyList<FunctionEvent> Read(nint profile)
    {
        var runs = new Run[Native.ag_profile_count(profile)];
        var texts = new FrameTexts();
        for (int i = 0; i < runs.Length; i++)
        {
            NativeProfileEvent run;
            Native.ag_profile_event_at(profile, i, &run);
            runs[i] = new Run(Marshal.PtrToStringUTF8((nint)run.Name)!, Marshal.PtrToStringUTF8((nint)run.Shapes)!, run.Thread,
                run.Start, run.End == 0 ? null : run.End, run.Memory, run.SequenceNr,
                run.Stack == 0 ? [] : texts.Of(ManagedHandle.Target<CallStack>(run.Stack)))
            {
                IsNode = run.Scope == BackwardFunction,
                // A node that accumulates was made by no operator. It has no number, nor do operators that make no node.
                ForwardThread = run.SequenceNr < 0 ? 0 : run.ForwardThread,
            };
        }

        return From(runs);
    }

    internal static IReadOnlyList<FunctionEvent> From(IReadOnlyList<Run> runs)
    {
        if (runs.Count == 0)
        {
            return [];
        }

        long first = runs.Min(run => run.Start);
        // What had not ended ends with the profile.
        long last = runs.Max(run => run.End ?? run.Start);
        (long Start, long End)[] spans = [.. runs.Select(run => (run.Start, run.End ?? last))];
        int[] order = [.. Enumerable.Range(0, runs.Count).OrderBy(i => spans[i].Start).ThenByDescending(i => spans[i].End)];
        long[] inside = new long[runs.Count];
        long[] memory = [.. runs.Select(run => run.Memory)];
        int?[] parents = new int?[runs.Count];
        foreach ((int child, int parent) in Nested(runs, spans, order).AsEnumerable().Reverse())
        {
            parents[child] = parent;
            inside[parent] += spans[child].End - spans[child].Start;
            memory[parent] += memory[child];
        }

        IReadOnlyList<string>[] stacks = BackwardStacks.Of(runs, order, parents);
        return
        [
            .. order.Select(i => new FunctionEvent(
                runs[i].Name,
                Nanoseconds(spans[i].Start - first),
                Nanoseconds(spans[i].End - spans[i].Start),
                Nanoseconds(spans[i].End - spans[i].Start - inside[i]),
                runs[i].Thread,
                memory[i],
                runs[i].Memory,
                runs[i].Shapes,
                runs[i].SequenceNr,
                stacks[i])),
        ];
    }

    // Pairs of a run and the one it is directly part of; a parent comes before its children.
    private static List<(int Child, int Parent)> Nested(IReadOnlyList<Run> runs, (long Start, long End)[] spans, int[] order)
    {
        List<(int, int)> pairs = [];
        Dictionary<ulong, Stack<int>> open = [];
        foreach (int i in order)
        {
            if (!open.TryGetValue(runs[i].Thread, out Stack<int>? outer))
            {
                open.Add(runs[i].Thread, outer = new Stack<int>());
            }

            while (outer.TryPeek(out int top) && spans[top].End < spans[i].End)
            {
                outer.Pop();
            }

            if (outer.TryPeek(out int parent))
            {
                pairs.Add((i, parent));
            }

            outer.Push(i);
        }

        return pairs;
    }

    private static TimeSpan Nanoseconds(long count) => TimeSpan.FromTicks(count / TimeSpan.NanosecondsPerTick);
}
