using System.Numerics;

namespace Autograd.Compat;

/// <summary>PyTorch's spelling of the members of <c>torch.finfo</c> and <c>torch.iinfo</c>.</summary>
public static class TypeInfoExtensions
{
    extension(FloatInfo self)
    {
        /// <inheritdoc cref="FloatInfo.Bits"/>
        public int bits => self.Bits;

        /// <inheritdoc cref="FloatInfo.Eps"/>
        public double eps => self.Eps;

        /// <inheritdoc cref="FloatInfo.Max"/>
        public double max => self.Max;

        /// <inheritdoc cref="FloatInfo.Min"/>
        public double min => self.Min;

        /// <inheritdoc cref="FloatInfo.SmallestNormal"/>
        public double smallest_normal => self.SmallestNormal;

        /// <inheritdoc cref="FloatInfo.Tiny"/>
        public double tiny => self.Tiny;

        /// <inheritdoc cref="FloatInfo.Resolution"/>
        public double resolution => self.Resolution;

        /// <inheritdoc cref="FloatInfo.DType"/>
        public string dtype => self.DType.Name;
    }

    extension(IntegerInfo self)
    {
        /// <inheritdoc cref="IntegerInfo.Bits"/>
        public int bits => self.Bits;

        /// <inheritdoc cref="IntegerInfo.Max"/>
        public BigInteger max => self.Max;

        /// <inheritdoc cref="IntegerInfo.Min"/>
        public BigInteger min => self.Min;

        /// <inheritdoc cref="IntegerInfo.DType"/>
        public string dtype => self.DType.Name;
    }
}
