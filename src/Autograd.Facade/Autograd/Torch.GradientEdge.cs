using Autograd.Interop;

namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>
    /// Finds the place in the graph where a tensor's gradient is computed;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.graph.get_gradient_edge.html">torch.autograd.graph.get_gradient_edge</see>.
    /// </summary>
    /// <param name="tensor">A tensor that requires grad.</param>
    /// <returns>The edge, which <see cref="Grad(TensorOrEdgeList, TensorOrEdgeList, OptionalTensorList, bool?, bool, bool?, bool, bool)"/> and
    /// <see cref="Backward"/> take in the place of the tensor. It keeps the graph alive, but not the tensor's data.</returns>
    /// <exception cref="TorchException">The tensor does not require grad.</exception>
    /// <example>
    /// <code>
    /// Tensor x = Torch.Tensor([1.0, 2.0], requiresGrad: true);
    /// Tensor y = x * 3;
    /// GradientEdge edge = Torch.GetGradientEdge(y);
    /// Console.WriteLine(edge.Node.Name);                          // MulBackward0
    /// Console.WriteLine(Torch.Grad(y.Pow(2).Sum(), edge)[0]);     // tensor([ 6., 12.])
    /// </code>
    /// </example>
    public static GradientEdge GetGradientEdge(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (!tensor.RequiresGrad)
        {
            throw new TorchException("It is not possible to get the gradient edge for a Tensor that does not require gradients");
        }

        nint node;
        long inputNr;
        Native.Check(Native.ag_tensor_gradient_edge(tensor.Handle, &node, &inputNr));
        GC.KeepAlive(tensor);
        return new GradientEdge(Node.FromHandle(node)!, inputNr);
    }

    /// <summary>
    /// Tells autograd that tensors were changed in place where it did not see it, through their memory say;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.graph.increment_version.html">torch.autograd.graph.increment_version</see>.
    /// </summary>
    /// <param name="tensors">The tensors; a single tensor is a list of one. Those of inference mode, which have no version, are left
    /// alone.</param>
    /// <remarks>A backward pass that needs a tensor's value from before then fails instead of giving a wrong result.</remarks>
    /// <example>
    /// <code>
    /// Tensor x = Torch.Ones(2);
    /// Torch.IncrementVersion(x);
    /// Console.WriteLine(x.Version);   // 1
    /// </code>
    /// </example>
    public static void IncrementVersion(TensorList tensors)
    {
        foreach (Tensor tensor in tensors)
        {
            ArgumentNullException.ThrowIfNull(tensor, nameof(tensors));
            if (!tensor.IsInference)
            {
                Native.Check(Native.ag_tensor_increment_version(tensor.Handle));
                GC.KeepAlive(tensor);
            }
        }
    }
}
