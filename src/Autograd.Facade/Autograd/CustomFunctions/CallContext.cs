using Autograd.Interop;

namespace Autograd;

/// <summary>The context of one call, as the runner and the call's node see it.</summary>
internal sealed class CallContext : FunctionContext
{
    private readonly FunctionRunner runner;
    private readonly bool[] needsInputGrad;
    private readonly bool[] isTensor;
    private Dictionary<string, object?>? values;
    private bool forwardEnded;
    private nint node;
    private int backwardRuns;

    internal CallContext(FunctionRunner runner, in TensorParts inputs)
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

    public override IReadOnlyList<bool> NeedsInputGrad => needsInputGrad;

    public override Tensor[] SavedTensors
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

    internal override int[]? InputLengths { get; }

    internal int[]? OutputLengths { get; set; }

    internal int InputCount => isTensor.Length;

    internal int TensorCount { get; }

    internal override Dictionary<string, object?> Values => values ??= [];

    internal Span<bool> NeedsInputGradSpan => needsInputGrad;

    public override void SaveForBackward(params ReadOnlySpan<Tensor?> tensors) => ForBackward = tensors.ToArray();

    public override void SaveForForward(params ReadOnlySpan<Tensor?> tensors) => ForForward = tensors.ToArray();

    public override void MarkDirty(params ReadOnlySpan<Tensor> tensors) => Dirty = tensors.ToArray();

    public override void MarkNonDifferentiable(params ReadOnlySpan<Tensor> tensors) => NonDifferentiable = tensors.ToArray();

    public override void SetMaterializeGrads(bool value) => MaterializesGrads = value;

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
