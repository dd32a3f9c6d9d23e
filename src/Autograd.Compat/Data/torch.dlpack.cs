namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.FromDLPack(DLPackCapsule)"/>
    public static Tensor from_dlpack(DLPackCapsule ext_tensor) => Torch.FromDLPack(ext_tensor);

    /// <inheritdoc cref="Torch.FromDLPack(Tensor)"/>
    public static Tensor from_dlpack(Tensor ext_tensor) => Torch.FromDLPack(ext_tensor);

    /// <summary>A DLPack capsule that shares a tensor's memory, without its history; <c>torch.to_dlpack</c>.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <inheritdoc cref="Tensor.ToDLPack" path="/exception"/>
    public static DLPackCapsule to_dlpack(Tensor tensor) => tensor.ToDLPack(detach: true);

    /// <summary>The module <see href="https://pytorch.org/docs/stable/index.html">torch.utils</see>.</summary>
    public static partial class utils
    {
        /// <summary>The module <see href="https://pytorch.org/docs/stable/dlpack.html">torch.utils.dlpack</see>.</summary>
        public static class dlpack
        {
            /// <inheritdoc cref="Torch.FromDLPack(DLPackCapsule)"/>
            public static Tensor from_dlpack(DLPackCapsule ext_tensor) => Torch.FromDLPack(ext_tensor);

            /// <inheritdoc cref="Torch.FromDLPack(Tensor)"/>
            public static Tensor from_dlpack(Tensor ext_tensor) => Torch.FromDLPack(ext_tensor);

            /// <inheritdoc cref="torch.to_dlpack(Tensor)"/>
            public static DLPackCapsule to_dlpack(Tensor tensor) => tensor.ToDLPack(detach: true);
        }
    }
}
