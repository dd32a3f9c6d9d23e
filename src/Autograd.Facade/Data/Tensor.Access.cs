using Numerics = System.Numerics.Tensors;

namespace Autograd;

public sealed unsafe partial class Tensor
{
    /// <summary>The elements in place, for reading and writing from .NET without a copy; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.numpy.html">x.numpy</see>.</summary>
    /// <typeparam name="T">The element type, exactly the dtype's.</typeparam>
    /// <param name="force">Whether to copy where that is needed: without the history, on the CPU, dense, conjugation and negation
    /// applied. Default: false, which fails instead.</param>
    /// <returns>Access that keeps the memory alive by itself. Sharing fixes the size of the tensor's storage.</returns>
    /// <exception cref="InvalidOperationException">The dtype has other elements than <typeparamref name="T"/>.</exception>
    /// <exception cref="TorchException">The tensor requires gradients (use <see cref="Detach"/>), or is conjugated or negated lazily.</exception>
    /// <exception cref="TorchTypeException">The tensor is not on the CPU or not strided.</exception>
    /// <example>
    /// <code>
    /// Tensor x = Torch.Zeros(2, 3);
    /// using TensorAccessor&lt;float&gt; columns = x.T.Access&lt;float&gt;();
    /// columns[2, 0] = 5;
    /// Console.WriteLine(x);   // tensor([[0., 0., 5.], [0., 0., 0.]])
    /// </code>
    /// </example>
    public TensorAccessor<T> Access<T>(bool force = false) where T : unmanaged
    {
        RequireElement<T>("accessor", nameof(Access));
        using Tensor? forced = force ? Plain() : null;
        (forced ?? this).RequireAccessible();
        return new TensorAccessor<T>((forced ?? this).Detach());
    }

    /// <summary>The elements in place as a span with the tensor's shape and strides; one of no dimensions becomes one of length one.</summary>
    /// <typeparam name="T">The element type, exactly the dtype's.</typeparam>
    /// <remarks>The span is valid while this object is neither disposed nor collected, and the storage not resized:
    /// <see cref="Access"/> is safer. Writing through it is not seen by autograd's version counter.</remarks>
    /// <exception cref="InvalidOperationException">The tensor is not on the CPU, or the dtype has other elements.</exception>
    /// <exception cref="ArgumentException">The strides let elements share memory in a way that spans cannot express.</exception>
    /// <exception cref="TorchException">The tensor has no data that can be read directly.</exception>
    public Numerics.TensorSpan<T> AsTensorSpan<T>() where T : unmanaged
    {
        RequireElement<T>("span", nameof(AsTensorSpan));
        RequireCpu();
        void* data;
        Interop.Native.Check(Interop.Native.ag_tensor_data(Handle, &data));
        Numerics.TensorSpan<T> span = TensorSpans.Over((T*)data, Shape.AsSpan(), Strides);
        GC.KeepAlive(this);
        return span;
    }

    /// <summary>Copies all elements to a tensor of .NET of the same shape; one of no dimensions becomes one of length one.</summary>
    /// <typeparam name="T">The element type to convert to; any that a dtype has.</typeparam>
    /// <exception cref="ArgumentException">No dtype has elements of <typeparamref name="T"/>.</exception>
    /// <exception cref="TorchException">The tensor has no data (device meta).</exception>
    public Numerics.Tensor<T> ToNumericsTensor<T>() where T : unmanaged
    {
        nint[] lengths = [.. Shape.Select(length => (nint)length)];
        return Numerics.Tensor.Create(ToArray<T>(), lengths.Length == 0 ? [1] : lengths);
    }

    private Tensor Plain()
    {
        using Tensor detached = Detach();
        using Tensor cpu = detached.To(Device.Cpu);
        using Tensor dense = cpu.Layout == Layout.Strided ? cpu.Detach() : cpu.ToDense();
        using Tensor conjugated = dense.ResolveConj();
        return conjugated.ResolveNeg();
    }

    /// <summary>Makes PyTorch's checks of <c>numpy()</c>, in its order.</summary>
    internal void RequireAccessible()
    {
        if (Device.Type != "cpu")
        {
            throw new TorchTypeException($"can't convert {Device} device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory first.");
        }

        if (Layout != Layout.Strided)
        {
            string remedy = LibTorch.IsBefore(2, 10) ? "Tensor.dense()" : "Tensor.to_dense()";
            throw new TorchTypeException($"can't convert {Layout.NativeName} layout tensor to numpy. Use {remedy} first.");
        }

        string? state = RequiresGrad ? "requires grad. Use tensor.detach().numpy() instead."
            : IsConj() ? "has conjugate bit set. Use tensor.resolve_conj().numpy() instead."
            : IsNeg() ? "has negative bit set. Use tensor.resolve_neg().numpy() instead."
            : null;
        if (state is not null)
        {
            throw new TorchException($"Can't call numpy() on Tensor that {state}");
        }
    }

    private void RequireElement<T>(string what, string method)
    {
        if (DType.Element != typeof(T))
        {
            throw new InvalidOperationException(
                $"A tensor of {DType} has no {what} of {typeof(T).Name}; use {method}<{DType.Element?.Name ?? "…"}>() or ToArray<{typeof(T).Name}>(), which converts.");
        }
    }

    private void RequireCpu()
    {
        if (Device.Type != "cpu")
        {
            throw new InvalidOperationException($"A tensor on {Device} has no span; move it to the CPU first, or use ToArray.");
        }
    }
}
