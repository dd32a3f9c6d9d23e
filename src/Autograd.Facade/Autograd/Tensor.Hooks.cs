using Autograd.Interop;

namespace Autograd;

public sealed unsafe partial class Tensor
{
    /// <summary>
    /// Calls a function with this tensor's gradient each time a backward pass computes it, and goes on with what it returns;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.register_hook.html">Tensor.register_hook</see>.
    /// </summary>
    /// <param name="hook">Gets the gradient, which it must not change in place. Returns the gradient to use instead, of the same
    /// shape, dtype and device, or null to keep it. A gradient may be kept, or disposed. Where the tensor is one of several outputs
    /// of an operation and has no gradient in this pass, the hook gets null (PyTorch's None) and can only return null.</param>
    /// <returns>A handle to remove the hook with.</returns>
    /// <remarks>
    /// <para>The hooks of a tensor run in order of registration, each with the result of the one before it, on the thread of the
    /// backward pass, before all other kinds of hooks. Operations in a hook are recorded only under <c>createGraph</c>. A hook may
    /// start a backward pass of its own, and may register and remove hooks, which counts from the next time on. An exception ends
    /// the pass and reaches its caller as the same object.</para>
    /// <para>A hook stays with the operation that had made the tensor when it was registered: after an in-place change, hooks see
    /// the gradient of the value from before. The native tensor holds the hook. A hook that uses its own tensor, rather than the
    /// argument, therefore keeps the tensor alive until it is removed.</para>
    /// <para>Hooks can be registered and removed from several threads; but a tensor's first hook not while another thread's
    /// backward pass goes through this tensor.</para>
    /// </remarks>
    /// <exception cref="TorchException">This tensor does not require grad. From the backward pass: the hook's result has another
    /// shape, dtype or device.</exception>
    /// <example>
    /// <code>
    /// Tensor v = Torch.Tensor([0.0, 0.0, 0.0], requiresGrad: true);
    /// RemovableHandle handle = v.RegisterHook(grad => grad * 2);   // double the gradient
    /// v.Backward(Torch.Tensor([1.0, 2.0, 3.0]));
    /// Console.WriteLine(v.Grad);   // tensor([2., 4., 6.])
    /// handle.Remove();
    /// </code>
    /// </example>
    public RemovableHandle RegisterHook(Func<Tensor, Tensor?> hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        RequireGradForHook();
        RemovableHandle handle = HookList.Register(hook, &Native.ag_tensor_hooks, Handle);
        GC.KeepAlive(this);
        return handle;
    }

    /// <summary>Calls a function with this tensor's gradient each time a backward pass computes it; <c>Tensor.register_hook</c>.</summary>
    /// <param name="hook">Gets the gradient; see <see cref="RegisterHook(Func{Tensor, Tensor})"/>.</param>
    /// <returns>A handle to remove the hook with.</returns>
    /// <exception cref="TorchException">This tensor does not require grad.</exception>
    public RemovableHandle RegisterHook(Action<Tensor> hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return RegisterHook(gradient =>
        {
            hook(gradient);
            return null;
        });
    }

    /// <summary>Calls a function with this tensor's gradient each time a backward pass computes it; <c>Tensor.register_hook</c>.</summary>
    /// <typeparam name="T">A number or another type that is no gradient.</typeparam>
    /// <param name="hook">Gets the gradient; what it returns, such as the number of <c>g => count++</c>, is ignored. See
    /// <see cref="RegisterHook(Func{Tensor, Tensor})"/>.</param>
    /// <returns>A handle to remove the hook with.</returns>
    /// <exception cref="TorchException">This tensor does not require grad.</exception>
    public RemovableHandle RegisterHook<T>(Func<Tensor, T> hook) where T : struct
    {
        ArgumentNullException.ThrowIfNull(hook);
        return RegisterHook(new Action<Tensor>(gradient => hook(gradient)));
    }

    /// <summary>
    /// Calls a function with this leaf each time a backward pass has accumulated into its <see cref="Grad"/>;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.register_post_accumulate_grad_hook.html">Tensor.register_post_accumulate_grad_hook</see>.
    /// </summary>
    /// <param name="hook">Gets this tensor, as another object for it. It may read and assign <see cref="Grad"/>, and update the
    /// tensor in <see cref="Torch.NoGrad"/>.</param>
    /// <returns>A handle to remove the hook with.</returns>
    /// <remarks>
    /// The hooks run in order of registration, after the tensor's other hooks and before those of its AccumulateGrad node. From
    /// LibTorch 2.1 on they cannot start a backward pass that accumulates into this same leaf, which is locked meanwhile: it fails (in
    /// Python it hangs). On LibTorch 1.13, which has no such hooks, a
    /// leaf with one may stay alive until the next backward pass.
    /// </remarks>
    /// <exception cref="TorchException">This tensor does not require grad, or is not a leaf. From the backward pass: a hook starts one
    /// that accumulates into this leaf.</exception>
    /// <example>
    /// <code>
    /// Tensor w = Torch.Ones(2, requiresGrad: true);
    /// w.RegisterPostAccumulateGradHook(p =>
    /// {
    ///     using (Torch.NoGrad())
    ///     {
    ///         p.SubInPlace(p.Grad! * 0.5);
    ///     }
    ///
    ///     p.Grad = null;
    /// });
    /// w.Sum().Backward();
    /// Console.WriteLine(w);   // tensor([0.5000, 0.5000], requires_grad=True)
    /// </code>
    /// </example>
    public RemovableHandle RegisterPostAccumulateGradHook(Action<Tensor> hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        RequireGradForHook();
        if (!IsLeaf)
        {
            throw new TorchException("post accumulate grad hooks cannot be registered on non-leaf tensors");
        }

        RemovableHandle handle = HookList.Register(hook, &Native.ag_tensor_post_accumulate_hooks, Handle);
        GC.KeepAlive(this);
        return handle;
    }

    internal void RequireGradForHook()
    {
        if (!RequiresGrad)
        {
            throw new TorchException("cannot register a hook on a tensor that doesn't require gradient");
        }
    }
}
