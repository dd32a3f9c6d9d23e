
namespace Autograd;

/// <summary>
/// One checkpointed call: in place of the tensors that it saves the graph keeps <see cref="CheckpointHolder"/>s, which are filled by
/// running the function again when a backward pass needs the first of them.
/// </summary>
/// <remarks>Each backward pass fills them once; they are told apart by number. A lock guards all of it, since several passes, and
/// several threads of one, may need the same frame.</remarks>
internal sealed class CheckpointFrame(Action<Tensor[]> function, Tensor[] inputs, CheckpointOptions options) : SavedTensorPacker
{
    private static long lastOutside;

    private readonly SavedTensor[] inputs = [.. inputs.Select(input => new SavedTensor(input))];
    private readonly RngStates? rngStates = options.PreserveRngState
        ? RngStates.Of(inputs.Select(input => input.Device).Where(device => device.Type == "cuda"))
        : null;
    private readonly AutocastState? autocast = AutocastState.Current;
    private readonly List<TensorMetadata> metadata = [];
    private readonly Dictionary<long, Recomputation> recomputations = [];
    private int kept;
    private bool forwardCompleted;

    internal CheckpointOptions Options => options;

    internal Lock Gate { get; } = new();

    /// <summary>What the graph keeps, in the order of saving; null where it has let go.</summary>
    internal List<CheckpointHolder?> Holders { get; } = [];

    /// <summary>Whether the function has returned; before, it may call backward itself.</summary>
    internal bool ForwardCompleted
    {
        get => forwardCompleted;
        set
        {
            lock (Gate)
            {
                forwardCompleted = value;
                ReleaseUnneeded();
            }
        }
    }

    internal override PackedTensor Pack(Tensor tensor)
    {
        using (tensor)
        {
            lock (Gate)
            {
                var holder = new CheckpointHolder(this, Holders.Count);
                Holders.Add(holder);
                kept++;
                metadata.Add(options.ComparesMetadata ? TensorMetadata.Of(tensor) : default);
                return holder;
            }
        }
    }

    /// <summary>The tensor of a holder, recomputed for the backward pass that this thread works for.</summary>
    internal Tensor Recompute(CheckpointHolder holder)
    {
        long run = BackwardPass.Id;
        if (run < 0)
        {
            run = Interlocked.Decrement(ref lastOutside);
        }

        lock (Gate)
        {
            if (!recomputations.ContainsKey(run))
            {
                var recomputation = new Recomputation(this, run);
                Run(recomputation);
                recomputations[run] = recomputation;
                if (!recomputation.IgnoresCount)
                {
                    Check(recomputation);
                }
            }

            return holder.Take(run);
        }
    }

    // Tensors that the function makes are of no use afterwards; collected only, they would take the memory that is to be saved.
    private void Run(Recomputation recomputation)
    {
        using RngStates? surrounding = rngStates?.Now();
        try
        {
            rngStates?.Restore();
            using DisposeScope temporaries = Torch.NewDisposeScope();
            Tensor[] again = [.. inputs.Select(input => input.Unpack())];
            using SavedTensorsScope hooks = SavedTensorsState.Current.With(recomputation).Enter();
            using GradModeScope grad = Torch.EnableGrad();
            using AutocastScope precision = AutocastState.Resume(autocast);
            using IDisposable? context = options.RecomputeContext?.Invoke();
            function(again);
        }
        catch (StopRecomputationException e) when (e.Recomputation == recomputation)
        {
            // All that is needed is there.
        }
        finally
        {
            surrounding?.Restore();
        }
    }

    /// <summary>Forgets a holder that the graph has let go.</summary>
    internal void Forget(int index)
    {
        Holders[index] = null;
        kept--;
        ReleaseUnneeded();
    }

    // At once, not when it is collected: the inputs are other checkpoints' results.
    private void ReleaseUnneeded()
    {
        if (kept == 0 && forwardCompleted)
        {
            rngStates?.Dispose();
            foreach (SavedTensor input in inputs)
            {
                input.Dispose();
            }
        }
    }

    private void Check(Recomputation recomputation)
    {
        if (recomputation.Count != Holders.Count)
        {
            throw new CheckpointException(
                "torch.utils.checkpoint: A different number of tensors was saved during the original forward and recomputation.\n" +
                $"Number of tensors saved during forward: {Holders.Count}\n" +
                $"Number of tensors saved during recomputation: {recomputation.Count}");
        }

        string differences = options.ComparesMetadata
            ? string.Concat(Holders.Select((holder, i) => Difference(i, holder?.Metadata(recomputation.Run))))
            : "";
        if (differences.Length > 0)
        {
            throw new CheckpointException(
                "torch.utils.checkpoint: Recomputed values for the following tensors have different metadata than during the forward pass.\n" +
                differences);
        }
    }

    private string Difference(int index, TensorMetadata? recomputed) => recomputed is null || recomputed == metadata[index]
        ? ""
        : $"tensor at position {index}:\nsaved metadata: {metadata[index]}\nrecomputed metadata: {recomputed}\n";
}
