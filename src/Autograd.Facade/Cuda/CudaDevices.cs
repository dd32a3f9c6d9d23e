using Autograd.Interop;

namespace Autograd;

/// <summary>The current GPU of the current flow of control. CUDA keeps it by thread; here it follows the execution context.</summary>
internal static unsafe class CudaDevices
{
    // Null stands for the first GPU, which every thread starts with.
    private static readonly AsyncLocal<int?> Flow = new(change =>
    {
        if (change.ThreadContextChanged)
        {
            _ = Native.ag_cuda_restore_device(change.CurrentValue ?? 0);
        }
    });

    private static readonly bool IsCompiled = Torch.BuildFeatures.HasFlag(BuildFeatures.Cuda);

    /// <summary>The current GPU.</summary>
    /// <exception cref="TorchException">There is none.</exception>
    internal static int Current
    {
        get
        {
            Require();
            int index;
            Native.Check(Native.ag_cuda_get_device(&index));
            return index;
        }

        set
        {
            Require();
            Native.Check(Native.ag_cuda_set_device(value));
            Flow.Value = value;
        }
    }

    /// <summary>The number of a GPU.</summary>
    /// <exception cref="TorchException">There is none.</exception>
    internal static int Resolve(DeviceIndex device)
    {
        Require();
        return device.Number ?? Current;
    }

    /// <summary>PyTorch's check before anything is done on a GPU, which its Python layer makes.</summary>
    /// <exception cref="TorchException">LibTorch was built without CUDA.</exception>
    internal static void Require()
    {
        if (!IsCompiled)
        {
            throw new TorchException("Torch not compiled with CUDA enabled");
        }
    }

    /// <summary>What a function that takes a device by number answers where there is none.</summary>
    /// <exception cref="TorchException">LibTorch was built without CUDA.</exception>
    internal static void RequireNumbered()
    {
        if (!IsCompiled && !LibTorch.IsBefore(2, 4))
        {
            throw new TorchException("Cannot access accelerator device when none is available.");
        }
    }
}
