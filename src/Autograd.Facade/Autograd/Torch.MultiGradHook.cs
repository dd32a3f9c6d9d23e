namespace Autograd;

public static partial class Torch
{
    /// <summary>
    /// Calls a function once in each backward pass, when the gradients of several tensors are computed;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.graph.register_multi_grad_hook.html">torch.autograd.graph.register_multi_grad_hook</see>
    /// with <c>mode='all'</c>.
    /// </summary>
    /// <param name="tensors">The tensors, which require grad.</param>
    /// <param name="hook">Gets the gradients, one for each tensor, when the last of those that the pass computes is there; null
    /// stands for one that the pass does not compute. It cannot replace them.</param>
    /// <returns>A handle to remove the hook with.</returns>
    /// <remarks>As for <see cref="Tensor.RegisterHook(Func{Tensor, Tensor})"/>, whose hooks this is made of. Passes that run at
    /// the same time are told apart.</remarks>
    /// <exception cref="TorchException">A tensor does not require grad. From LibTorch 2.0 on, also from a call to
    /// <see cref="Grad(TensorOrEdgeList, TensorOrEdgeList, OptionalTensorList, bool?, bool, bool?, bool, bool)"/> one of whose inputs is a
    /// leaf among the tensors, which PyTorch does not support.</exception>
    /// <example>
    /// <code>
    /// Tensor a = Torch.Ones(2, requiresGrad: true), b = Torch.Ones(2, requiresGrad: true);
    /// Torch.RegisterMultiGradHook([a, b], grads => Console.WriteLine($"{grads[0]} {grads[1]}"));   // tensor([2., 2.]) tensor([1., 1.])
    /// (a * 2 + b).Sum().Backward();
    /// </code>
    /// </example>
    public static RemovableHandle RegisterMultiGradHook(TensorList tensors, Action<Tensor[]> hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        var edges = new WeakEdge[tensors.Count];
        for (int i = 0; i < edges.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(tensors[i], nameof(tensors));
            tensors[i].RequireGradForHook();
            edges[i] = new WeakEdge(tensors[i]);
        }

        var all = new MultiGradHook(edges, hook);
        var handles = new RemovableHandle[edges.Length];
        for (int i = 0; i < handles.Length; i++)
        {
            int index = i;
            handles[i] = tensors[i].RegisterHook(gradient => all.Add(index, gradient));
        }

        return new RemovableHandle(handles);
    }

    /// <summary>
    /// Calls a function once in each backward pass, with the first gradient that is computed of several tensors';
    /// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.graph.register_multi_grad_hook.html">torch.autograd.graph.register_multi_grad_hook</see>
    /// with <c>mode='any'</c>.
    /// </summary>
    /// <param name="tensors">The tensors; those that do not require grad are left out.</param>
    /// <param name="hook">Gets the first gradient. It cannot replace it.</param>
    /// <returns>A handle to remove the hook with.</returns>
    /// <example>
    /// <code>
    /// Tensor a = Torch.Ones(2, requiresGrad: true), b = Torch.Ones(2, requiresGrad: true);
    /// Torch.RegisterAnyGradHook([a, b], gradient => Console.WriteLine("backward has come here"));   // backward has come here
    /// (a * b).Sum().Backward();
    /// </code>
    /// </example>
    public static RemovableHandle RegisterAnyGradHook(TensorList tensors, Action<Tensor> hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        var any = new AnyGradHook(hook);
        var handles = new List<RemovableHandle>();
        foreach (Tensor tensor in tensors)
        {
            ArgumentNullException.ThrowIfNull(tensor, nameof(tensors));
            if (tensor.RequiresGrad)
            {
                handles.Add(tensor.RegisterHook(any.Add));
            }
        }

        return new RemovableHandle(handles);
    }
}
