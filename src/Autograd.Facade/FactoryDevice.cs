namespace Autograd;

/// <summary>The device of new tensors in the current flow of control, which factories take where the caller names none.</summary>
internal static class FactoryDevice
{
    private static readonly AsyncLocal<Device?> Flow = new();

    // Until a default device is set, factories read no more than this.
    private static volatile bool everSet;

    /// <summary>The device that was set, or null where none is.</summary>
    internal static Device? Current
    {
        get => everSet ? Flow.Value : null;
        set
        {
            everSet |= value is not null;
            Flow.Value = value;
        }
    }

    /// <summary>What a factory passes to LibTorch for the device that its caller gave, or did not.</summary>
    internal static Device? Or(Device? given) => given ?? Current;
}
