namespace Autograd.Parity.Semantics;

/// <summary>Marks a case of something that older releases of PyTorch do not have.</summary>
/// <param name="major">The first number of the release.</param>
/// <param name="minor">The second.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SinceAttribute(int major, int minor) : Attribute
{
    public Version Version { get; } = new(major, minor);

    /// <summary>Whether this library offers it on older releases too, where it then does what that newer release does.</summary>
    public bool OfferedBefore { get; init; }
}
