namespace Autograd;

/// <content>The scope that a new tensor belongs to.</content>
public sealed partial class DisposeScope
{
    private static readonly AsyncLocal<DisposeScope?> Flow = new();
    private static int openScopes;

    private static DisposeScope? Current => NearestOpen(Flow.Value);

    internal static DisposeScope Open()
    {
        var scope = new DisposeScope(Current);
        Interlocked.Increment(ref openScopes);
        Flow.Value = scope;
        return scope;
    }

    /// <summary>Gives a new tensor to the current scope, if there is one.</summary>
    internal static void Register(Tensor tensor, ThreadTensors thread)
    {
        // The scope may be closed by another thread in between; its tensors are then those of the scope around it.
        while (openScopes != 0 && Current is { } scope)
        {
            if (scope.TryAdd(tensor))
            {
                thread.Statistics.CreatedInScopeCount++;
                return;
            }
        }

        thread.Statistics.CreatedOutsideScopeCount++;
    }

    /// <summary>Starts a block in which new tensors belong to no scope.</summary>
    internal static Suspension Suspend()
    {
        DisposeScope? scope = openScopes != 0 ? Flow.Value : null;
        if (scope is not null)
        {
            Flow.Value = null;
        }

        return new Suspension(scope);
    }

    /// <summary>Forgets a tensor that is being disposed.</summary>
    internal static void Unregister(Tensor tensor, ThreadTensors thread)
    {
        if (tensor.Scope is { } scope)
        {
            scope.Forget(tensor);
            thread.Statistics.DisposedInScopeCount++;
        }
        else
        {
            thread.Statistics.DisposedOutsideScopeCount++;
        }
    }

    internal readonly ref struct Suspension(DisposeScope? scope)
    {
        public void Dispose()
        {
            if (scope is not null)
            {
                Flow.Value = scope;
            }
        }
    }

    private static DisposeScope? NearestOpen(DisposeScope? scope)
    {
        while (scope is { closed: true })
        {
            scope = scope.outer;
        }

        return scope;
    }
}
