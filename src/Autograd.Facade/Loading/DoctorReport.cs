using System.Runtime.InteropServices;
using System.Text;
using Autograd.Interop;

namespace Autograd;

/// <summary>Which LibTorch is used and why, and what it can do on this machine; see <see cref="Torch.Doctor"/>.</summary>
public sealed record DoctorReport
{
    /// <summary>Why LibTorch could not be loaded, or null where it could.</summary>
    public LibTorchLoadException? Failure { get; internal init; }

    /// <summary>The kind of place where LibTorch was found, or null where it could not be loaded.</summary>
    public LibTorchOrigin? Origin { get; internal init; }

    /// <summary>The places that were looked at, in order; LibTorch was found in the last one. Empty where it could not be loaded.</summary>
    public IReadOnlyList<string> Searched { get; internal init; } = [];

    /// <summary>The directory of LibTorch's libraries, or null where it could not be loaded.</summary>
    public string? Directory { get; internal init; }

    /// <summary>LibTorch's release, such as <c>2.6.0</c>, or null where it could not be loaded.</summary>
    public string? Version { get; internal init; }

    /// <summary>The build of the native bridge that is used, or null where LibTorch could not be loaded.</summary>
    public string? Bridge { get; internal init; }

    /// <summary>The builds of the native bridge with the application.</summary>
    public IReadOnlyList<string> Bridges { get; internal init; } = [];

    /// <summary>The library that computes matrix products, or null where it is not known.</summary>
    public string? Blas { get; internal init; }

    /// <summary>The instructions that kernels use, such as <c>AVX2</c>, or null where LibTorch does not say.</summary>
    public string? CpuCapability { get; internal init; }

    /// <summary>How many threads an operator uses; 0 where LibTorch could not be loaded.</summary>
    public int Threads { get; internal init; }

    /// <summary>How many operators run beside each other where a program asks for it; 0 where LibTorch could not be loaded.</summary>
    public int InteropThreads { get; internal init; }

    /// <summary>What LibTorch was built with.</summary>
    public BuildFeatures Features { get; internal init; }

    /// <summary>Whether LibTorch has its library for NVIDIA's GPUs.</summary>
    public bool HasCudaLibrary { get; internal init; }

    /// <summary>How many GPUs LibTorch can use.</summary>
    public int CudaDevices { get; internal init; }

    /// <summary>What to do, a sentence or two each; empty where all is well.</summary>
    public IReadOnlyList<string> Advice { get; internal init; } = [];

    internal static DoctorReport Make()
    {
        string[] bridges = [.. BridgeBuild.All().Select(build => build.Path)];
        try
        {
            string version = Torch.Version;
            LibTorchSearch.Choice choice = NativeLoader.Loaded!;
            string config = Torch.ShowConfig();
            var report = new DoctorReport
            {
                Origin = choice.Place.Origin,
                Searched = [.. choice.Searched.Select(place => place.ToString())],
                Directory = choice.Files.Directory,
                Version = version,
                Bridge = choice.Bridge!.Path,
                Bridges = bridges,
                Blas = Diagnosis.Blas(LoadedLibraries.Paths(), config),
                CpuCapability = Diagnosis.After(config, "CPU capability usage: "),
                Threads = Torch.NumThreads,
                InteropThreads = Torch.NumInteropThreads,
                Features = Torch.BuildFeatures,
                HasCudaLibrary = choice.Files.HasCuda,
                CudaDevices = Torch.Cuda.DeviceCount,
            };
            return report with { Advice = Diagnosis.Advice(report) };
        }
        catch (LibTorchLoadException failure)
        {
            return new DoctorReport { Failure = failure, Bridges = bridges };
        }
    }

    /// <summary>The report for people, a few lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Line("system", $"{NativeFiles.Rid}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors");
        Line("LibTorch", Failure is null ? $"{Version} in {Directory}" : "not loaded");
        Line("bridge", Bridge ?? "none used");
        Line("builds", Bridges.Count == 0 ? ["none"] : Bridges);
        if (Failure is not null)
        {
            Line("failure", $"{Failure.GetType().Name}: {Failure.Message}".Split(Environment.NewLine));
            return text.ToString().TrimEnd();
        }

        Line("searched", [.. Searched.Select((place, i) => $"{i + 1}. {place}")]);
        Line("BLAS", Blas ?? "not known");
        Line("processor", CpuCapability ?? "not known");
        Line("threads", $"{Threads} in an operator, {InteropThreads} for operators beside each other");
        Line("features", Features.ToString());
        Line("CUDA", !HasCudaLibrary ? "none: this LibTorch is for the processor" : CudaDevices == 1 ? "1 GPU" : $"{CudaDevices} GPUs");
        Line("to do", Advice.Count == 0 ? ["nothing"] : Advice);
        return text.ToString().TrimEnd();

        void Line(string name, params IReadOnlyList<string> lines)
        {
            foreach (string line in lines)
            {
                text.Append(name.PadRight(11)).AppendLine(line);
                name = "";
            }
        }
    }
}
