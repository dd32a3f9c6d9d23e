namespace Autograd;

/// <summary>Calls a hook with the first gradient that comes in each backward pass.</summary>
internal sealed class AnyGradHook(Action<Tensor> hook)
{
    private readonly Lock access = new();
    private readonly HashSet<long> passes = [];

    internal void Add(Tensor gradient)
    {
        if (IsFirst(BackwardPass.Id))
        {
            hook(gradient);
        }
    }

    private bool IsFirst(long pass)
    {
        lock (access)
        {
            if (BackwardPass.IsAlone)
            {
                passes.RemoveWhere(other => other != pass);
            }

            return passes.Add(pass);
        }
    }
}
