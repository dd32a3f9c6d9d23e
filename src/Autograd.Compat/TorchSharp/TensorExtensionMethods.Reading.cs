using System.Numerics;

namespace Autograd.Compat.TorchSharp;

/// <summary>TorchSharp's own names of tensors' members: those that PyTorch does not have, or has in another form.</summary>
/// <remarks>What TorchSharp spells as PyTorch does is in <see cref="TensorExtensions"/>.</remarks>
public static partial class TensorExtensionMethods
{
    extension(Tensor self)
    {
        /// <summary>How many dimensions there are; PyTorch's <c>x.dim()</c>.</summary>
        public long Dimensions => self.Dim;

        /// <summary>How many elements there are; PyTorch's <c>x.numel()</c>.</summary>
        public long NumberOfElements => self.Numel;

        /// <inheritdoc cref="Tensor.IsDisposed"/>
        public bool IsInvalid => self.IsDisposed;

        /// <summary>The type of the device; PyTorch's <c>x.device.type</c>.</summary>
        /// <exception cref="ArgumentException">TorchSharp has no name for it.</exception>
        public DeviceType device_type => Enum.Parse<DeviceType>(self.Device.Type, ignoreCase: true);

        /// <summary>Which device of its type, or -1 for the current one; PyTorch's <c>x.device.index</c>.</summary>
        public int device_index => self.Device.Index ?? -1;

        /// <summary>Whether elements are integers (bools are not).</summary>
        public bool is_integral() => self.DType.IsInteger;

        /// <summary>The step in memory along one dimension; PyTorch's <c>x.stride(dim)</c>.</summary>
        /// <param name="dim">The dimension; negative counts from the end.</param>
        /// <exception cref="TorchIndexException">There is no such dimension.</exception>
        public long stride(int dim) => new Size(self.Strides)[dim];

        /// <summary>The elements, to be read and written in place; Python's <c>x.numpy()</c>.</summary>
        /// <typeparam name="T">The element type, exactly the dtype's.</typeparam>
        /// <exception cref="InvalidOperationException">The tensor is not on the CPU, or of another dtype.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged => new(self);

        /// <summary>The value of a tensor of one element; PyTorch's <c>x.item()</c>.</summary>
        /// <exception cref="TorchException">There is not exactly one element.</exception>
        public Scalar ToScalar() => self.Item();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public float ToSingle() => self.Item<float>();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public double ToDouble() => self.Item<double>();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public Half ToHalf() => self.Item<Half>();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public BFloat16 ToBFloat16() => self.Item<BFloat16>();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public sbyte ToSByte() => self.Item<sbyte>();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public byte ToByte() => self.Item<byte>();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public short ToInt16() => self.Item<short>();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public int ToInt32() => self.Item<int>();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public long ToInt64() => self.Item<long>();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public bool ToBoolean() => self.Item<bool>();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public (float Real, float Imaginary) ToComplexFloat32() => self.Item().ToComplexFloat32();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public Complex ToComplexFloat64() => self.Item<Complex>();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public (float Real, float Imaginary) ToComplex32() => self.ToComplexFloat32();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public Complex ToComplex64() => self.Item<Complex>();

        /// <summary>PyTorch's text for the tensor; Python's <c>str(x)</c>.</summary>
        public string str() => self.ToString();

        /// <summary>Writes PyTorch's text for the tensor to the console; Python's <c>print(x)</c>.</summary>
        /// <returns>This tensor.</returns>
        public Tensor print()
        {
            Console.WriteLine(self.ToString());
            return self;
        }
    }
}
