namespace Autograd;

/// <summary>Gives what runs in a node's backward the stack of the operator that made the node, as <c>_set_backward_stacktraces</c> of
/// torch/autograd/profiler_util.py does.</summary>
internal static class BackwardStacks
{
    /// <summary>The stack of each run.</summary>
    /// <param name="runs">In any order.</param>
    /// <param name="order">The places of the runs by the time they began.</param>
    /// <param name="parents">The run that each is directly part of, or none.</param>
    internal static IReadOnlyList<string>[] Of(IReadOnlyList<ProfileEvents.Run> runs, int[] order, int?[] parents)
    {
        // The node in whose backward each run is; a parent comes before its children.
        int?[] nodes = new int?[runs.Count];
        Dictionary<(long SequenceNr, ulong Thread), IReadOnlyList<string>> forward = [];
        foreach (int i in order)
        {
            nodes[i] = runs[i].IsNode ? i : parents[i] is { } parent ? nodes[parent] : null;
            if (nodes[i] is null)
            {
                forward.TryAdd((runs[i].SequenceNr, runs[i].Thread), runs[i].Stack);
            }
        }

        return
        [
            .. runs.Select((run, i) => nodes[i] is { } node
                ? forward.GetValueOrDefault((runs[node].SequenceNr, runs[node].ForwardThread), [])
                : run.Stack),
        ];
    }
}
