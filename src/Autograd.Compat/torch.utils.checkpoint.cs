namespace Autograd.Compat;

public static partial class torch
{
    public static partial class utils
    {
        /// <summary>The module <see href="https://pytorch.org/docs/stable/checkpoint.html">torch.utils.checkpoint</see>.</summary>
        public sealed class checkpoint : CheckpointModule
        {
            private checkpoint()
            {
            }
        }
    }
}

/// <summary>The functions of <see cref="torch.utils.checkpoint"/>, which C# lets that class inherit but not declare: one is named as it is.</summary>
public abstract class CheckpointModule
{
    private protected CheckpointModule()
    {
    }

    /// <inheritdoc cref="Torch.Checkpoint{TResult}(Func{Tensor, TResult}, Tensor, bool, string, bool, Func{ValueTuple{Func{IDisposable}, Func{IDisposable}}}?)"/>
    public static TResult checkpoint<TResult>(Func<Tensor, TResult> function, Tensor input, bool preserve_rng_state = true,
        string determinism_check = "default", bool early_stop = true, Func<(Func<IDisposable>, Func<IDisposable>)>? context_fn = null) =>
        Torch.Checkpoint(function, input, preserve_rng_state, determinism_check, early_stop, context_fn);

    /// <inheritdoc cref="Torch.Checkpoint{TResult}(Func{Tensor, Tensor, TResult}, Tensor, Tensor, bool, string, bool, Func{ValueTuple{Func{IDisposable}, Func{IDisposable}}}?)"/>
    public static TResult checkpoint<TResult>(Func<Tensor, Tensor, TResult> function, Tensor input1, Tensor input2, bool preserve_rng_state = true,
        string determinism_check = "default", bool early_stop = true, Func<(Func<IDisposable>, Func<IDisposable>)>? context_fn = null) =>
        Torch.Checkpoint(function, input1, input2, preserve_rng_state, determinism_check, early_stop, context_fn);

    /// <inheritdoc cref="Torch.Checkpoint{TResult}(Func{Tensor, Tensor, Tensor, TResult}, Tensor, Tensor, Tensor, bool, string, bool, Func{ValueTuple{Func{IDisposable}, Func{IDisposable}}}?)"/>
    public static TResult checkpoint<TResult>(Func<Tensor, Tensor, Tensor, TResult> function, Tensor input1, Tensor input2, Tensor input3, bool preserve_rng_state = true,
        string determinism_check = "default", bool early_stop = true, Func<(Func<IDisposable>, Func<IDisposable>)>? context_fn = null) =>
        Torch.Checkpoint(function, input1, input2, input3, preserve_rng_state, determinism_check, early_stop, context_fn);

    /// <inheritdoc cref="Torch.Checkpoint{TResult}(Func{Tensor[], TResult}, Tensor[], bool, string, bool, Func{ValueTuple{Func{IDisposable}, Func{IDisposable}}}?)"/>
    public static TResult checkpoint<TResult>(Func<Tensor[], TResult> function, Tensor[] inputs, bool preserve_rng_state = true,
        string determinism_check = "default", bool early_stop = true, Func<(Func<IDisposable>, Func<IDisposable>)>? context_fn = null) =>
        Torch.Checkpoint(function, inputs, preserve_rng_state, determinism_check, early_stop, context_fn);

    /// <inheritdoc cref="Torch.CheckpointSequential"/>
    public static Tensor checkpoint_sequential(
        IReadOnlyList<Func<Tensor, Tensor>> functions, int segments, Tensor input, bool preserve_rng_state = true) =>
        Torch.CheckpointSequential(functions, segments, input, preserve_rng_state);

    /// <inheritdoc cref="Torch.SetCheckpointEarlyStop"/>
    public static CheckpointEarlyStopScope set_checkpoint_early_stop(bool enable) => Torch.SetCheckpointEarlyStop(enable);
}
