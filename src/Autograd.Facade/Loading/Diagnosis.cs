namespace Autograd.Interop;

/// <summary>Reads from a loaded LibTorch and from this machine what <see cref="DoctorReport"/> says.</summary>
internal static class Diagnosis
{
    private const string Reference = "the reference BLAS";

    /// <summary>The BLAS that is loaded, or, where it is inside LibTorch, the one that it names.</summary>
    /// <param name="libraries">The paths of the libraries that are loaded.</param>
    /// <param name="config">LibTorch's description of its build.</param>
    internal static string? Blas(IEnumerable<string> libraries, string config)
    {
        foreach (string path in libraries)
        {
            string? name = path.Contains("openblas", StringComparison.Ordinal) ? "OpenBLAS"
                : path.Contains("libmkl_", StringComparison.Ordinal) ? "MKL"
                : path.Contains("blis", StringComparison.Ordinal) ? "BLIS"
                : path.Contains("atlas/lib", StringComparison.Ordinal) ? "ATLAS"
                : path.Contains("/blas/libblas.", StringComparison.Ordinal) ? Reference
                : null;
            if (name is not null)
            {
                return $"{name} ({path})";
            }
        }

        return After(config, "BLAS_INFO=") is { } own ? $"{own}, in LibTorch" : null;
    }

    /// <summary>What follows a mark in a text, up to a comma or the line's end, or null.</summary>
    internal static string? After(string text, string mark)
    {
        int at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? null : text[(at + mark.Length)..].Split(',', '\n')[0].Trim();
    }

    /// <summary>What would make this machine's LibTorch faster, or let it compute at all.</summary>
    internal static List<string> Advice(DoctorReport report)
    {
        List<string> advice = [];
        if (report.Blas?.StartsWith(Reference, StringComparison.Ordinal) == true)
        {
            advice.Add("Matrix products are tens of times slower than they could be: apt install libopenblas0-pthread.");
        }

        if (!report.Features.HasFlag(BuildFeatures.Lapack))
        {
            advice.Add("This LibTorch has no LAPACK, so most of torch.linalg throws. Take a build with it, such as an official one.");
        }

        if (report.CpuCapability is "NO AVX" or "DEFAULT" && NativeFiles.Architecture == "x64")
        {
            advice.Add("Kernels use no vector instructions: unset ATEN_CPU_CAPABILITY, or let a virtual machine show its processor's AVX2.");
        }

        if (Environment.GetEnvironmentVariable("OMP_NUM_THREADS") == "1" && report.Threads == 1 && Environment.ProcessorCount > 1)
        {
            advice.Add($"An operator uses one of {Environment.ProcessorCount} processors: unset OMP_NUM_THREADS, or set Torch.NumThreads.");
        }

        if (report.HasCudaLibrary && report.CudaDevices == 0)
        {
            advice.Add("This LibTorch is for GPUs but finds none: see that nvidia-smi lists one, that the driver is new enough for this " +
                "LibTorch's CUDA, and that CUDA_VISIBLE_DEVICES does not hide it.");
        }

        if (!report.HasCudaLibrary && File.Exists("/proc/driver/nvidia/version"))
        {
            advice.Add("There is an NVIDIA driver, but this LibTorch is for the processor: take one for CUDA (.NET: the package " +
                "libtorch-cuda-12.1-linux-x64; any Python: pip install torch) and set LIBTORCH to it.");
        }

        return advice;
    }
}
