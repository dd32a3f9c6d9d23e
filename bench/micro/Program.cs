// Time and managed memory of single calls: dotnet run --project bench/micro -c Release [-- --filter '*Shape*']
// A table of all takes about a minute. What is to be compared with C++ and Python is measured by bench/run.
using Autograd;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

Torch.NumThreads = 1;

// In this process: one of its own would have to be built first, for each benchmark.
Job job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithIterationTime(TimeInterval.FromMilliseconds(100))
    .WithWarmupCount(3)
    .WithIterationCount(10);
ManualConfig config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(NullLogger.Instance)
    .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared))
    .HideColumns("Error", "Median")
    .WithOptions(ConfigOptions.JoinSummary)
    .WithArtifactsPath("artifacts/bench/micro");
foreach (Summary summary in BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args is [] ? ["--filter", "*"] : args, config))
{
    MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
}
