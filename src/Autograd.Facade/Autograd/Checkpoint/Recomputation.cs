using Autograd.Interop;

namespace Autograd;

/// <summary>A run of a checkpointed function for a backward pass: what it saves fills the frame's holders.</summary>
internal sealed class Recomputation(CheckpointFrame frame, long run) : SavedTensorPacker
{
    internal long Run => run;

    /// <summary>How many tensors were saved.</summary>
    internal int Count { get; private set; }

    /// <summary>Whether the function called backward itself, and so went on to save more than were known then.</summary>
    internal bool IgnoresCount { get; private set; }

    internal override PackedTensor Pack(Tensor tensor)
    {
        using (tensor)
        {
            int index = Count++;
            if (index < frame.Holders.Count)
            {
                frame.Holders[index]?.Fill(run, tensor.Detach());
                if (frame.Options.EarlyStop && Count == frame.Holders.Count)
                {
                    throw new StopRecomputationException(this);
                }
            }
            else if (frame.ForwardCompleted)
            {
                throw new CheckpointException(
                    "torch.utils.checkpoint: trying to save more tensors during recomputation than during the original forward pass.");
            }
            else
            {
                IgnoresCount = true;
            }

            return new Kept(tensor.Detach());
        }
    }

    // The function may differentiate the graph that it makes again.
    private sealed class Kept(Tensor tensor) : PackedTensor
    {
        internal override nint Unpack() => CallbackTensors.Give(tensor);

        public override void LetGo() => tensor.Dispose();
    }
}

/// <summary>Ends a run of a checkpointed function from inside.</summary>
internal sealed class StopRecomputationException(Recomputation recomputation) : Exception("The recomputation has all that it needs.")
{
    internal Recomputation Recomputation => recomputation;
}
