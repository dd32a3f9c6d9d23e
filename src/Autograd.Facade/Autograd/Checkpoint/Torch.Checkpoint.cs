namespace Autograd;

public static partial class Torch
{
    /// <summary>
    /// Calls a function without keeping what its backward needs, and calls it again when a backward pass needs it: less memory for
    /// more time; <see href="https://pytorch.org/docs/stable/checkpoint.html#torch.utils.checkpoint.checkpoint">torch.utils.checkpoint.checkpoint</see>
    /// with <c>use_reentrant=False</c>.
    /// </summary>
    /// <remarks>
    /// <para>The function must do the same when it is called again, with the same tensors: its inputs must not be changed in
    /// between. Checkpoints nest. The second call runs on the thread that needs it, with the recording of operations on; tensors
    /// that it makes are disposed when it ends. Wrap the body in a <see cref="NewDisposeScope"/> to free the first call's
    /// temporaries at once too.</para>
    /// <para>The graph holds the function, and a C# lambda holds all variables that lambdas of its method capture. If the result is
    /// one of them, the graph keeps itself alive until it is differentiated: make the lambda in a method of its own.</para>
    /// <para>Works in this form on every release of LibTorch, as in PyTorch 2.6. With grad mode off it only calls the
    /// function. The modes of grad and of random numbers are those of the first call; autocast is not offered yet.</para>
    /// </remarks>
    /// <typeparam name="TResult">A tensor, or a tuple or array of tensors.</typeparam>
    /// <param name="function">What to call, and call again.</param>
    /// <param name="input">Its argument.</param>
    /// <param name="preserveRngState">Whether the second call sees the same random numbers, and leaves the generators as it found
    /// them. Default: true.</param>
    /// <param name="determinismCheck">Whether to compare shapes, dtypes and devices of the recomputed tensors: <c>default</c> or
    /// <c>none</c>. Default: <c>default</c>.</param>
    /// <param name="earlyStop">Whether the second call ends with the last tensor that is needed, by an exception that passes
    /// through the function. <see cref="SetCheckpointEarlyStop"/> has precedence. Default: true.</param>
    /// <param name="contextFn">Makes two functions, each of which opens a block: for the first call and for the second.
    /// Default: no blocks.</param>
    /// <returns>What the function returned.</returns>
    /// <exception cref="TorchValueException"><paramref name="determinismCheck"/> is neither of the two.</exception>
    /// <exception cref="CheckpointException">From a backward pass: the second call saved other tensors than the first.</exception>
    /// <example>
    /// <code>
    /// Tensor x = Torch.Tensor([1.0, 2.0], requiresGrad: true);
    /// Tensor y = Torch.Checkpoint(t => t.Exp().Sin(), x);
    /// y.Sum().Backward();
    /// Console.WriteLine(x.Grad);   // tensor([-2.4783,  3.3129])
    /// </code>
    /// </example>
    public static TResult Checkpoint<TResult>(Func<Tensor, TResult> function, Tensor input, bool preserveRngState = true,
        string determinismCheck = "default", bool earlyStop = true,
        Func<(Func<IDisposable> Forward, Func<IDisposable> Recompute)>? contextFn = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Checkpoint(t => function(t[0]), [input], preserveRngState, determinismCheck, earlyStop, contextFn);
    }

    /// <inheritdoc cref="Checkpoint{TResult}(Func{Tensor, TResult}, Tensor, bool, string, bool, Func{ValueTuple{Func{IDisposable}, Func{IDisposable}}}?)"/>
    /// <param name="function">What to call, and call again.</param>
    /// <param name="input1">Its first argument.</param>
    /// <param name="input2">Its second argument.</param>
    /// <param name="preserveRngState">Whether the second call sees the same random numbers. Default: true.</param>
    /// <param name="determinismCheck">Whether to compare the recomputed tensors' metadata: <c>default</c> or <c>none</c>. Default: <c>default</c>.</param>
    /// <param name="earlyStop">Whether the second call ends with the last tensor that is needed. Default: true.</param>
    /// <param name="contextFn">Makes two functions that open a block each: for the first call and the second. Default: no blocks.</param>
    public static TResult Checkpoint<TResult>(Func<Tensor, Tensor, TResult> function, Tensor input1, Tensor input2,
        bool preserveRngState = true, string determinismCheck = "default", bool earlyStop = true,
        Func<(Func<IDisposable> Forward, Func<IDisposable> Recompute)>? contextFn = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Checkpoint(t => function(t[0], t[1]), [input1, input2], preserveRngState, determinismCheck, earlyStop, contextFn);
    }

