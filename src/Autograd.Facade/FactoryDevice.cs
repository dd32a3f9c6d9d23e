using Autograd.Interop;

namespace Autograd;

/// <summary>The device of new tensors in the current flow of control, which factories take where the caller names none.</summary>
internal static class FactoryDevice
{
    private const long None = -1;

    // Threads of the engine's do not get a flow's values, so the bridge is told and takes them along with a backward pass.
    private static readonly AsyncLocal<Device?> Flow = new(change =>
    {
        if (change.ThreadContextChanged)
        {
            Tell(change.CurrentValue);
        }
    });

    // Until a default device is set, factories read no more than this.
    private static volatile bool everSet;

    /// <summary>The device that was set, or null where none is.</summary>
    internal static Device? Current
    {
        get => everSet ? Flow.Value ?? OfPass() : null;
        set
        {
            everSet |= value is not null;
            Flow.Value = value;
            Tell(value);
        }
    }

    /// <summary>What a factory passes to LibTorch for the device that its caller gave, or did not.</summary>
    internal static Device? Or(Device? given) => given ?? Current;

    private static void Tell(Device? device) => Native.ag_set_factory_device(device?.Packed ?? None);

    private static Device? OfPass()
    {
        long packed = Native.ag_get_factory_device();
        return packed == None ? null : Device.From((int)(packed >> 16), (short)packed);
    }
}
