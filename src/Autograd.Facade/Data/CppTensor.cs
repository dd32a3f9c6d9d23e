using Autograd.Interop;

namespace Autograd;

/// <summary>Tensors that another library of this process holds as C++ does: by the address of an <c>at::Tensor</c>.</summary>
/// <remarks>
/// <para>For wrappers of LibTorch, such as TorchSharp, whose handles are such addresses; <c>Autograd.TorchSharp</c> does this for
/// TorchSharp. Each side has a reference of its own to one native tensor: shape, data, gradient, history and hooks are the same, and
/// either side may let go first. PyTorch has no such functions.</para>
/// <para>Any thread may call these. An address is not checked, and cannot be: with one that is no <c>at::Tensor</c>'s the
/// process may end.</para>
/// </remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Ones(2, requiresGrad: true);
/// nint address = CppTensor.New(x);             // another library would own this now
/// Tensor same = CppTensor.ToTensor(address);
/// CppTensor.Delete(address);
/// Console.WriteLine(same.Equals(x));           // True
/// </code>
/// </example>
public static unsafe class CppTensor
{
    /// <summary>The tensor behind an <c>at::Tensor</c> of another library's: the same native tensor, not a copy.</summary>
    /// <param name="address">The address of the <c>at::Tensor</c>. It stays its owner's, who may free it as soon as this returns.</param>
    /// <returns>A Tensor with a reference of its own, owned by the caller.</returns>
    /// <exception cref="ArgumentException">The address is zero.</exception>
    /// <exception cref="TorchException">The <c>at::Tensor</c> is undefined, as that of an absent gradient is.</exception>
    /// <exception cref="LibTorchConflictException">The process has loaded two LibTorches, which cannot share tensors.</exception>
    public static Tensor ToTensor(nint address)
    {
        CheckNotZero(address);
        OneLibTorch.Require();
        nint handle;
        Native.Check(Native.ag_tensor_from_cpp(address, &handle));
        return new Tensor(handle);
    }

    /// <summary>A new <c>at::Tensor</c> for another library to own: the same native tensor, not a copy.</summary>
    /// <param name="tensor">The tensor, which goes on as it is.</param>
    /// <returns>The address. Who takes it frees it with C++'s <c>delete</c>, as TorchSharp does, or with <see cref="Delete"/>. Until
    /// then the native tensor lives; <see cref="Torch.LiveHandles"/> does not count this reference.</returns>
    /// <exception cref="ArgumentNullException">The tensor is null.</exception>
    /// <exception cref="ObjectDisposedException">The tensor was disposed.</exception>
    /// <exception cref="LibTorchConflictException">The process has loaded two LibTorches, which cannot share tensors.</exception>
    public static nint New(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        nint handle = tensor.Handle;
        OneLibTorch.Require();
        nint address;
        Native.Check(Native.ag_tensor_to_cpp(handle, &address));
        GC.KeepAlive(tensor);
        return address;
    }

    /// <summary>Frees what <see cref="New"/> made, where no other library does.</summary>
    /// <param name="address">The address, which may not be used any more.</param>
    /// <exception cref="ArgumentException">The address is zero.</exception>
    public static void Delete(nint address)
    {
        CheckNotZero(address);
        Native.Check(Native.ag_cpp_tensor_delete(address));
    }

    private static void CheckNotZero(nint address)
    {
        if (address == 0)
        {
            throw new ArgumentException("The address is zero: there is no C++ tensor.", nameof(address));
        }
    }
}