    /// <inheritdoc cref="Checkpoint{TResult}(Func{Tensor, TResult}, Tensor, bool, string, bool, Func{ValueTuple{Func{IDisposable}, Func{IDisposable}}}?)"/>
    /// <param name="function">What to call, and call again.</param>
    /// <param name="input1">Its first argument.</param>
    /// <param name="input2">Its second argument.</param>
    /// <param name="input3">Its third argument.</param>
    /// <param name="preserveRngState">Whether the second call sees the same random numbers. Default: true.</param>
    /// <param name="determinismCheck">Whether to compare the recomputed tensors' metadata: <c>default</c> or <c>none</c>. Default: <c>default</c>.</param>
    /// <param name="earlyStop">Whether the second call ends with the last tensor that is needed. Default: true.</param>
    /// <param name="contextFn">Makes two functions that open a block each: for the first call and the second. Default: no blocks.</param>
    public static TResult Checkpoint<TResult>(Func<Tensor, Tensor, Tensor, TResult> function, Tensor input1, Tensor input2,
        Tensor input3, bool preserveRngState = true, string determinismCheck = "default", bool earlyStop = true,
        Func<(Func<IDisposable> Forward, Func<IDisposable> Recompute)>? contextFn = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Checkpoint(
            t => function(t[0], t[1], t[2]), [input1, input2, input3], preserveRngState, determinismCheck, earlyStop, contextFn);
    }

    /// <inheritdoc cref="Checkpoint{TResult}(Func{Tensor, TResult}, Tensor, bool, string, bool, Func{ValueTuple{Func{IDisposable}, Func{IDisposable}}}?)"/>
    /// <param name="function">What to call, and call again.</param>
    /// <param name="inputs">Its arguments, any number of them.</param>
    /// <param name="preserveRngState">Whether the second call sees the same random numbers. Default: true.</param>
    /// <param name="determinismCheck">Whether to compare the recomputed tensors' metadata: <c>default</c> or <c>none</c>. Default: <c>default</c>.</param>
    /// <param name="earlyStop">Whether the second call ends with the last tensor that is needed. Default: true.</param>
    /// <param name="contextFn">Makes two functions that open a block each: for the first call and the second. Default: no blocks.</param>
    public static TResult Checkpoint<TResult>(Func<Tensor[], TResult> function, Tensor[] inputs, bool preserveRngState = true,
        string determinismCheck = "default", bool earlyStop = true,
        Func<(Func<IDisposable> Forward, Func<IDisposable> Recompute)>? contextFn = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(inputs);
        foreach (Tensor input in inputs)
        {
            ArgumentNullException.ThrowIfNull(input, nameof(inputs));
        }

        var contexts = contextFn?.Invoke();
        var options = CheckpointOptions.Of(preserveRngState, determinismCheck, earlyStop, contexts?.Recompute);
        if (!IsGradEnabled)
        {
            return function(inputs);
        }

        var frame = new CheckpointFrame(again => function(again), inputs, options);
        using SavedTensorsScope hooks = SavedTensorsState.Current.With(frame).Enter();
        using IDisposable? context = contexts?.Forward.Invoke();
        TResult result = function(inputs);
        frame.ForwardCompleted = true;
        return result;
    }

    /// <summary>
    /// Calls functions one after another, each on the result of the one before, in checkpointed segments;
    /// <see href="https://pytorch.org/docs/stable/checkpoint.html#torch.utils.checkpoint.checkpoint_sequential">torch.utils.checkpoint.checkpoint_sequential</see>.
    /// </summary>
    /// <remarks>The last segment is not checkpointed: its backward comes first.</remarks>
    /// <param name="functions">The functions.</param>
    /// <param name="segments">Into how many segments to divide them.</param>
    /// <param name="input">The argument of the first.</param>
    /// <param name="preserveRngState">As for <see cref="Checkpoint{TResult}(Func{Tensor, TResult}, Tensor, bool, string, bool, Func{ValueTuple{Func{IDisposable}, Func{IDisposable}}}?)"/>. Default: true.</param>
    /// <returns>The last function's result.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="segments"/> is zero.</exception>
    /// <exception cref="TorchValueException">There are fewer functions than segments.</exception>
    public static Tensor CheckpointSequential(
        IReadOnlyList<Func<Tensor, Tensor>> functions, int segments, Tensor input, bool preserveRngState = true)
    {
        ArgumentNullException.ThrowIfNull(functions);
        int size = functions.Count / segments;
        if (size == 0 && segments > 1)
        {
            throw new TorchValueException("range() arg 3 must not be zero");
        }

        int start = 0;
        for (; start < size * (segments - 1); start += size)
        {
            int first = start;
            input = Checkpoint(t => Run(first, first + size, t), input, preserveRngState);
        }

        return Run(start, functions.Count, input);

        Tensor Run(int from, int to, Tensor value)
        {
            for (int i = from; i < to; i++)
            {
                value = functions[i](value);
            }

            return value;
        }
    }

    /// <summary>
    /// Starts a block in which checkpoints stop their recomputation early, or not, whatever they are told;
    /// <see href="https://pytorch.org/docs/stable/checkpoint.html#torch.utils.checkpoint.set_checkpoint_early_stop">torch.utils.checkpoint.set_checkpoint_early_stop</see>.
    /// </summary>
    /// <param name="enable">Whether they stop with the last tensor that is needed. Only the forward pass needs to be in the block.</param>
    /// <returns>The block, to be disposed at its end.</returns>
    public static CheckpointEarlyStopScope SetCheckpointEarlyStop(bool enable) => new(enable);
}
