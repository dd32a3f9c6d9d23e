using Autograd.Interop;

namespace Autograd.Unit.Loading;

public sealed class DoctorTests
{
    private static readonly DoctorReport Well = new()
    {
        Blas = "OpenBLAS (/usr/lib/libopenblas.so.0)",
        CpuCapability = "AVX2",
        Threads = Environment.ProcessorCount,
        Features = BuildFeatures.Lapack | BuildFeatures.OpenMP,
    };

    [Fact]
    public void The_report_says_what_is_loaded()
    {
        DoctorReport report = Torch.Doctor();
        Assert.Null(report.Failure);
        Assert.Equal(Torch.Version, report.Version);
        Assert.Equal(NativeLoader.Loaded!.Files.Directory, report.Directory);
        Assert.Contains(report.Bridge, report.Bridges);
        Assert.EndsWith(report.Directory, report.Searched[^1]);
        Assert.NotNull(report.Blas);
        Assert.Equal(Torch.NumThreads, report.Threads);
        Assert.Equal(Torch.NumInteropThreads, report.InteropThreads);
        Assert.Equal(Torch.BuildFeatures, report.Features);
        Assert.Equal(Torch.Cuda.DeviceCount, report.CudaDevices);
        Assert.Contains($"CPU capability usage: {report.CpuCapability}", Torch.ShowConfig());
    }

    [Fact]
    public void The_text_has_a_line_for_each_part()
    {
        string[] parts = [.. Torch.Doctor().ToString().Split(Environment.NewLine).Select(line => line[..11].Trim()).Where(name => name.Length > 0)];
        Assert.Equal(["system", "LibTorch", "bridge", "builds", "searched", "BLAS", "processor", "threads", "features", "CUDA", "to do"], parts);
    }

    [Fact]
    public void Where_all_is_well_there_is_nothing_to_do() => Assert.Empty(
        Diagnosis.Advice(Well with { HasCudaLibrary = File.Exists("/proc/driver/nvidia/version"), CudaDevices = 1 }));

    [Theory]
    [InlineData("/usr/lib/x86_64-linux-gnu/openblas-pthread/libblas.so.3", "OpenBLAS (")]
    [InlineData("/opt/intel/libmkl_rt.so.2", "MKL (")]
    [InlineData("/usr/lib/x86_64-linux-gnu/blas/libblas.so.3.11.0", "the reference BLAS (")]
    [InlineData("/usr/lib/libz.so.1", "mkl, in LibTorch")]
    public void The_BLAS_is_told_by_what_is_loaded_or_by_LibTorch(string library, string blas) =>
        Assert.StartsWith(blas, Diagnosis.Blas([library], "Build settings: BLAS_INFO=mkl, BUILD_TYPE=Release"));

    [Fact]
    public void The_reference_BLAS_is_to_be_replaced() => Assert.Contains(
        "Matrix products are tens of times slower than they could be: apt install libopenblas0-pthread.",
        Diagnosis.Advice(Well with { Blas = "the reference BLAS (/usr/lib/x86_64-linux-gnu/blas/libblas.so.3.11.0)" }));

    [Fact]
    public void No_LAPACK_is_told() => Assert.Contains(Diagnosis.Advice(Well with { Features = BuildFeatures.OpenMP }), Advises("no LAPACK"));

    [Fact]
    public void No_vector_instructions_are_told() => Assert.Equal(
        NativeFiles.Architecture == "x64", Diagnosis.Advice(Well with { CpuCapability = "NO AVX" }).Exists(Advises("ATEN_CPU_CAPABILITY")));

    [Theory]
    [InlineData("1", true)]
    [InlineData(null, false)]
    public void One_thread_on_several_processors_is_told_where_it_is_a_setting(string? threads, bool told)
    {
        string[] lines = ProbeProcess.Run(AppContext.BaseDirectory, new() { ["OMP_NUM_THREADS"] = threads }, "doctor");
        Assert.Equal(told && Environment.ProcessorCount > 1, lines.Any(line => line.Contains("unset OMP_NUM_THREADS")));
    }

    [Fact]
    public void A_LibTorch_for_GPUs_without_one_is_told() => Assert.Contains(
        Diagnosis.Advice(Well with { HasCudaLibrary = true }), Advises("CUDA_VISIBLE_DEVICES"));

    private static Predicate<string> Advises(string text) => advice => advice.Contains(text, StringComparison.Ordinal);
}
