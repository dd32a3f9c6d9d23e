using Autograd.Interop;

namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>The tensor that another library of this process holds as C++'s <c>at::Tensor</c>: the same native tensor, not a copy.</summary>
    /// <param name="cppTensor">The address of the <c>at::Tensor</c>. It stays its owner's, who may free it as soon as this returns.</param>
    /// <returns>A Tensor with a reference of its own. Shape, data, gradient, history and hooks are those of the one native tensor.</returns>
    /// <remarks>
    /// <para>For wrappers of LibTorch, such as TorchSharp, whose handles are such addresses; <c>Autograd.TorchSharp</c> does this for
    /// TorchSharp. PyTorch has no such function. Any thread may call it, as long as the owner does not free the tensor meanwhile.</para>
    /// <para>The address is not checked, and cannot be: with one that is no <c>at::Tensor</c>'s the process may end.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">The address is zero.</exception>
    /// <exception cref="TorchException">The <c>at::Tensor</c> is undefined, as that of an absent gradient is.</exception>
    /// <exception cref="LibTorchConflictException">The process has loaded two LibTorches, which cannot share tensors.</exception>
    /// <example>
    /// <code>
    /// Tensor x = Torch.Ones(2, requiresGrad: true);
    /// nint address = x.ToCppTensor();              // another library would own this now
    /// Tensor same = Torch.FromCppTensor(address);
    /// Torch.DeleteCppTensor(address);
    /// Console.WriteLine(same.Equals(x));           // True
    /// </code>
    /// </example>
    public static Tensor FromCppTensor(nint cppTensor)
    {
        if (cppTensor == 0)
        {
            throw new ArgumentException("The address is zero: there is no C++ tensor.", nameof(cppTensor));
        }

        OneLibTorch.Require();
        nint handle;
        Native.Check(Native.ag_tensor_from_cpp(cppTensor, &handle));
        return new Tensor(handle);
    }

    /// <summary>Frees what <see cref="Autograd.Tensor.ToCppTensor"/> made, where no other library does.</summary>
    /// <param name="cppTensor">The address, which may not be used any more.</param>
    /// <exception cref="ArgumentException">The address is zero.</exception>
    public static void DeleteCppTensor(nint cppTensor)
    {
        if (cppTensor == 0)
        {
            throw new ArgumentException("The address is zero: there is no C++ tensor.", nameof(cppTensor));
        }

        Native.Check(Native.ag_cpp_tensor_delete(cppTensor));
    }
}

public sealed unsafe partial class Tensor
{
    /// <summary>A new C++ <c>at::Tensor</c> for this tensor, for another library of this process to own: the same native tensor, not a copy.</summary>
    /// <returns>Its address, with a reference of its own: disposing this Tensor leaves it alive. Whoever takes it frees it with C++'s
    /// <c>delete</c>, as TorchSharp does, or with <see cref="Torch.DeleteCppTensor"/>. Until then the native tensor lives, and
    /// <see cref="Torch.LiveHandles"/> does not count this reference.</returns>
    /// <remarks>PyTorch has no such function. Any thread may call it.</remarks>
    /// <exception cref="ObjectDisposedException">The tensor was disposed.</exception>
    /// <exception cref="LibTorchConflictException">The process has loaded two LibTorches, which cannot share tensors.</exception>
    public nint ToCppTensor()
    {
        nint handle = Handle;
        OneLibTorch.Require();
        nint cppTensor;
        Native.Check(Native.ag_tensor_to_cpp(handle, &cppTensor));
        GC.KeepAlive(this);
        return cppTensor;
    }
}
