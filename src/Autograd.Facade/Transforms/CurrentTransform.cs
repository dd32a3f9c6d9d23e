using Autograd.Interop;

namespace Autograd;

/// <summary>The innermost function transform that runs on this thread.</summary>
/// <param name="Kind">What it does; none where there is none.</param>
/// <param name="Level">Its place.</param>
/// <param name="BatchSize">How many samples a vmap has.</param>
/// <param name="Randomness">What random operations do in a vmap.</param>
/// <param name="OuterModes">The autograd modes for what is outside of it: all on, but gradients (grad) or tangents (jvp) as they
/// were when it began.</param>
internal readonly unsafe record struct CurrentTransform(
    TransformKind Kind, TransformLevel Level, long BatchSize, Randomness Randomness, int OuterModes)
{
    internal static CurrentTransform Top()
    {
        NativeTransform top;
        Native.Check(Native.ag_transform_top(&top));
        int modes = AutogradModes.Current | AutogradModes.Grad | AutogradModes.ForwardGrad;
        int unrecorded = top.Recorded != 0 ? 0
            : top.Kind == TransformKind.Grad ? AutogradModes.Grad
            : top.Kind == TransformKind.Jvp ? AutogradModes.ForwardGrad
            : 0;
        return new(top.Kind, new TransformLevel(top.Level), top.BatchSize, top.Randomness, modes & ~unrecorded);
    }
}
