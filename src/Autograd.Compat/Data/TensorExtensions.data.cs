namespace Autograd.Compat;

public static partial class TensorExtensions
{
    extension(Tensor self)
    {
        /// <inheritdoc cref="Tensor.Access{T}(bool)"/>
        public TensorAccessor<T> numpy<T>(bool force = false) where T : unmanaged => self.Access<T>(force);

        /// <inheritdoc cref="Tensor.ToDLPack(bool)"/>
        public DLPackCapsule __dlpack__() => self.ToDLPack();
    }
}
