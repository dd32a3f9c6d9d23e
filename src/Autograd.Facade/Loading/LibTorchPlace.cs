namespace Autograd.Interop;

/// <summary>A place where LibTorch is looked for.</summary>
/// <param name="Origin">The kind of place.</param>
/// <param name="Where">The place in words.</param>
/// <param name="Files">The LibTorch there, or null.</param>
internal sealed record LibTorchPlace(LibTorchOrigin Origin, string Where, LibTorchFiles? Files)
{
    public override string ToString() => Files is null ? $"{Where}: none" : $"{Where}: LibTorch {Files.Version} in {Files.Directory}";
}
