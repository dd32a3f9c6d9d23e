using Autograd.Interop;

namespace Autograd;

/// <summary>A block in which the innermost function transform of this thread is set aside, so that what runs is for the next one.</summary>
internal readonly unsafe ref struct LoweredTransform : IDisposable
{
    [ThreadStatic]
    private static int depth;

    private readonly nint lowered;

    private LoweredTransform(nint lowered) => this.lowered = lowered;

    internal static LoweredTransform Begin()
    {
        nint lowered;
        Native.Check(Native.ag_transform_lower(&lowered));
        depth++;
        return new(lowered);
    }

    /// <summary>Fails where a transform that starts would take the level of the one set aside, which older releases cannot bear.</summary>
    internal static void CheckStart()
    {
        if (depth > 0 && LibTorch.IsBefore(2, 0))
        {
            throw new NotSupportedException(
                $"LibTorch {LibTorch.Version} can start no function transform inside a custom function that a transform runs, as " +
                "GenerateVmapRule needs. Override Vmap instead, written with operators of tensors, or use LibTorch 2.0 or newer.");
        }
    }

    public void Dispose()
    {
        depth--;
        Native.Check(Native.ag_transform_raise(lowered));
    }
}
