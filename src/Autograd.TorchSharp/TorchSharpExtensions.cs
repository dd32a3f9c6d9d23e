using TorchSharp;

namespace Autograd;

/// <summary>
/// <see href="https://github.com/dotnet/TorchSharp">TorchSharp</see>'s tensors as ours, and ours as TorchSharp's: the same native tensor,
/// not a copy.
/// </summary>
/// <remarks>
/// <para>Both objects hold a reference each. Shape, data, <c>requires_grad</c>, gradient, history, hooks and version counter are those of the one
/// native tensor, whichever side looks or changes it. Disposing one object, or the end of a dispose scope of its library, leaves the
/// other one alive.</para>
/// <para>The two libraries use one LibTorch: whichever is used first loads it, and the other one takes it.</para>
/// <para>A tensor may be converted on any thread, as long as no other one disposes it meanwhile.</para>
/// </remarks>
/// <example>
/// <code>
/// torch.nn.Module&lt;torch.Tensor, torch.Tensor&gt; net = torch.nn.Linear(2, 1);
/// torch.Tensor loss = net.call(torch.ones(3, 2)).sum();
/// using Tensor ours = loss.ToAutograd();
/// Console.WriteLine(ours.GradFn!.Name);                  // SumBackward0
/// ours.Backward();
/// Console.WriteLine(net.parameters().First().grad);      // TorchSharp sees the gradient
/// </code>
/// </example>
public static class TorchSharpExtensions
{
    /// <summary>Our Tensor for the native tensor of one of TorchSharp's.</summary>
    /// <param name="tensor">A tensor or parameter of TorchSharp's, which goes on as it is.</param>
    /// <returns>A Tensor with a reference of its own, owned by the caller.</returns>
    /// <exception cref="ArgumentNullException">The tensor is null.</exception>
    /// <exception cref="ObjectDisposedException">The tensor was disposed, or its native tensor has moved into a <c>Parameter</c>.</exception>
    /// <exception cref="LibTorchLoadException">There is no build of our native bridge for TorchSharp's LibTorch, or Autograd has
    /// loaded another LibTorch; the message says what to do.</exception>
    public static Tensor ToAutograd(this torch.Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.IsInvalid)
        {
            throw new ObjectDisposedException(typeof(torch.Tensor).FullName,
                "This TorchSharp tensor was disposed, or its native tensor has moved into a Parameter, and cannot be used any more.");
        }

        Tensor result = CppTensor.ToTensor(tensor.Handle);
        GC.KeepAlive(tensor);
        return result;
    }

    /// <summary>TorchSharp's tensor for the native tensor of one of ours.</summary>
    /// <param name="tensor">One of our tensors, which goes on as it is.</param>
    /// <returns>A tensor with a reference of its own, owned by the caller. It belongs to TorchSharp's current dispose scope, if there
    /// is one; without a scope or <c>Dispose</c>, its finalizer gives it back.</returns>
    /// <exception cref="ArgumentNullException">The tensor is null.</exception>
    /// <exception cref="ObjectDisposedException">The tensor was disposed.</exception>
    /// <exception cref="LibTorchConflictException">TorchSharp has loaded another LibTorch than Autograd.</exception>
    /// <exception cref="NotSupportedException">TorchSharp finds no LibTorch; the message is its own.</exception>
    public static torch.Tensor ToTorchSharp(this Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        // Its first use loads its native library: only then can be seen which LibTorch that takes.
        torch.InitializeDeviceType(DeviceType.CPU);
        return torch.Tensor.UnsafeCreateTensor(CppTensor.New(tensor));
    }

    /// <summary>A TorchSharp module as a function of our tensors, for <see cref="Transforms"/> and <see cref="Functional"/>.</summary>
    /// <param name="module">A module of one input and one output. Its parameters are used as they are, and so are constants to a
    /// transform, whose derivatives are those by the input.</param>
    /// <returns>The function. It calls the module with its hooks; the TorchSharp tensors of the input and the output are disposed
    /// in it.</returns>
    /// <exception cref="ArgumentNullException">The module is null.</exception>
    /// <example>
    /// <code>
    /// var net = torch.nn.Sequential(torch.nn.Linear(2, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1));
    /// Tensor jacobians = Transforms.Vmap(Transforms.Jacrev(net.ToAutograd()))(Torch.Rand(5, 2));   // five times (1, 2)
    /// </code>
    /// </example>
    public static Func<Tensor, Tensor> ToAutograd(this torch.nn.Module<torch.Tensor, torch.Tensor> module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return x =>
        {
            using torch.Tensor input = x.ToTorchSharp();
            using torch.Tensor output = module.call(input);
            return output.ToAutograd();
        };
    }
}
