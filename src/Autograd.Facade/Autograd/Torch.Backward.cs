using Autograd.Interop;

namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>
    /// Adds the gradients of the sum of <paramref name="tensors"/> to the <see cref="Tensor.Grad"/> of the leaves they were made
    /// from; <see href="https://pytorch.org/docs/stable/generated/torch.autograd.backward.html">torch.autograd.backward</see>.
    /// </summary>
    /// <param name="tensors">The tensors to differentiate, or their edges (<see cref="GetGradientEdge"/>).</param>
    /// <param name="gradTensors">The gradient with respect to each, of its shape; null for a tensor of one element means one.
    /// Default: null for each.</param>
    /// <param name="retainGraph">Whether to keep the graph for another pass. Default: as <paramref name="createGraph"/>.</param>
    /// <param name="createGraph">Whether to record the backward pass itself. Default: false.</param>
    /// <param name="inputs">The tensors whose gradients to add to, or edges to leaves. Default: all leaves.</param>
    /// <exception cref="TorchException">As for <see cref="Tensor.Backward"/>.</exception>
    public static void Backward(TensorOrEdgeList tensors, OptionalTensorList gradTensors = default, bool? retainGraph = null,
        bool createGraph = false, TensorOrEdgeList inputs = default)
    {
        if (Native.ag_transform_depth() > 0)
        {
            throw new TorchException("backward() called inside a functorch transform. This is not supported, please use functorch.grad or " +
                "functorch.vjp instead or call backward() outside of functorch transforms.");
        }

        if (inputs.IsGiven && inputs.Count == 0)
        {
            throw new TorchException(LibTorch.IsBefore(2, 0)
                ? "'inputs' argument to backward() cannot be empty."
                : "`inputs` argument to `backward()` cannot be empty.");
        }

        RequireNoNull(inputs);
        Tensor?[] gradients = RootGradients.For(tensors, gradTensors);
        RunBackward(tensors, gradients, inputs, retainGraph ?? createGraph, createGraph, accumulate: true, allowUnused: true, default);
        RootGradients.Release(gradients, gradTensors);
    }

    private static void RunBackward(TensorOrEdgeList roots, ReadOnlySpan<Tensor?> gradients, TensorOrEdgeList inputs, bool retainGraph,
        bool createGraph, bool accumulate, bool allowUnused, Span<nint> results)
    {
        NativeEdge[] rootEdges = Edges(roots);
        nint[] gradientHandles = Handles(gradients);
        NativeEdge[] inputEdges = Edges(inputs);
        BackwardPass.Enter();
        try
        {
            fixed (NativeEdge* rootPointer = rootEdges, inputPointer = inputEdges)
            fixed (nint* gradientPointer = gradientHandles, resultPointer = results)
            {
                Native.Check(Native.ag_run_backward(rootPointer, gradientPointer, rootEdges.Length, inputPointer, inputEdges.Length,
                    retainGraph ? 1 : 0, createGraph ? 1 : 0, accumulate ? 1 : 0, allowUnused ? 1 : 0, resultPointer));
            }
        }
        finally
        {
            BackwardPass.Exit();
        }

        KeepAlive(roots);
        KeepAlive(gradients);
        KeepAlive(inputs);
    }

    private static NativeEdge[] Edges(TensorOrEdgeList places)
    {
        var edges = new NativeEdge[places.Count];
        for (int i = 0; i < edges.Length; i++)
        {
            edges[i] = places[i] is { Tensor: { } tensor }
                ? new NativeEdge { Tensor = tensor.Handle }
                : new NativeEdge { Node = places[i].Edge.Node.Handle, InputNr = places[i].Edge.OutputNr };
        }

        return edges;
    }

    private static nint[] Handles(ReadOnlySpan<Tensor?> tensors)
    {
        var handles = new nint[tensors.Length];
        for (int i = 0; i < handles.Length; i++)
        {
            handles[i] = tensors[i]?.Handle ?? 0;
        }

        return handles;
    }

    private static void KeepAlive(TensorOrEdgeList places)
    {
        foreach (TensorOrEdge place in places)
        {
            GC.KeepAlive(place.Tensor);
            GC.KeepAlive(place.Edge.Node);
        }
    }

    private static void KeepAlive(ReadOnlySpan<Tensor?> tensors)
    {
        foreach (Tensor? tensor in tensors)
        {
            GC.KeepAlive(tensor);
        }
    }

    private static void RequireNoNull(TensorOrEdgeList inputs)
    {
        foreach (TensorOrEdge input in inputs)
        {
            if (input.IsNull)
            {
                throw new ArgumentNullException(nameof(inputs));
            }
        }
    }
}
