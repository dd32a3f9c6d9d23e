using Autograd.Interop;

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
public sealed class FunctionContext
{
    private readonly FunctionRunner runner;
    private readonly bool[] needsInputGrad;
    private readonly bool[] isTensor;
    private Dictionary<string, object?>? values;
    private bool forwardEnded;
    private nint node;
    private int backwardRuns;

    internal FunctionContext(FunctionRunner runner, in TensorSlots inputs)
    {
        this.runner = runner;
        InputLengths = inputs.ArrayLengths;
        needsInputGrad = new bool[inputs.Count];
        isTensor = new bool[inputs.Count];
        for (int i = 0; i < isTensor.Length; i++)
        {
            isTensor[i] = inputs.Tensors[i] is not null;
            TensorCount += isTensor[i] ? 1 : 0;
        }
    }

    /// <summary>Whether each argument requires grad; <c>ctx.needs_input_grad</c>. Backward may leave out the gradients of the others.</summary>
    public IReadOnlyList<bool> NeedsInputGrad => needsInputGrad;

    /// <summary>The tensors given to <see cref="SaveForBackward"/>, in Backward, or to <see cref="SaveForForward"/>, in Jvp; <c>ctx.saved_tensors</c>.</summary>
    /// <value>Null stands where null was saved. Each read unpacks them anew, so read once: <c>var (x, y) = ctx.SavedTensors;</c>.</value>
    /// <exception cref="TorchException">They were freed by an earlier backward pass, or changed in place since they were saved.</exception>
    /// <exception cref="InvalidOperationException">Neither Forward, Backward nor Jvp runs; <see cref="Node.SavedTensors"/> can be read at any time.</exception>
    public Tensor[] SavedTensors
    {
        get
        {
            if (!forwardEnded)
            {
                return [.. ForForward!];
            }

            nint running;
            lock (isTensor)
            {
                // Inside a run the engine keeps the node; outside, it may be gone.
                running = backwardRuns > 0 ? Native.ag_node_at(node) : throw new InvalidOperationException(
                    "A function's saved tensors can be read from its context only while its Backward or Jvp runs. " +
                    "Read GradFn.SavedTensors of its result instead.");
            }

            try
            {
                return Node.SavedTensorsOf(running);
            }
            finally
            {
                Native.ag_node_release(running);
            }
        }
    }

    internal Tensor?[] ForBackward { get; private set; } = [];

    internal Tensor?[] ForForward { get; private set; } = [];

    internal Tensor?[] Dirty { get; private set; } = [];

    internal Tensor?[] NonDifferentiable { get; private set; } = [];

    internal bool MaterializesGrads { get; private set; } = true;

    /// <summary>Whether the function separates forward from setting up the context.</summary>
    internal bool HasSetupContext { get; set; }

    internal int[]? InputLengths { get; }

    internal int[]? OutputLengths { get; set; }

    internal int InputCount => isTensor.Length;

    internal int TensorCount { get; }

    internal Span<bool> NeedsInputGradSpan => needsInputGrad;

    /// <summary>A value that is no tensor, by a name of your choice; Python's attributes of ctx, <c>ctx.name = value</c>.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="KeyNotFoundException">No value of that name was set.</exception>
    public object? this[string name]
    {
        get => values is not null && values.TryGetValue(name, out object? value)
            ? value
            : throw new KeyNotFoundException($"The context has no value named '{name}'. Set it in Forward: ctx[\"{name}\"] = …;");
        set => (values ??= [])[name] = value;
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
    public void SaveForBackward(params ReadOnlySpan<Tensor?> tensors) => ForBackward = tensors.ToArray();

    /// <summary>Keeps tensors for Jvp; <c>ctx.save_for_forward</c>. To be called once.</summary>
    /// <param name="tensors">The tensors; null is kept as null.</param>
    public void SaveForForward(params ReadOnlySpan<Tensor?> tensors) => ForForward = tensors.ToArray();

    /// <summary>Declares the inputs that Forward changes in place; <c>ctx.mark_dirty</c>. Each must be returned as an output.</summary>
    /// <param name="tensors">Inputs of the function.</param>
    public void MarkDirty(params ReadOnlySpan<Tensor> tensors) => Dirty = tensors.ToArray();

    /// <summary>Declares outputs that have no gradient, such as indices; <c>ctx.mark_non_differentiable</c>.</summary>
    /// <param name="tensors">Outputs of the function. Backward still gets a gradient for each: zeros.</param>
    public void MarkNonDifferentiable(params ReadOnlySpan<Tensor> tensors) => NonDifferentiable = tensors.ToArray();

    /// <summary>Sets whether Backward and Jvp get zeros for gradients and tangents that are missing; <c>ctx.set_materialize_grads</c>.</summary>
    /// <param name="value">Whether they do; at first true. False gives null, which saves work with zeros.</param>
    public void SetMaterializeGrads(bool value) => MaterializesGrads = value;

    internal bool IsTensor(int input) => isTensor[input];

    /// <summary>Lets go of all that is not for Backward.</summary>
    internal void EndForward()
    {
        forwardEnded = true;
        ForBackward = ForForward = Dirty = NonDifferentiable = [];
    }

    internal Tensor?[] RunBackward(nint runningNode, Tensor?[] gradients)
    {
        lock (isTensor)
        {
            node = runningNode;
            backwardRuns++;
        }

        try
        {
            return runner.Backward(this, gradients);
        }
        finally
        {
            lock (isTensor)
            {
                backwardRuns--;
            }
        }
    }

    internal Tensor?[] RunJvp(Tensor?[] tangents, int outputCount) => runner.Jvp(this, tangents, outputCount);
}
