namespace Autograd;

/// <summary>The dtypes that autocast takes, by device and release, in PyTorch's words.</summary>
internal static class AutocastSupport
{
    /// <summary>Whether autocast will cast; warns where it was asked for and cannot.</summary>
    internal static bool Check(string deviceType, DType dtype, bool enabled) => deviceType switch
    {
        "cuda" => CheckCuda(dtype, enabled),
        "cpu" when LibTorch.IsBefore(2, 3) => CheckOldCpu(dtype, enabled),
        // Only the bare type's name is checked.
        "cpu" or "mps" or "xpu" => enabled && CheckDType(deviceType, dtype),
        _ => enabled,
    };

    private static bool CheckCuda(DType dtype, bool enabled)
    {
        bool available = Torch.Cuda.IsAvailable;
        if (enabled && !available)
        {
            Warnings.Raise(LibTorch.IsBefore(2, 9)
                ? "User provided device_type of 'cuda', but CUDA is not available. Disabling"
                : "CUDA is not available or torch_xla is imported. Disabling autocast.");
            enabled = false;
        }

        // 1.13 looks at the GPU even where there is none, and if autocast is off.
        if (dtype == DType.BFloat16 && (LibTorch.IsBefore(2, 0) || enabled) && !Torch.Cuda.IsBf16Supported())
        {
            throw new TorchException("Current CUDA Device does not support bfloat16. Please switch dtype to float16.");
        }

        return enabled;
    }

    private static bool CheckOldCpu(DType dtype, bool enabled)
    {
        if (dtype == DType.BFloat16)
        {
            return enabled;
        }

        Warnings.Raise("In CPU autocast, but the target dtype is not supported. Disabling autocast.\n" +
            "CPU Autocast only supports dtype of torch.bfloat16 currently.");
        return false;
    }

    private static bool CheckDType(string deviceType, DType dtype)
    {
        if (dtype == DType.BFloat16 || dtype == DType.Float16)
        {
            return true;
        }

        string device = deviceType.ToUpperInvariant();
        Warnings.Raise(
            $"In {device} autocast, but the target dtype is not supported. Disabling autocast.\n" +
            $"{device} Autocast only supports {(LibTorch.IsBefore(2, 9) ? "dtype" : "dtypes")} of torch.bfloat16, torch.float16 currently.");
        return false;
    }
}
