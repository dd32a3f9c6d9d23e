using Autograd.Interop;

namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>
    /// Adds the gradients of the sum of <paramref name="tensors"/> to the <see cref="Tensor.Grad"/> of the leaves they were made
    /// from; <see href="https://pytorch.org/docs/stable/generated/torch.autograd.backward.html">torch.autograd.backward</see>.
    /// </summary>
    /// <param name="tensors">The tensors to differentiate.</param>
    /// <param name="gradTensors">The gradient with respect to each, of its shape; null for a tensor of one element means one.
    /// Default: null for each.</param>
    /// <param name="retainGraph">Whether to keep the graph for another pass. Default: as <paramref name="createGraph"/>.</param>
    /// <param name="createGraph">Whether to record the backward pass itself. Default: false.</param>
    /// <param name="inputs">The tensors whose gradients to add to. Default: all leaves.</param>
    /// <exception cref="TorchException">As for <see cref="Tensor.Backward"/>.</exception>
    public static void Backward(TensorList tensors, OptionalTensorList gradTensors = default, bool? retainGraph = null,
        bool createGraph = false, TensorList inputs = default)
    {
        if (inputs.IsGiven && inputs.Count == 0)
        {
            throw new TorchException(LibTorch.IsBefore(2, 0)
                ? "'inputs' argument to backward() cannot be empty."
                : "`inputs` argument to `backward()` cannot be empty.");
        }

        Tensor?[] gradients = RootGradients.For(tensors, gradTensors);
        RunBackward(tensors, gradients, inputs, retainGraph ?? createGraph, createGraph, accumulate: true, allowUnused: true, default);
        RootGradients.Release(gradients, gradTensors);
    }

    private static void RunBackward(TensorList roots, ReadOnlySpan<Tensor?> gradients, TensorList inputs, bool retainGraph,
        bool createGraph, bool accumulate, bool allowUnused, Span<nint> results)
    {
        nint[] rootHandles = Handles(roots.AsSpan()!);
        nint[] gradientHandles = Handles(gradients);
        nint[] inputHandles = Handles(inputs.AsSpan()!);
        fixed (nint* rootPointer = rootHandles, gradientPointer = gradientHandles, inputPointer = inputHandles, resultPointer = results)
        {
            Native.Check(Native.ag_run_backward(rootPointer, gradientPointer, rootHandles.Length, inputPointer, inputHandles.Length,
                retainGraph ? 1 : 0, createGraph ? 1 : 0, accumulate ? 1 : 0, allowUnused ? 1 : 0, resultPointer));
        }

        KeepAlive(roots.AsSpan()!);
        KeepAlive(gradients);
        KeepAlive(inputs.AsSpan()!);
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

    private static void KeepAlive(ReadOnlySpan<Tensor?> tensors)
    {
        foreach (Tensor? tensor in tensors)
        {
            GC.KeepAlive(tensor);
        }
    }
}
