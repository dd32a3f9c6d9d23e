namespace Autograd.Compat.TorchSharp;

/// <summary>TorchSharp's names of members of <see cref="DType"/> and <see cref="Size"/>.</summary>
/// <remarks>With <c>using ScalarType = Autograd.DType;</c> the dtypes are <c>ScalarType.Float32</c> and so on.</remarks>
public static class TypeExtensionMethods
{
    extension(DType)
    {
        /// <inheritdoc cref="DType.UInt8"/>
        public static DType Byte => DType.UInt8;

        /// <inheritdoc cref="DType.Complex64"/>
        public static DType ComplexFloat32 => DType.Complex64;

        /// <inheritdoc cref="DType.Complex128"/>
        public static DType ComplexFloat64 => DType.Complex128;
    }

    extension(DType self)
    {
        /// <inheritdoc cref="DType.ItemSize"/>
        public int ElementSize() => self.ItemSize;
    }

    extension(Size self)
    {
        /// <inheritdoc cref="Size.Count"/>
        public int Length => self.Count;

        /// <summary>Whether there are no dimensions.</summary>
        public bool IsScalar => self.Count == 0;

        /// <summary>Whether there are no dimensions.</summary>
        public bool IsEmpty => self.Count == 0;

        /// <summary>A range of dimensions; PyTorch's <c>x.shape[first:next]</c>.</summary>
        /// <param name="first">The first dimension; negative counts from the end.</param>
        /// <param name="next">The dimension after the last; negative counts from the end.</param>
        /// <returns>No dimensions where the range is empty.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such range.</exception>
        public Size Slice(int first, int next)
        {
            int start = first < 0 ? first + self.Count : first;
            int end = next < 0 ? next + self.Count : next;
            return end <= start ? new Size() : self[start..end];
        }

        /// <inheritdoc cref="Size.Numel"/>
        public long numel() => self.Numel;
    }
}
