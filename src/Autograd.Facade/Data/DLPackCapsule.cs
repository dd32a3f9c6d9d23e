using Autograd.Interop;

namespace Autograd;

/// <summary>
/// Owns a tensor in <see href="https://dmlc.github.io/dlpack/latest/">DLPack</see>'s form, a <c>DLManagedTensor*</c>, until
/// somebody consumes it; PyTorch's DLPack capsule.
/// </summary>
/// <remarks>
/// A capsule is consumed once: by <see cref="Torch.FromDLPack(DLPackCapsule)"/>, or by foreign code that got the address from
/// <see cref="Release"/> and then calls its deleter. What nobody consumes is given back to its producer by <see cref="Dispose"/>,
/// or by the collector, through the deleter, on any thread. It is the form without a version, DLPack's up to 0.8.
/// </remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Ones(3);
/// using DLPackCapsule capsule = x.ToDLPack();
/// Tensor y = Torch.FromDLPack(capsule);   // or foreign code, with capsule.Release()
/// y[0] = 5;
/// Console.WriteLine(x);   // tensor([5., 1., 1.])
/// </code>
/// </example>
public sealed unsafe class DLPackCapsule : IDisposable
{
    private static long live;

    private nint managed;

    /// <summary>Takes over what foreign code produced.</summary>
    /// <param name="managedTensor">The address of a <c>DLManagedTensor</c>; its deleter may be called on any thread.</param>
    /// <exception cref="ArgumentException">The address is null.</exception>
    public DLPackCapsule(nint managedTensor)
    {
        if (managedTensor == 0)
        {
            GC.SuppressFinalize(this);
            throw new ArgumentException("The address of a DLManagedTensor is needed, not null.", nameof(managedTensor));
        }

        managed = managedTensor;
        Interlocked.Increment(ref live);
    }

    /// <summary>Gives back what nobody consumed, if <see cref="Dispose"/> did not.</summary>
    ~DLPackCapsule() => Delete();

    /// <summary>Whether a consumer took it over, or it was disposed.</summary>
    public bool IsConsumed => managed == 0;

    /// <summary>The address of the <c>DLManagedTensor</c>, to look at while the capsule is neither consumed, disposed nor collected.</summary>
    /// <exception cref="TorchException">The capsule was consumed.</exception>
    public nint Address => managed != 0 ? managed : throw Consumed();

    /// <summary>How many unconsumed ones there are in the process.</summary>
    internal static long Live => Interlocked.Read(ref live);

    /// <summary>Hands the address over to a consumer, who calls the deleter when done.</summary>
    /// <exception cref="TorchException">The capsule was consumed.</exception>
    public nint Release()
    {
        nint released = Interlocked.Exchange(ref managed, 0);
        if (released == 0)
        {
            throw Consumed();
        }

        Interlocked.Decrement(ref live);
        GC.SuppressFinalize(this);
        return released;
    }

    /// <summary>Gives back to the producer what nobody consumed. Does nothing after a consumer took it over.</summary>
    public void Dispose()
    {
        Delete();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the tensor that this capsule holds, and leaves the capsule as it was if that fails.</summary>
    internal Tensor Consume()
    {
        var source = (DLManagedTensor*)Interlocked.Exchange(ref managed, 0);
        if (source == null)
        {
            throw Consumed();
        }

        nint result;
        try
        {
            Validate(&source->Tensor);
            Native.Check(Native.ag_tensor_from_dlpack(source, &result));
        }
        catch
        {
            managed = (nint)source;
            throw;
        }

        Interlocked.Decrement(ref live);
        GC.SuppressFinalize(this);
        return new Tensor(result);
    }

    // LibTorch takes these on trust.
    private static void Validate(DLTensor* tensor)
    {
        if (tensor->Dim < 0 || (tensor->Dim > 0 && tensor->Shape == null))
        {
            throw new TorchValueException($"The DLPack tensor has {tensor->Dim} dimensions but no shape.");
        }

        var shape = new ReadOnlySpan<long>(tensor->Shape, tensor->Dim);
        var strides = new ReadOnlySpan<long>(tensor->Strides, tensor->Strides == null ? 0 : tensor->Dim);
        if (shape.ContainsAnyExceptInRange(0, long.MaxValue) || strides.ContainsAnyExceptInRange(0, long.MaxValue))
        {
            throw new TorchValueException("The DLPack tensor has a negative length or stride, and tensors with negative strides are not supported.");
        }

        if (tensor->Data == null && !shape.Contains(0))
        {
            throw new TorchValueException("The DLPack tensor has elements but no data.");
        }
    }

    private void Delete()
    {
        var source = (DLManagedTensor*)Interlocked.Exchange(ref managed, 0);
        if (source == null)
        {
            return;
        }

        Interlocked.Decrement(ref live);
        if (source->Deleter != null)
        {
            source->Deleter(source);
        }
    }

    private static TorchException Consumed() => new(
        "from_dlpack received an invalid capsule. Note that DLTensor capsules can be consumed only once, so you might have " +
        "already constructed a tensor from it once.");
}
