using Autograd.Interop;

namespace Autograd;

/// <summary>Where a tensor's gradient is computed, for a hook of that tensor: holding it would keep the hook's owner alive.</summary>
internal sealed unsafe class WeakEdge
{
    private readonly nint handle;

    internal WeakEdge(Tensor tensor)
    {
        nint result;
        Native.Check(Native.ag_weak_edge_new(tensor.Handle, &result));
        GC.KeepAlive(tensor);
        handle = result;
    }

    ~WeakEdge()
    {
        // Zero if the constructor threw.
        if (handle != 0)
        {
            Native.ag_weak_edge_release(handle);
        }
    }

    /// <summary>Whether the backward pass that the thread works on runs the hooks of the tensor.</summary>
    internal bool HooksWillRun
    {
        get
        {
            int result;
            Native.Check(Native.ag_graph_task_will_run(handle, &result));
            GC.KeepAlive(this);
            return result != 0;
        }
    }
}
