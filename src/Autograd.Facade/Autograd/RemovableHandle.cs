namespace Autograd;

/// <summary>
/// A hook's registration: what <see cref="Tensor.RegisterHook(Func{Tensor, Tensor})"/> and its relatives return, to remove the hook
/// with; <c>torch.utils.hooks.RemovableHandle</c>.
/// </summary>
/// <remarks>
/// A handle that is dropped changes nothing: the hook stays until it is removed, or its tensor or node is gone. It keeps neither of
/// them alive, and may be used on any thread, inside a hook too.
/// </remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Ones(1, requiresGrad: true);
/// using (x.RegisterHook(g => g * 2))
/// {
///     (x * 3).Sum().Backward();
///     Console.WriteLine(x.Grad);   // tensor([6.])
/// }
///
/// (x * 3).Sum().Backward();
/// Console.WriteLine(x.Grad);   // tensor([9.])
/// </code>
/// </example>
public sealed class RemovableHandle : IDisposable
{
    private readonly (WeakReference<HookList> List, long Id)[] registrations;

    internal RemovableHandle(HookList list, long id) => registrations = [(new WeakReference<HookList>(list), id)];

    /// <summary>One handle for the hooks of several.</summary>
    internal RemovableHandle(IEnumerable<RemovableHandle> handles) =>
        registrations = [.. handles.SelectMany(handle => handle.registrations)];

    /// <summary>Removes the hook, or all hooks if it was registered for several tensors. Calling it twice does nothing.</summary>
    /// <remarks>A pass that already runs the hooks of the same tensor or node still calls it.</remarks>
    public void Remove()
    {
        foreach ((WeakReference<HookList> reference, long id) in registrations)
        {
            if (reference.TryGetTarget(out HookList? list))
            {
                list.Remove(id);
            }
        }
    }

    /// <summary>The same as <see cref="Remove"/>.</summary>
    public void Dispose() => Remove();
}
