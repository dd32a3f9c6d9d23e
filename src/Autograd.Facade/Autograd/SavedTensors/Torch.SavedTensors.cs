namespace Autograd;

public static partial class Torch
{
    /// <summary>
    /// Starts a block in which a pair of hooks decides how tensors are saved for backward;
    /// <see href="https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.saved_tensors_hooks">torch.autograd.graph.saved_tensors_hooks</see>.
    /// </summary>
    /// <remarks>
    /// <para>Of nested blocks only the innermost pair is used. A hook may run on any thread, once for each save and once for each use.
    /// An exception that it throws reaches the caller of the operation or of the backward pass unchanged.</para>
    /// <para>Tensors that <paramref name="pack"/> makes belong to no <see cref="DisposeScope"/>: the graph keeps them. A graph that
    /// is never differentiated keeps itself alive if <paramref name="pack"/> returns the result of an operation as it is: return
    /// <see cref="Tensor.Detach"/> of it.</para>
    /// </remarks>
    /// <typeparam name="T">What is kept instead of a tensor.</typeparam>
    /// <param name="pack">Called with each tensor that is saved, which it must not change in place; its result is kept.</param>
    /// <param name="unpack">Called with that when the tensor is needed; returns one of the same shape, dtype and values.</param>
    /// <returns>The block, to be disposed at its end.</returns>
    /// <exception cref="TorchException">Hooks are disabled here, by <see cref="DisableSavedTensorsHooks"/>; later, from an
    /// operation: <paramref name="pack"/> changed its tensor in place.</exception>
    /// <exception cref="TorchTypeException">From a backward pass: <paramref name="unpack"/> returned null.</exception>
    /// <example>
    /// <code>
    /// Tensor x = Torch.Tensor([1.0, 2.0], requiresGrad: true);
    /// Tensor y;
    /// using (Torch.SavedTensorsHooks(saved => saved.ToArray&lt;float&gt;(), kept => Torch.Tensor(kept)))
    /// {
    ///     y = x.Pow(2).Sum();
    /// }
    ///
    /// y.Backward();
    /// Console.WriteLine(x.Grad);   // tensor([2., 4.])
    /// </code>
    /// </example>
    public static SavedTensorsScope SavedTensorsHooks<T>(Func<Tensor, T> pack, Func<T, Tensor> unpack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(unpack);
        return SavedTensorsState.Current.With(new DelegatePacker<T>(pack, unpack)).Enter();
    }

    /// <summary>
    /// Starts a block in which tensors that are saved for backward are kept on the CPU, and copied back when they are needed;
    /// <see href="https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.save_on_cpu">torch.autograd.graph.save_on_cpu</see>.
    /// </summary>
    /// <param name="pinMemory">Whether to keep them in pinned memory and to copy back without waiting. Default: false.</param>
    /// <returns>The block, to be disposed at its end.</returns>
    /// <exception cref="TorchException">Hooks are disabled here, by <see cref="DisableSavedTensorsHooks"/>.</exception>
    public static SavedTensorsScope SaveOnCpu(bool pinMemory = false) =>
        SavedTensorsState.Current.With(new CpuPacker(pinMemory)).Enter();

    /// <summary>
    /// Starts a block in which <see cref="SavedTensorsHooks{T}"/> and all that is built on it throws;
    /// <see href="https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.disable_saved_tensors_hooks">torch.autograd.graph.disable_saved_tensors_hooks</see>.
    /// </summary>
    /// <param name="errorMessage">The message that it throws with.</param>
    /// <returns>The block, to be disposed at its end.</returns>
    /// <exception cref="TorchException">With this message: hooks are in use here.</exception>
    public static SavedTensorsScope DisableSavedTensorsHooks(string errorMessage)
    {
        ArgumentNullException.ThrowIfNull(errorMessage);
        SavedTensorsState state = SavedTensorsState.Current;
        return state.Packer is null
            ? (state with { DisabledMessage = errorMessage }).Enter()
            : throw new TorchException(errorMessage);
    }

    /// <summary>
    /// Starts a block in which tensors that were saved for backward may be changed in place: they are cloned first;
    /// <see href="https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.allow_mutation_on_saved_tensors">torch.autograd.graph.allow_mutation_on_saved_tensors</see>.
    /// </summary>
    /// <remarks>Both the forward and the backward pass must run in the block: at its end the saved tensors are let go. PyTorch has it
    /// since 2.0; here it works with 1.13 too.</remarks>
    /// <returns>The block, to be disposed at its end.</returns>
    /// <exception cref="TorchException">In such a block already, or hooks are disabled here; later, from a backward pass: the
    /// graph was made in a block that has ended.</exception>
    /// <example>
    /// <code>
    /// Tensor x = Torch.Ones(2, requiresGrad: true);
    /// using (Torch.AllowMutationOnSavedTensors())
    /// {
    ///     Tensor y = x.Clone();
    ///     Tensor z = y.Pow(2).Sum();
    ///     y.MulInPlace(10);
    ///     z.Backward();
    /// }
    ///
    /// Console.WriteLine(x.Grad);   // tensor([2., 2.])
    /// </code>
    /// </example>
    public static SavedTensorsScope AllowMutationOnSavedTensors()
    {
        var mutation = new MutationOnSavedTensors();
        SavedTensorsState state = SavedTensorsState.Current.With(mutation);
        return state.Mutation is null
            ? (state with { Mutation = mutation }).Enter(mutation.Clear)
            : throw new TorchException("allow_mutation_on_saved_tensors contexts cannot be nested");
    }
}
