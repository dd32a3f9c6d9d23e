using Autograd.Interop;

namespace Autograd;

public sealed unsafe partial class Tensor
{
    /// <summary>Whether operations on this tensor are recorded; <c>x.requires_grad</c>.</summary>
    /// <value>False for new tensors, unless a factory was told otherwise; true for the result of a recorded operation.</value>
    /// <remarks>See <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.requires_grad.html">Tensor.requires_grad</see>.</remarks>
    /// <exception cref="TorchException">Set to false on a tensor that is not a leaf, or to true on one that is neither
    /// floating point nor complex.</exception>
    public bool RequiresGrad
    {
        get
        {
            int result;
            Native.Check(Native.ag_tensor_requires_grad(Handle, &result));
            GC.KeepAlive(this);
            return result != 0;
        }
        set => SetRequiresGrad(value, "only Tensors of floating point and complex dtype can require gradients");
    }

    /// <summary>Changes <see cref="RequiresGrad"/> of this tensor and returns it; <c>x.requires_grad_()</c>.</summary>
    /// <param name="requiresGrad">Whether to record operations. Default: true.</param>
    /// <exception cref="TorchException">As for <see cref="RequiresGrad"/>.</exception>
    public Tensor RequiresGradInPlace(bool requiresGrad = true)
    {
        Native.Check(Native.ag_transform_check_requires_grad());
        SetRequiresGrad(requiresGrad, NoGradient);
        return this;
    }

    /// <summary>Whether this tensor was made by the user rather than by a recorded operation; <c>x.is_leaf</c>.</summary>
    /// <remarks>Only leaves that require grad get a <see cref="Grad"/> from <see cref="Backward"/>. A tensor that does not
    /// require grad is a leaf too.</remarks>
    public bool IsLeaf
    {
        get
        {
            int result;
            Native.Check(Native.ag_tensor_is_leaf(Handle, &result));
            GC.KeepAlive(this);
            return result != 0;
        }
    }

    /// <summary>The gradient accumulated by <see cref="Backward"/>, of this tensor's shape, or null; <c>x.grad</c>.</summary>
    /// <remarks>
    /// Reading it of a tensor that is not a leaf and does not <see cref="RetainGrad"/> warns, once (see <see cref="Warnings"/>).
    /// Set it to null before the next backward pass, or the gradients add up.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.grad.html">Tensor.grad</see>.
    /// </remarks>
    /// <exception cref="TorchException">A tensor of another shape, dtype or device, or this tensor itself, is assigned.</exception>
    public Tensor? Grad
    {
        get
        {
            nint result;
            Native.Check(Native.ag_tensor_grad(Handle, &result));
            GC.KeepAlive(this);
            return FromHandle(result);
        }
        set
        {
            if (value is not null)
            {
                AssignedGrad.Check(this, value);
            }

            Native.Check(Native.ag_tensor_set_grad(Handle, value?.Handle ?? 0));
            GC.KeepAlive(this);
            GC.KeepAlive(value);
        }
    }

    /// <summary>The node that made this tensor, or null for a leaf; <c>x.grad_fn</c>.</summary>
    public Node? GradFn
    {
        get
        {
            nint node;
            Native.Check(Native.ag_tensor_grad_fn(Handle, &node));
            GC.KeepAlive(this);
            return Node.FromHandle(node);
        }
    }

    /// <summary>Which output of <see cref="GradFn"/> this tensor is; <c>x.output_nr</c>.</summary>
    public long OutputNr
    {
        get
        {
            long result;
            Native.Check(Native.ag_tensor_output_nr(Handle, &result));
            GC.KeepAlive(this);
            return result;
        }
    }

    /// <summary>How often this tensor was changed in place; <c>x._version</c>.</summary>
    /// <exception cref="TorchException">The tensor was made in inference mode, where versions are not counted.</exception>
    public long Version
    {
        get
        {
            long result;
            Native.Check(Native.ag_tensor_version(Handle, &result));
            GC.KeepAlive(this);
            return result;
        }
    }

    /// <summary>Whether this tensor was made in inference mode; <c>x.is_inference()</c>.</summary>
    public bool IsInference
    {
        get
        {
            int result;
            Native.Check(Native.ag_tensor_is_inference(Handle, &result));
            GC.KeepAlive(this);
            return result != 0;
        }
    }

    /// <summary>Whether a tensor that is not a leaf keeps its gradient; <c>x.retains_grad</c>.</summary>
    public bool RetainsGrad
    {
        get
        {
            int result;
            Native.Check(Native.ag_tensor_retains_grad(Handle, &result));
            GC.KeepAlive(this);
            return result != 0;
        }
    }

