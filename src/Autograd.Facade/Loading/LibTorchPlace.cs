namespace Autograd.Interop;

/// <summary>A place where LibTorch is looked for.</summary>
/// <param name="Origin">The kind of place.</param>
/// <param name="Where">The place in words.</param>
/// <param name="Files">The LibTorch there, or null.</param>
/// <param name="Note">Why there is none, or why it is not taken.</param>
internal sealed record LibTorchPlace(LibTorchOrigin Origin, string Where, LibTorchFiles? Files, string? Note = null)
{
    public override string ToString() => (Files, Note) switch
    {
        (null, _) => $"{Where}: {Note ?? "none"}",
        (_, null) => $"{Where}: {Files}",
        _ => $"{Where}: {Files}, {Note}",
    };
}
