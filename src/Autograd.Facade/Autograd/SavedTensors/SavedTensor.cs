using Autograd.Interop;

namespace Autograd;

/// <summary>A tensor saved as a node saves its inputs: through the hooks of the block, and checked for changes when it is needed.</summary>
internal sealed unsafe class SavedTensor : IDisposable
{
    private nint handle;

    internal SavedTensor(Tensor tensor)
    {
        nint saved;
        Native.Check(Native.ag_saved_tensor_new(tensor.Handle, &saved));
        GC.KeepAlive(tensor);
        handle = saved;
    }

    /// <summary>Gives the native object back if <see cref="Dispose"/> did not.</summary>
    ~SavedTensor() => Release();

    internal Tensor Unpack()
    {
        nint tensor;
        Native.Check(Native.ag_saved_tensor_unpack(handle, &tensor));
        GC.KeepAlive(this);
        return new Tensor(tensor);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release()
    {
        nint released = Interlocked.Exchange(ref handle, 0);
        if (released != 0)
        {
            Native.ag_saved_tensor_release(released);
        }
    }
}
