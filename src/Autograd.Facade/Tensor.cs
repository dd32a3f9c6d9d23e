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
/// <para><see cref="Dispose"/> gives the reference back at once, a <see cref="DisposeScope"/> at its end; without them the finalizer does, later. A Tensor may be read
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
    private nint handle;

    /// <summary>Takes over one reference to a native tensor.</summary>
    internal Tensor(nint handle)
    {
        if (handle == 0)
        {
            GC.SuppressFinalize(this);
            throw new InvalidOperationException("LibTorch returned an undefined tensor where one was expected.");
        }

        this.handle = handle;
        DisposeScope.Register(this);
    }

    /// <summary>Gives the reference back if <see cref="Dispose"/> did not.</summary>
    ~Tensor()
    {
        // Zero only if the constructor threw.
        if (handle != 0)
        {
            Native.ag_tensor_release(handle);
        }
    }

    /// <summary>The address of the native tensor, which is its identity.</summary>
    /// <exception cref="ObjectDisposedException">The tensor was disposed.</exception>
    internal nint Handle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => handle != 0 ? handle : throw Disposed();
    }

    /// <summary>Whether <see cref="Dispose"/> was called.</summary>
    public bool IsDisposed => handle == 0;

    /// <summary>Gives the native tensor back now. Calling it twice does nothing; any other use afterwards throws.</summary>
    public void Dispose()
    {
        nint released = Interlocked.Exchange(ref handle, 0);
        if (released != 0)
        {
            DisposeScope.Unregister(this);
            Native.ag_tensor_release(released);
            GC.SuppressFinalize(this);
        }
    }

    /// <summary>Whether both are the same native tensor; Python's <c>is</c>.</summary>
    /// <param name="other">Another tensor, or null.</param>
    public bool Equals(Tensor? other) => ReferenceEquals(this, other) || (other is not null && handle != 0 && handle == other.handle);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Tensor);

    /// <summary>A hash of the native tensor's identity, as <c>hash(x)</c> in Python.</summary>
    public override int GetHashCode() => handle.GetHashCode();

    /// <summary>PyTorch's text for the tensor, to the character; <c>repr(x)</c>. Follows <see cref="PrintOptions"/>.</summary>
    public override string ToString() => IsDisposed ? "tensor(disposed)" : TensorFormatter.Format(this);

    /// <summary>A Tensor for a native result that may be undefined.</summary>
    internal static Tensor? FromHandle(nint handle) => handle == 0 ? null : new Tensor(handle);

    private static ObjectDisposedException Disposed() =>
        new(nameof(Tensor), "This tensor was disposed and cannot be used any more.");
}
