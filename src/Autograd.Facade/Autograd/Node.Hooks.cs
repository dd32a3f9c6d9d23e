using System.Collections.Concurrent;
using Autograd.Interop;

namespace Autograd;

public sealed unsafe partial class Node
{
    /// <summary>Values of the user's own that belong to the node; <c>node.metadata</c>.</summary>
    /// <remarks>All objects for the same node share them, and they live as long as the node. What is stored is held by the node: a
    /// tensor of the same graph keeps node and tensor alive until it is removed. Safe to use from several threads.</remarks>
    public IDictionary<string, object?> Metadata
    {
        get
        {
            var metadata = AttachedObject.At<ConcurrentDictionary<string, object?>>(&Native.ag_node_metadata, Handle);
            GC.KeepAlive(this);
            return metadata;
        }
    }

    /// <summary>
    /// Calls a function each time a backward pass has run this node, and goes on with what it returns;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.graph.Node.register_hook.html">Node.register_hook</see>.
    /// </summary>
    /// <param name="hook">Gets the gradients of the operation's inputs, which the node has just computed, and those of its outputs;
    /// null stands for one that is not needed. Returns the inputs' gradients to use instead, one for each, or null to keep them.</param>
    /// <returns>A handle to remove the hook with.</returns>
    /// <remarks>
    /// Hooks run in order of registration, each with the result of the one before it; otherwise see
    /// <see cref="Tensor.RegisterHook(Func{Tensor, Tensor})"/>. They run only where the node does, so not for a node that a call to
    /// <see cref="Torch.Grad(TensorOrEdgeList, TensorOrEdgeList, OptionalTensorList, bool?, bool, bool?, bool, bool)"/> merely takes the
    /// gradient at. The node holds its hooks: those of a leaf's AccumulateGrad node are gone once no graph and no Node object uses it.
    /// </remarks>
    /// <exception cref="TorchException">From the backward pass: the hook returned a wrong number of gradients, or one of another
    /// shape, dtype or device.</exception>
    /// <example>
    /// <code>
    /// Tensor a = Torch.Tensor([0.0, 0.0, 0.0], requiresGrad: true);
    /// Tensor b = a.Clone();
    /// b.GradFn!.RegisterHook((gradInputs, gradOutputs) => [gradOutputs[0] * 2]);
    /// b.Sum().Backward();
    /// Console.WriteLine(a.Grad);   // tensor([2., 2., 2.])
    /// </code>
    /// </example>
    public RemovableHandle RegisterHook(Func<Tensor[], Tensor[], Tensor[]?> hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        RemovableHandle handle = HookList.Register(hook, &Native.ag_node_hooks, Handle);
        GC.KeepAlive(this);
        return handle;
    }

    /// <summary>Calls a function each time a backward pass has run this node; <c>Node.register_hook</c>.</summary>
    /// <param name="hook">Gets the gradients of the operation's inputs and outputs; see
    /// <see cref="RegisterHook(Func{Tensor[], Tensor[], Tensor[]})"/>.</param>
    /// <returns>A handle to remove the hook with.</returns>
    public RemovableHandle RegisterHook(Action<Tensor[], Tensor[]> hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return RegisterHook((gradInputs, gradOutputs) =>
        {
            hook(gradInputs, gradOutputs);
            return null;
        });
    }

    /// <summary>
    /// Calls a function each time a backward pass is about to run this node, and goes on with what it returns;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.graph.Node.register_prehook.html">Node.register_prehook</see>.
    /// </summary>
    /// <param name="hook">Gets the gradients of the operation's outputs; null stands for one that this pass does not compute. Returns
    /// those to use instead, one for each, or null to keep them.</param>
    /// <returns>A handle to remove the hook with.</returns>
    /// <remarks>As for <see cref="RegisterHook(Func{Tensor[], Tensor[], Tensor[]})"/>. Prehooks run after the hooks of tensors; on
    /// LibTorch 1.13, which does not tell the two apart, in order of first registration, and before those of a leaf.</remarks>
    /// <exception cref="TorchException">From the backward pass: the hook returned a wrong number of gradients, or one of another
    /// shape, dtype or device.</exception>
    /// <example>
    /// <code>
    /// Tensor a = Torch.Tensor([0.0, 0.0, 0.0], requiresGrad: true);
    /// Tensor b = a.Clone();
    /// b.GradFn!.RegisterPrehook(gradOutputs => [gradOutputs[0] * 2]);
    /// b.Sum().Backward();
    /// Console.WriteLine(a.Grad);   // tensor([2., 2., 2.])
    /// </code>
    /// </example>
    public RemovableHandle RegisterPrehook(Func<Tensor[], Tensor[]?> hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        RemovableHandle handle = HookList.Register(hook, &Native.ag_node_prehooks, Handle);
        GC.KeepAlive(this);
        return handle;
    }

    /// <summary>Calls a function each time a backward pass is about to run this node; <c>Node.register_prehook</c>.</summary>
    /// <param name="hook">Gets the gradients of the operation's outputs; see <see cref="RegisterPrehook(Func{Tensor[], Tensor[]})"/>.</param>
    /// <returns>A handle to remove the hook with.</returns>
    public RemovableHandle RegisterPrehook(Action<Tensor[]> hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return RegisterPrehook(gradOutputs =>
        {
            hook(gradOutputs);
            return null;
        });
    }
}
