namespace Autograd;

public sealed partial class Tensor
{
    /// <summary>This tensor in another shape of as many elements; <c>x.resize</c>, deprecated in favour of <see cref="Reshape(IntList)"/>.</summary>
    /// <param name="sizes">The shape.</param>
    /// <returns>A view where this tensor is contiguous, else a copy. Gradients pass; in a printed graph it is a view.</returns>
    /// <exception cref="TorchException">The shape has another number of elements.</exception>
    public Tensor Resize(params ReadOnlySpan<long> sizes)
    {
        Warnings.Raise("non-inplace resize is deprecated");
        return Resized(sizes);
    }

    /// <summary>This tensor in the shape of another of as many elements; <c>x.resize_as</c>, deprecated in favour of <see cref="ReshapeAs"/>.</summary>
    /// <param name="tensor">The other tensor.</param>
    /// <returns>A view where this tensor is contiguous, else a copy. Gradients pass; in a printed graph it is a view.</returns>
    /// <exception cref="TorchException">The other tensor has another number of elements.</exception>
    public Tensor ResizeAs(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        Warnings.Raise("non-inplace resize_as is deprecated");
        return Resized(tensor.Shape.ToArray());
    }

    private Tensor Resized(ReadOnlySpan<long> sizes)
    {
        Size wanted = new(sizes);
        if (wanted.Numel != Numel)
        {
            throw new TorchException(
                $"requested resize to {Times(wanted)} ({wanted.Numel} elements in total), but the given tensor has a size of " +
                $"{Times(Shape)} ({Numel} elements). autograd's resize can only change the shape of a given tensor, while " +
                "preserving the number of elements. ");
        }

        using Tensor contiguous = Contiguous();
        return contiguous.View(sizes);

        static string Times(Size size) => string.Join('x', size.ToArray());
    }
}
