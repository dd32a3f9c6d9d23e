namespace Autograd.Compat;

/// <summary>What the attribute <c>device</c> keeps out of <see cref="TensorExtensions"/>: C# gives its getter this name.</summary>
public static class TensorDeviceExtensions
{
    extension(Tensor self)
    {
        /// <inheritdoc cref="Tensor.GetDevice"/>
        public int get_device() => self.GetDevice();
    }
}
