namespace Autograd.Compat.TorchSharp;

public static partial class TensorExtensionMethods
{
    extension(Tensor self)
    {
        /// <summary>The elements at the given positions; PyTorch's <c>x[…]</c>.</summary>
        /// <param name="indices">One position for each dimension, from the first.</param>
        /// <exception cref="TorchIndexException">A position is out of range, or there are too many.</exception>
        public Tensor index(params ReadOnlySpan<TensorIndex> indices) => self[indices];

        /// <summary>Assigns to the elements at the given positions; PyTorch's <c>x[…] = value</c>.</summary>
        /// <param name="value">The value, which is broadcast.</param>
        /// <param name="indices">One position for each dimension, from the first.</param>
        /// <returns>This tensor.</returns>
        /// <exception cref="TorchIndexException">A position is out of range, or there are too many.</exception>
        public Tensor index_put_(Tensor value, params ReadOnlySpan<TensorIndex> indices)
        {
            self[indices] = value;
            return self;
        }

        /// <summary>Assigns or adds to the elements at the given positions; PyTorch's <c>x.index_put_(indices, value, accumulate)</c>.</summary>
        /// <param name="value">The values, which are broadcast.</param>
        /// <param name="indices">Integers or bools for each dimension, from the first.</param>
        /// <param name="accumulate">Whether to add, rather than assign.</param>
        /// <returns>This tensor.</returns>
        /// <exception cref="TorchIndexException">An index is out of range, or there are too many.</exception>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate) =>
            self.IndexPutInPlace(indices, value, accumulate);

        /// <summary>A range of one dimension, as a view; PyTorch's <c>x[start:finish:step]</c>.</summary>
        /// <param name="dim">The dimension.</param>
        /// <param name="start">The first index; negative counts from the end.</param>
        /// <param name="finish">The index after the last; negative counts from the end.</param>
        /// <param name="step">The step, above zero.</param>
        public Tensor slice(long dim, long start, long finish, long step)
        {
            var indices = new TensorIndex[(dim < 0 ? dim + self.Dim : dim) + 1];
            Array.Fill(indices, TensorIndex.Colon);
            indices[^1] = TensorIndex.Slice(start, finish, step);
            return self[indices];
        }

        /// <summary>The indices of elements that are not zero, one tensor for each dimension; PyTorch's <c>x.nonzero(as_tuple=True)</c>.</summary>
        public IList<Tensor> nonzero_as_list() => self.NonzeroAsTuple();
    }

    extension(TensorIndex)
    {
        /// <summary>A new dimension of length one; the same as <see cref="TensorIndex.None"/>.</summary>
        public static TensorIndex Null => TensorIndex.None;

        /// <summary>One whole dimension; Python's <c>:</c>.</summary>
        public static TensorIndex Colon => TensorIndex.Slice();

        /// <summary>The element at a position; negative counts from the end. Null is a new dimension.</summary>
        /// <param name="index">The position.</param>
        public static TensorIndex Single(long? index) => index is { } position ? position : TensorIndex.None;

        /// <summary>A new dimension, of length one for true and of length zero for false.</summary>
        /// <param name="value">The flag.</param>
        public static TensorIndex Bool(bool value) => value;

        /// <summary>The elements that a tensor of integers or bools selects.</summary>
        /// <param name="tensor">The tensor.</param>
        public static TensorIndex Tensor(Tensor tensor) => tensor;

        /// <summary>A range, as <c>1..3</c>.</summary>
        /// <param name="range">The range.</param>
        public static TensorIndex Slice(Range range) => range;

        /// <summary>A range without a step.</summary>
        /// <param name="range">The first index and the one after the last; null for the beginning and the end.</param>
        public static TensorIndex Slice((int? start, int? end) range) => TensorIndex.Slice(range.start, range.end);
    }
}
