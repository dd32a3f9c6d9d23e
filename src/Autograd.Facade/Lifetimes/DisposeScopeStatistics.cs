namespace Autograd;

/// <summary>How many tensors a thread made and disposed, inside and outside of <see cref="DisposeScope"/>s.</summary>
/// <remarks>Counts <see cref="Tensor"/> objects, not native tensors: for those of the whole process see
/// <see cref="Torch.LiveHandles"/>. A tensor that another thread or the garbage collector releases counts as alive here.</remarks>
public sealed class DisposeScopeStatistics
{
    internal DisposeScopeStatistics()
    {
    }

    /// <summary>Tensors that were made while no scope was open.</summary>
    public long CreatedOutsideScopeCount { get; internal set; }

    /// <summary>Tensors that were disposed while they belonged to no scope.</summary>
    public long DisposedOutsideScopeCount { get; internal set; }

    /// <summary>Tensors that were made in a scope.</summary>
    public long CreatedInScopeCount { get; internal set; }

    /// <summary>Tensors that were disposed by their scope, or while they belonged to one.</summary>
    public long DisposedInScopeCount { get; internal set; }

    /// <summary>Tensors that were given to a scope by <see cref="DisposeScope.Attach(Tensor)"/>.</summary>
    public long AttachedToScopeCount { get; internal set; }

    /// <summary>Tensors that were taken out of all scopes.</summary>
    public long DetachedFromScopeCount { get; internal set; }

    /// <summary>Tensors that were made and not yet disposed.</summary>
    public long ThreadTotalLiveCount =>
        CreatedInScopeCount - DisposedInScopeCount + CreatedOutsideScopeCount - DisposedOutsideScopeCount;

    /// <summary>Starts all counts again at zero.</summary>
    public void Reset() => CreatedOutsideScopeCount = DisposedOutsideScopeCount = CreatedInScopeCount =
        DisposedInScopeCount = AttachedToScopeCount = DetachedFromScopeCount = 0;

    /// <summary>All counts, on one line.</summary>
    public override string ToString() =>
        $"ThreadTotalLiveCount: {ThreadTotalLiveCount}; CreatedOutsideScopeCount: {CreatedOutsideScopeCount}; " +
        $"DisposedOutsideScopeCount: {DisposedOutsideScopeCount}; CreatedInScopeCount: {CreatedInScopeCount}; " +
        $"DisposedInScopeCount: {DisposedInScopeCount}; AttachedToScopeCount: {AttachedToScopeCount}; " +
        $"DetachedFromScopeCount: {DetachedFromScopeCount}";
}
