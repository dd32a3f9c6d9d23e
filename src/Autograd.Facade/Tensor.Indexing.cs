using System.Runtime.CompilerServices;

namespace Autograd;

public sealed partial class Tensor
{
    /// <summary>The elements at the given positions, as <c>x[…]</c> in Python; assigning changes this tensor in place.</summary>
    /// <param name="indices">One position for each dimension, from the first; see <see cref="TensorIndex"/>.</param>
    /// <remarks>Reading with numbers, ranges, null and ellipsis gives a view of this tensor; with tensors or bools, a copy.
    /// An assigned value is broadcast.</remarks>
    /// <exception cref="TorchIndexException">A position is out of range, or there are too many.</exception>
    /// <exception cref="TorchException">Assigned to a leaf that requires grad, outside <see cref="Torch.NoGrad"/>; or the value's
    /// shape does not fit.</exception>
    [IndexerName("At")]
    public Tensor this[params ReadOnlySpan<TensorIndex> indices]
    {
        get => Indexing.Get(this, indices);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Indexing.Set(this, indices, value);
        }
    }

    /// <summary>The elements at one position of the first dimension; see the indexer of several.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="TorchIndexException">The position is out of range.</exception>
    /// <exception cref="TorchException">As for the indexer of several positions.</exception>
    // With the other indexer alone, the null of x[null] would be an empty list of positions.
    [IndexerName("At")]
    [OverloadResolutionPriority(1)]
    public Tensor this[TensorIndex index]
    {
        get => this[[index]];
        set => this[[index]] = value;
    }

    /// <summary>A tensor of one number, so that <c>x[0] = 1.5</c> works.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Tensor(Scalar value) => Torch.Tensor(value, device: Device.Cpu);

    /// <inheritdoc cref="op_Implicit(Scalar)"/>
    public static implicit operator Tensor(bool value) => Torch.Tensor(value, device: Device.Cpu);

    /// <inheritdoc cref="op_Implicit(Scalar)"/>
    public static implicit operator Tensor(int value) => Torch.Tensor(value, device: Device.Cpu);

    /// <inheritdoc cref="op_Implicit(Scalar)"/>
    public static implicit operator Tensor(long value) => Torch.Tensor(value, device: Device.Cpu);

    /// <inheritdoc cref="op_Implicit(Scalar)"/>
    public static implicit operator Tensor(double value) => Torch.Tensor(value, device: Device.Cpu);
}
