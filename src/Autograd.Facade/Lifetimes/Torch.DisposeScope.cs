namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>The counts of this thread, for tests and diagnosis of leaks.</summary>
    public static DisposeScopeStatistics DisposeScopeStatistics => ThreadTensors.Current.Statistics;

    /// <summary>Starts a block at whose end the tensors made in it are disposed.</summary>
    /// <returns>The block, to be disposed at its end; see <see cref="DisposeScope"/>.</returns>
    public static DisposeScope NewDisposeScope() => DisposeScope.Open();
}
