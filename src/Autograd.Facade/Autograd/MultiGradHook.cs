namespace Autograd;

/// <summary>Collects the gradients of several tensors, for each backward pass apart, and calls a hook with them.</summary>
internal sealed class MultiGradHook(WeakEdge[] edges, Action<Tensor[]> hook)
{
    private readonly Lock access = new();
    private readonly Dictionary<long, Collected> passes = [];

    internal void Add(int index, Tensor? gradient)
    {
        // It is kept for longer than the block that it came in.
        gradient?.DetachFromDisposeScope();
        if (Complete(index, gradient) is { } gradients)
        {
            hook(gradients!);
        }
    }

    private Tensor?[]? Complete(int index, Tensor? gradient)
    {
        long pass = BackwardPass.Id;
        lock (access)
        {
            if (!passes.TryGetValue(pass, out Collected? collected))
            {
                if (BackwardPass.IsAlone)
                {
                    passes.Clear();
                }

                collected = new Collected(new Tensor?[edges.Length]) { Missing = edges.Count(edge => edge.HooksWillRun) };
                passes.Add(pass, collected);
            }

            collected.Gradients[index] = gradient;
            if (--collected.Missing > 0)
            {
                return null;
            }

            passes.Remove(pass);
            return collected.Gradients;
        }
    }

    private sealed record Collected(Tensor?[] Gradients)
    {
        public int Missing { get; set; }
    }
}
