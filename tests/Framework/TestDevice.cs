using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Autograd.Framework;

/// <summary>Where tests make tensors: the device in the environment variable AUTOGRAD_DEVICE, by default the CPU.</summary>
internal static partial class TestDevice
{
    private const string Variable = "AUTOGRAD_DEVICE";

    // tests/OtherDevice
    private const string OtherDevice = "privateuseone";

    private static readonly string? Name = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name ? name : null;
    private static readonly Lazy<Device> Chosen = new(Open);

    public static Device Current => Chosen.Value;

    public static bool IsCpu => Current == Device.Cpu;

    /// <summary>Makes it the default device of the current flow of control; throws where no tensor can be made on it.</summary>
    public static void Use() => Torch.DefaultDevice = IsCpu ? null : Current;

    /// <summary>A text without the device that tensors there name in it, as the CPU's do not.</summary>
    public static string Unnamed(string text) => IsCpu ? text : Naming().Replace(text, "");

    [GeneratedRegex(@",\s+device='[^']*'")]
    private static partial Regex Naming();

    private static Device Open()
    {
        if (Name is null)
        {
            return Device.Cpu;
        }

        try
        {
            if (Name == OtherDevice)
            {
                _ = Torch.Version; // loads LibTorch, which the library needs
                NativeLibrary.Load(Path.Combine(AppContext.BaseDirectory, "libother_device.so"));
            }

            using Tensor made = Torch.Empty(1, device: Name);
            return made.Device;
        }
        catch (TorchException e)
        {
            throw new InvalidOperationException($"No test can run on {Variable}={Name} here: {e.Message}", e);
        }
    }
}
