namespace Autograd;

/// <summary>How a checkpointed call is recomputed.</summary>
/// <param name="PreserveRngState">Whether it sees the same random numbers.</param>
/// <param name="ComparesMetadata">Whether shapes, dtypes and devices are compared.</param>
/// <param name="EarlyStop">Whether it ends with the last tensor that is needed.</param>
/// <param name="RecomputeContext">Opens the block that it runs in, or null.</param>
internal sealed record CheckpointOptions(bool PreserveRngState, bool ComparesMetadata, bool EarlyStop, Func<IDisposable>? RecomputeContext)
{
    internal static CheckpointOptions Of(
        bool preserveRngState, string determinismCheck, bool earlyStop, Func<IDisposable>? recomputeContext) => new(
            preserveRngState,
            determinismCheck switch
            {
                "default" => true,
                "none" => false,
                _ => throw new TorchValueException($"determinism_check should be one of ['default', 'none'], but got {determinismCheck}"),
            },
            CheckpointEarlyStopScope.Current ?? earlyStop,
            recomputeContext);
}
