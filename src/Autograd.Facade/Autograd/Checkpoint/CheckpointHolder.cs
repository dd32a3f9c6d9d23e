using Autograd.Interop;

namespace Autograd;

/// <summary>What the graph keeps in place of one tensor of a checkpointed call.</summary>
internal sealed class CheckpointHolder(CheckpointFrame frame, int index) : PackedTensor
{
    // By backward pass; null once it was used.
    private readonly Dictionary<long, Tensor?> recomputed = [];

    internal override nint Unpack() => GiveAndDispose(frame.Recompute(this));

    internal void Fill(long run, Tensor tensor) => recomputed.Add(run, tensor);

    internal TensorMetadata? Metadata(long run) =>
        recomputed.GetValueOrDefault(run) is { } tensor ? TensorMetadata.Of(tensor) : null;

    /// <summary>The tensor for a backward pass, which needs it once.</summary>
    internal Tensor Take(long run)
    {
        if (!recomputed.TryGetValue(run, out Tensor? tensor))
        {
            throw new CheckpointException(
                "Something went unexpectedly wrong in activation checkpoint. Please report this bug by filing an issue to PyTorch.");
        }

        recomputed[run] = null;
        return tensor ?? throw new CheckpointException(
            "torch.utils.checkpoint: Unpack is being triggered for a tensor that was already unpacked once. " +
            "If you are calling ctx.saved_tensors in backward, make sure to do so only once. " +
            "Otherwise please open an issue with details on your use case.");
    }

    public override void LetGo()
    {
        lock (frame.Gate)
        {
            foreach (Tensor? tensor in recomputed.Values)
            {
                tensor?.Dispose();
            }

            recomputed.Clear();
            frame.Forget(index);
        }
    }
}
