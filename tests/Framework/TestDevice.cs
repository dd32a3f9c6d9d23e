namespace Autograd.Framework;

/// <summary>Where tests make tensors: the device in the environment variable AUTOGRAD_DEVICE, by default the CPU.</summary>
internal static class TestDevice
{
    private const string Variable = "AUTOGRAD_DEVICE";

    public static Device Current { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name ? new Device(name) : Device.Cpu;

    public static bool IsCpu => Current == Device.Cpu;

    /// <summary>Makes it the default device of the current flow of control; throws where there is no such device.</summary>
    public static void Use()
    {
        if (IsCpu)
        {
            return;
        }

        try
        {
            Torch.Empty(1, device: Current).Dispose();
        }
        catch (TorchException e)
        {
            throw new InvalidOperationException($"{Variable}={Current}: no test can run on this device here. {e.Message}", e);
        }

        Torch.DefaultDevice = Current;
    }
}
