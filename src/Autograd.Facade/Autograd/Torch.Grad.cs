namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>
    /// Computes the gradients of the sum of <paramref name="outputs"/> with respect to each of <paramref name="inputs"/>, and
    /// accumulates nothing; <see href="https://pytorch.org/docs/stable/generated/torch.autograd.grad.html">torch.autograd.grad</see>.
    /// </summary>
    /// <param name="outputs">The tensors to differentiate, or their edges (<see cref="GetGradientEdge"/>); a single one is a list
    /// of one.</param>
    /// <param name="inputs">The tensors to differentiate with respect to, or their edges; a single one is a list of one, and the
    /// result is then an array of one gradient. Overloads take a tuple and return a tuple.</param>
    /// <param name="gradOutputs">The gradient with respect to each output: the vector of the vector-Jacobian product; null for an
    /// output of one element means one. Default: null for each.</param>
    /// <param name="retainGraph">Whether to keep the graph for another pass. Default: as <paramref name="createGraph"/>.</param>
    /// <param name="createGraph">Whether to record the backward pass itself, for higher derivatives. Default: false.</param>
    /// <param name="allowUnused">Whether an input that the outputs do not depend on is allowed; its gradient is then null.
    /// Default: as <paramref name="materializeGrads"/>.</param>
    /// <param name="isGradsBatched">Whether <paramref name="gradOutputs"/> are many gradients for each output, stacked along a new first
    /// dimension: one pass then computes what a pass for each of them would, and the results are stacked likewise. Default: false.</param>
    /// <param name="materializeGrads">Whether such an input's gradient is zeros instead of null. Default: false.</param>
    /// <returns>The gradients, of the shapes of the inputs; null only where <paramref name="allowUnused"/> allows it.</returns>
    /// <exception cref="TorchException">An output does not require grad, or has several elements and no gradient; an input is not
    /// used in the graph; the graph was freed by an earlier pass.</exception>
    /// <exception cref="TorchIndexException">An edge's node has no such output.</exception>
    /// <example>
    /// <code>
    /// Tensor t = Torch.Tensor([1.0, 2.0, 4.0], requiresGrad: true);
    /// Tensor u = Torch.Tensor([10.0, 20.0], requiresGrad: true);
    /// var (gt, gu) = Torch.Grad(t.Pow(2).Sum() + u.Log().Sum(), (t, u));
    /// Console.WriteLine(gt);   // tensor([2., 4., 8.])
    /// </code>
    /// </example>
    public static Tensor[] Grad(TensorOrEdgeList outputs, TensorOrEdgeList inputs, OptionalTensorList gradOutputs = default,
        bool? retainGraph = null, bool createGraph = false, bool? allowUnused = null, bool isGradsBatched = false, bool materializeGrads = false)
    {
        // Earlier releases check it in C++, behind all else.
        if (inputs.Count == 0 && !LibTorch.IsBefore(2, 10))
        {
            throw new TorchException("`inputs` argument to `grad()` cannot be empty.");
        }

        if (materializeGrads && allowUnused == false)
        {
            throw new TorchValueException(
                "Expected allow_unused to be True or not passed when materialize_grads=True, but got: allow_unused=False.");
        }

        RequireNoNull(inputs);

        Tensor?[] gradients = RootGradients.For(outputs, gradOutputs, isGradsBatched);
        bool retain = retainGraph ?? createGraph;
        bool unused = allowUnused ?? materializeGrads;
        Tensor?[] results = isGradsBatched
            ? BatchedGradients(outputs, gradients, inputs, retain, createGraph, unused)
            : Gradients(outputs, gradients, inputs, retain, createGraph, unused);
        RootGradients.Release(gradients, gradOutputs);
        for (int i = 0; materializeGrads && i < results.Length; i++)
        {
            results[i] ??= Zeros(inputs[i], createGraph);
        }

        // Where PyTorch says allow_unused, None is part of its contract; the annotation follows the common case.
        return results!;
    }

    /// <inheritdoc cref="Grad(TensorOrEdgeList, TensorOrEdgeList, OptionalTensorList, bool?, bool, bool?, bool, bool)"/>
    public static (Tensor, Tensor) Grad(TensorOrEdgeList outputs, (Tensor, Tensor) inputs, OptionalTensorList gradOutputs = default,
        bool? retainGraph = null, bool createGraph = false, bool? allowUnused = null, bool isGradsBatched = false, bool materializeGrads = false)
    {
        Tensor[] g = Grad(outputs, [inputs.Item1, inputs.Item2], gradOutputs, retainGraph, createGraph, allowUnused, isGradsBatched, materializeGrads);
        return (g[0], g[1]);
    }

    /// <inheritdoc cref="Grad(TensorOrEdgeList, TensorOrEdgeList, OptionalTensorList, bool?, bool, bool?, bool, bool)"/>
    public static (Tensor, Tensor, Tensor) Grad(TensorOrEdgeList outputs, (Tensor, Tensor, Tensor) inputs,
        OptionalTensorList gradOutputs = default, bool? retainGraph = null, bool createGraph = false, bool? allowUnused = null,
        bool isGradsBatched = false, bool materializeGrads = false)
    {
        Tensor[] g = Grad(outputs, [inputs.Item1, inputs.Item2, inputs.Item3], gradOutputs, retainGraph, createGraph, allowUnused,
            isGradsBatched, materializeGrads);
        return (g[0], g[1], g[2]);
    }

    /// <inheritdoc cref="Grad(TensorOrEdgeList, TensorOrEdgeList, OptionalTensorList, bool?, bool, bool?, bool, bool)"/>
    public static (Tensor, Tensor, Tensor, Tensor) Grad(TensorOrEdgeList outputs, (Tensor, Tensor, Tensor, Tensor) inputs,
        OptionalTensorList gradOutputs = default, bool? retainGraph = null, bool createGraph = false, bool? allowUnused = null,
        bool isGradsBatched = false, bool materializeGrads = false)
    {
        Tensor[] g = Grad(outputs, [inputs.Item1, inputs.Item2, inputs.Item3, inputs.Item4], gradOutputs, retainGraph, createGraph,
            allowUnused, isGradsBatched, materializeGrads);
        return (g[0], g[1], g[2], g[3]);
    }

    /// <inheritdoc cref="Grad(TensorOrEdgeList, TensorOrEdgeList, OptionalTensorList, bool?, bool, bool?, bool, bool)"/>
    public static (Tensor, Tensor, Tensor, Tensor, Tensor) Grad(TensorOrEdgeList outputs, (Tensor, Tensor, Tensor, Tensor, Tensor) inputs,
        OptionalTensorList gradOutputs = default, bool? retainGraph = null, bool createGraph = false, bool? allowUnused = null,
        bool isGradsBatched = false, bool materializeGrads = false)
    {
        Tensor[] g = Grad(outputs, [inputs.Item1, inputs.Item2, inputs.Item3, inputs.Item4, inputs.Item5], gradOutputs, retainGraph,
            createGraph, allowUnused, isGradsBatched, materializeGrads);
        return (g[0], g[1], g[2], g[3], g[4]);
    }

    private static Tensor?[] Gradients(TensorOrEdgeList outputs, ReadOnlySpan<Tensor?> gradients, TensorOrEdgeList inputs,
        bool retainGraph, bool createGraph, bool allowUnused)
    {
        var handles = new nint[inputs.Count];
        RunBackward(outputs, gradients, inputs, retainGraph, createGraph, accumulate: false, allowUnused, handles);
        return Array.ConvertAll(handles, handle => handle == 0 ? null : new Tensor(handle));
    }

    private static Tensor?[] BatchedGradients(TensorOrEdgeList outputs, ReadOnlySpan<Tensor?> gradients, TensorOrEdgeList inputs,
        bool retainGraph, bool createGraph, bool allowUnused)
    {
        using var call = new BatchedCall();
        Tensor[] batched = call.Batched(gradients, "vjp");
        Tensor?[] results = Gradients(outputs, batched, inputs, retainGraph, createGraph, allowUnused);
        for (int i = 0; i < results.Length; i++)
        {
            using Tensor? result = results[i];
            results[i] = result is null ? null : call.Stacked(result);
        }

        foreach (Tensor tensor in batched)
        {
            tensor.Dispose();
        }

        return results;
    }

    // Up to 2.9, zeros stood in the graph whether or not one was asked for.
    private static Tensor Zeros(TensorOrEdge input, bool createGraph) => input.Tensor is { } tensor
        ? ZerosLike(tensor, requiresGrad: createGraph || LibTorch.IsBefore(2, 10))
        : throw new TorchException("materialize_grads cannot be used when the given input is a GradientEdge");
}