    /// <summary>Makes <see cref="Backward"/> fill this tensor's <see cref="Grad"/> although it is not a leaf; <c>x.retain_grad()</c>.</summary>
    /// <remarks>Does nothing for leaves.</remarks>
    /// <exception cref="TorchException">The tensor does not require grad.</exception>
    public void RetainGrad()
    {
        Native.Check(Native.ag_transform_check_retain_grad());
        Native.Check(Native.ag_tensor_retain_grad(Handle));
        GC.KeepAlive(this);
    }

    /// <summary>The same data without history; changes to it are not seen by autograd's version check; <c>x.data</c>.</summary>
    /// <remarks>Prefer <see cref="Detach"/>, whose in-place changes are checked.</remarks>
    /// <exception cref="TorchException">A tensor of an incompatible type is assigned.</exception>
    public Tensor Data
    {
        get
        {
            nint result;
            Native.Check(Native.ag_tensor_data_variable(Handle, &result));
            GC.KeepAlive(this);
            return new Tensor(result);
        }
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Native.Check(Native.ag_tensor_set_data(Handle, value.Handle));
            GC.KeepAlive(this);
            GC.KeepAlive(value);
        }
    }

    /// <summary>A view of the same data that is not part of the graph and does not require grad; <c>x.detach()</c>.</summary>
    /// <remarks>See <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.detach.html">Tensor.detach</see>.</remarks>
    public Tensor Detach()
    {
        OpCall.Begin(out OpCall call, ref detachSlot, "detach");
        call.Put(this);
        Tensor result = call.Tensor();
        GC.KeepAlive(this);
        return result;
    }

    /// <summary>Takes this tensor out of the graph that made it, so that it becomes a leaf, and returns it; <c>x.detach_()</c>.</summary>
    /// <exception cref="TorchException">The tensor is a view.</exception>
    public Tensor DetachInPlace()
    {
        OpCall.Begin(out OpCall call, ref detachInPlaceSlot, "detach_");
        call.Put(this);
        return call.InPlace(this);
    }

    /// <summary>
    /// Computes the gradients of this tensor and adds them to the <see cref="Grad"/> of the leaves it was made from;
    /// <c>x.backward()</c>.
    /// </summary>
    /// <param name="gradient">The gradient with respect to this tensor, of its shape: the vector of the vector-Jacobian
    /// product. Default: one, for a tensor of one element.</param>
    /// <param name="retainGraph">Whether to keep the graph for another pass. Default: as <paramref name="createGraph"/>.</param>
    /// <param name="createGraph">Whether to record the backward pass itself, for higher derivatives. Default: false.</param>
    /// <param name="inputs">The tensors whose <see cref="Grad"/> to add to. Default: all leaves.</param>
    /// <remarks>See <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.backward.html">Tensor.backward</see>.</remarks>
    /// <exception cref="TorchException">The tensor does not require grad; it has several elements and no gradient was given;
    /// the graph was freed by an earlier pass; a tensor that the graph needs was changed in place.</exception>
    /// <example>
    /// <code>
    /// Tensor x = Torch.Tensor([1.0, 2.0, 3.0], requiresGrad: true);
    /// (x * 2).Backward(Torch.Tensor([0.1, 1.0, 0.0001]));
    /// Console.WriteLine(x.Grad);   // tensor([2.0000e-01, 2.0000e+00, 2.0000e-04])
    /// </code>
    /// </example>
    public void Backward(Tensor? gradient = null, bool? retainGraph = null, bool createGraph = false, TensorOrEdgeList inputs = default) =>
        Torch.Backward(this, gradient, retainGraph, createGraph, inputs);

    /// <summary>Makes an argument of a function transform one that is differentiated with respect to.</summary>
    internal void RequireGradInTransform() => SetRequiresGrad(true, NoGradient);

    private const string NoGradient = "only Tensors of floating point dtype can require gradients";

    // The two rules of PyTorch's Python binding that LibTorch does not check itself.
    private void SetRequiresGrad(bool value, string wrongDType)
    {
        bool leaf = IsLeaf;
        if (!leaf && !value)
        {
            throw new TorchException(
                "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a " +
                "subgraph that doesn't require differentiation use var_no_grad = var.detach().");
        }

        if (value && !DType.IsFloatingPoint && !DType.IsComplex)
        {
            throw new TorchException(wrongDType);
        }

        if (leaf)
        {
            Native.Check(Native.ag_tensor_set_requires_grad(Handle, value ? 1 : 0));
            GC.KeepAlive(this);
        }
    }

    private static nint detachSlot;
    private static nint detachInPlaceSlot;
}
