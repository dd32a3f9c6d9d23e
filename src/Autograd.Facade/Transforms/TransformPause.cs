using Autograd.Interop;

namespace Autograd;

/// <summary>A block in which operators on this thread see no function transform, for printing; <c>_DisableFuncTorch</c>.</summary>
internal readonly ref struct TransformPause : IDisposable
{
    private readonly int before;

    private TransformPause(int before) => this.before = before;

    internal static TransformPause Begin() => new(Native.ag_transform_pause(1));

    public void Dispose() => Native.ag_transform_pause(before);
}
