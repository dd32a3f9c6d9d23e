using Autograd.Interop;

namespace Autograd;

/// <summary>
/// Gradients on their way through a list of hooks. Each hook may keep, dispose or replace what it is shown, so the native tensors
/// are held apart from the objects that hooks see.
/// </summary>
internal sealed unsafe class HookGradients : IDisposable
{
    private readonly nint[] handles;
    private readonly Tensor?[] shown;

    /// <summary>Shares gradients that the native side owns; zero is an undefined one.</summary>
    internal HookGradients(ReadOnlySpan<nint> gradients)
    {
        handles = gradients.ToArray();
        shown = new Tensor?[handles.Length];
        foreach (nint handle in handles)
        {
            if (handle != 0)
            {
                Native.ag_tensor_retain(handle);
            }
        }
    }

    internal bool IsReplaced { get; private set; }

    /// <summary>The gradients for a hook, which gets the same objects as the one before it unless that disposed them.</summary>
    internal Tensor[] Show()
    {
        for (int i = 0; i < shown.Length; i++)
        {
            if (shown[i] is null or { IsDisposed: true } && handles[i] != 0)
            {
                Native.ag_tensor_retain(handles[i]);
                shown[i] = new Tensor(handles[i]);
            }
        }

        // Where PyTorch passes None, null is part of the contract; the annotation follows the common case.
        return [.. shown!];
    }

    /// <summary>Puts what a hook returned in the place of the gradients; PyTorch's checks and texts.</summary>
    /// <param name="results">One for each gradient.</param>
    /// <param name="hook">The hook.</param>
    internal void Replace(Tensor?[] results, Delegate hook)
    {
        if (results.Length != handles.Length)
        {
            throw new TorchException($"hook '{HookName.Of(hook)}' has returned an incorrect number of values " +
                $"(got {results.Length}, but expected {handles.Length})");
        }

        for (int i = 0; i < results.Length; i++)
        {
            Replace(i, results[i], hook);
        }
    }

    /// <summary>Hands the gradients over to the native side.</summary>
    internal void GiveTo(nint* results)
    {
        for (int i = 0; i < handles.Length; i++)
        {
            results[i] = handles[i];
            handles[i] = 0;
        }
    }

    public void Dispose()
    {
        foreach (nint handle in handles)
        {
            if (handle != 0)
            {
                Native.ag_tensor_release(handle);
            }
        }
    }

    private void Replace(int index, Tensor? result, Delegate hook)
    {
        nint before = handles[index];
        nint handle = result?.Handle ?? 0;
        if (handle == before)
        {
            return;
        }

        if (handle != 0 && before == 0)
        {
            throw new TorchException("can't replace a None gradient with a non-None value");
        }

        if (handle != 0)
        {
            Native.Check(Native.ag_check_hook_result(before, handle, HookName.Of(hook)));
        }

        handles[index] = CallbackTensors.Give(result);
        shown[index] = result;
        IsReplaced = true;
        Native.ag_tensor_release(before);
    }
}
