namespace Autograd;

/// <summary>
/// What a call of a custom function carries from Forward to Backward: saved tensors, other values, and what Forward declares about
/// its inputs and outputs; <see href="https://pytorch.org/docs/stable/autograd.html#context-method-mixins">the ctx of torch.autograd.Function</see>.
/// </summary>
/// <remarks>
/// <para>There is one for each call. Arguments and results are counted in order: an array counts as its elements.</para>
/// <para>Keep tensors with <see cref="SaveForBackward"/> and not by <see cref="this[string]"/>: only then are they checked for changes in
/// place, freed after the backward pass, and passed through saved-tensor hooks; and an output kept otherwise is never freed.</para>
/// </remarks>
public abstract class FunctionContext
{
    private protected FunctionContext()
    {
    }

    /// <summary>Whether each argument requires grad; <c>ctx.needs_input_grad</c>. Backward may leave out the gradients of the others.</summary>
    public abstract IReadOnlyList<bool> NeedsInputGrad { get; }

    /// <summary>The tensors given to <see cref="SaveForBackward"/>, in Backward, or to <see cref="SaveForForward"/>, in Jvp; <c>ctx.saved_tensors</c>.</summary>
    /// <value>Null stands where null was saved. Each read unpacks them anew, so read once: <c>var (x, y) = ctx.SavedTensors;</c>.</value>
    /// <exception cref="TorchException">They were freed by an earlier backward pass, or changed in place since they were saved.</exception>
    /// <exception cref="InvalidOperationException">Neither Forward, Backward nor Jvp runs; <see cref="Node.SavedTensors"/> can be read at any time.</exception>
    public abstract Tensor[] SavedTensors { get; }

    /// <summary>The lengths of the arrays among the arguments.</summary>
    internal abstract int[]? InputLengths { get; }

    /// <summary>The values set by name.</summary>
    internal abstract Dictionary<string, object?> Values { get; }

    /// <summary>The context that a function saw under the vmap that <see cref="Function{TSelf, T, TResult}.GenerateVmapRule"/> ran it in.</summary>
    internal VmappedContext? Vmapped { get; set; }

    /// <summary>A value that is no tensor, by a name of your choice; Python's attributes of ctx, <c>ctx.name = value</c>.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="KeyNotFoundException">No value of that name was set.</exception>
    public object? this[string name]
    {
        get => Values.TryGetValue(name, out object? value)
            ? value
            : throw new KeyNotFoundException($"The context has no value named '{name}'. Set it in Forward: ctx[\"{name}\"] = …;");
        set => Values[name] = value;
    }

    /// <summary>A value set before, with its type: <c>ctx.Get&lt;double&gt;("scale")</c>.</summary>
    /// <typeparam name="T">The type it was set with.</typeparam>
    /// <param name="name">The name.</param>
    /// <exception cref="KeyNotFoundException">No value of that name was set.</exception>
    /// <exception cref="InvalidCastException">The value has another type.</exception>
    public T Get<T>(string name) => (T)this[name]!;

    /// <summary>Keeps tensors for Backward; <c>ctx.save_for_backward</c>. To be called once, with inputs, outputs or intermediate results.</summary>
    /// <param name="tensors">The tensors; null is kept as null.</param>
    /// <remarks>A second derivative through an intermediate result is wrong, because it has no history: save inputs and outputs for those,
    /// or mark Backward with <see cref="OnceDifferentiableAttribute"/>. Nothing is kept where the call is not recorded.</remarks>
    public abstract void SaveForBackward(params ReadOnlySpan<Tensor?> tensors);

    /// <summary>Keeps tensors for Jvp; <c>ctx.save_for_forward</c>. To be called once.</summary>
    /// <param name="tensors">The tensors; null is kept as null.</param>
    public abstract void SaveForForward(params ReadOnlySpan<Tensor?> tensors);

    /// <summary>Declares the inputs that Forward changes in place; <c>ctx.mark_dirty</c>. Each must be returned as an output.</summary>
    /// <param name="tensors">Inputs of the function.</param>
    public abstract void MarkDirty(params ReadOnlySpan<Tensor> tensors);

    /// <summary>Declares outputs that have no gradient, such as indices; <c>ctx.mark_non_differentiable</c>.</summary>
    /// <param name="tensors">Outputs of the function. Backward still gets a gradient for each: zeros.</param>
    public abstract void MarkNonDifferentiable(params ReadOnlySpan<Tensor> tensors);

    /// <summary>Sets whether Backward and Jvp get zeros for gradients and tangents that are missing; <c>ctx.set_materialize_grads</c>.</summary>
    /// <param name="value">Whether they do; at first true. False gives null, which saves work with zeros.</param>
    public abstract void SetMaterializeGrads(bool value);
}
