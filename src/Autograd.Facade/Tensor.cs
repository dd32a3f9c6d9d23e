using System.Runtime.CompilerServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>
/// An array of numbers that can record the operations on it, to be differentiated;
/// <see href="https://pytorch.org/docs/stable/tensors.html">torch.Tensor</see>.
/// </summary>
/// <remarks>
/// <para>A Tensor owns one reference to a native tensor. Two Tensors may stand for the same native one (each read of
/// <see cref="Grad"/> makes a new object); they are then <see cref="Equals(Tensor)"/> and have the same hash code.
/// The operators <c>==</c> and <c>&lt;</c> compare element by element, as in PyTorch: test for null with <c>is null</c>.</para>
/// <para><see cref="Dispose"/> gives the reference back at once, a <see cref="DisposeScope"/> at its end; without them it goes back after a collection has found the Tensor unused. A Tensor may be read
/// from several threads; disposing it while another thread uses it is an error.</para>
/// </remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Ones(2, 2, requiresGrad: true);
/// Tensor y = ((x + 2).Pow(2) * 3).Mean();
/// y.Backward();
/// Console.WriteLine(x.Grad);   // tensor([[4.5000, 4.5000], [4.5000, 4.5000]])
/// </code>
/// </example>
public sealed partial class Tensor : IDisposable, IEquatable<Tensor>
{
    // Zero once disposed.
    private nint address;
    private readonly unsafe TensorSlot* slot;

    /// <summary>Takes over one reference to a native tensor.</summary>
    internal unsafe Tensor(nint handle)
    {
        if (handle == 0)
        {
            throw new InvalidOperationException("LibTorch returned an undefined tensor where one was expected.");
        }

        ThreadTensors thread = ThreadTensors.Current;
        address = handle;
        slot = thread.Take(handle, this);
        DisposeScope.Register(this, thread);
        MemoryPressure.Relieve();
    }

    /// <summary>The address of the native tensor, which is its identity.</summary>
    /// <exception cref="ObjectDisposedException">The tensor was disposed.</exception>
    internal nint Handle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => address is not 0 and var handle ? handle : throw Disposed();
    }

    /// <summary>Whether <see cref="Dispose"/> was called.</summary>
    public bool IsDisposed => address == 0;

    /// <summary>Gives the native tensor back now. Calling it twice does nothing; any other use afterwards throws.</summary>
    public unsafe void Dispose()
    {
        nint released = Interlocked.Exchange(ref address, 0);
        if (released == 0)
        {
            return;
        }

        ThreadTensors thread = ThreadTensors.Current;
        DisposeScope.Unregister(this, thread);
        thread.Free(slot);
        GC.KeepAlive(this);
        Native.ag_tensor_release(released);
    }

    /// <summary>Whether both are the same native tensor; Python's <c>is</c>.</summary>
    /// <param name="other">Another tensor, or null.</param>
    public bool Equals(Tensor? other) => ReferenceEquals(this, other) || (other is not null && address != 0 && address == other.address);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Tensor);

    /// <summary>A hash of the native tensor's identity, as <c>hash(x)</c> in Python.</summary>
    public override int GetHashCode() => address.GetHashCode();

    /// <summary>PyTorch's text for the tensor, to the character; <c>repr(x)</c>. Follows <see cref="PrintOptions"/>.</summary>
    public override string ToString() => IsDisposed ? "tensor(disposed)" : TensorFormatter.Format(this);

    /// <summary>A Tensor for a native result that may be undefined.</summary>
    internal static Tensor? FromHandle(nint handle) => handle == 0 ? null : new Tensor(handle);

    private static ObjectDisposedException Disposed() =>
        new(nameof(Tensor), "This tensor was disposed and cannot be used any more.");
}
