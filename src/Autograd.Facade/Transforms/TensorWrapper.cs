using Autograd.Interop;

namespace Autograd;

/// <summary>What a function transform put around a tensor.</summary>
/// <param name="Kind">That of a vmap's layer, or <see cref="TransformKind.Grad"/> for those of grad and jvp; none for other tensors.</param>
/// <param name="Level">The layer's level; −2 for one of grad or jvp that is over.</param>
/// <param name="Dim">The dimension that a vmap hides.</param>
/// <param name="Value">The tensor inside.</param>
internal readonly unsafe record struct TensorWrapper(TransformKind Kind, long Level, long Dim, Tensor? Value)
{
    internal static TensorWrapper Of(Tensor tensor)
    {
        TransformKind kind;
        long level = 0, dim = 0;
        nint value;
        Native.Check(Native.ag_transform_wrapper(tensor.Handle, &kind, &level, &dim, &value));
        GC.KeepAlive(tensor);
        return new(kind, level, dim, Tensor.FromHandle(value));
    }
}
