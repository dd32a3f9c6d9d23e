using System.Diagnostics;
using Autograd;

/// <summary>One training step of a deep network, with or without checkpoints: the memory that it takes at most, and the time.</summary>
internal static class CheckpointMemory
{
    private const int Layers = 48;
    private const int Width = 256;
    private const int Batch = 1024;

    public static void Measure(int segments)
    {
        Func<Tensor, Tensor>[] layers = [.. Enumerable.Range(0, Layers).Select(_ => Layer())];
        Tensor input = Torch.Randn(Batch, Width);
        Step(layers, segments, Torch.Randn(1, Width));

        long before = ProcessStatus.Kibibytes;
        long start = Stopwatch.GetTimestamp();
        Step(layers, segments, input);
        Console.WriteLine($"{(ProcessStatus.PeakKibibytes - before) / 1024} {(long)Stopwatch.GetElapsedTime(start).TotalMilliseconds}");
    }

    // Temporaries go at the end of each layer, as they do in Python.
    private static Func<Tensor, Tensor> Layer()
    {
        Tensor weight = (Torch.Randn(Width, Width) / 16).RequiresGradInPlace();
        return input =>
        {
            using DisposeScope scope = Torch.NewDisposeScope();
            return scope.MoveToOuter(input.Matmul(weight).Tanh());
        };
    }

    private static void Step(Func<Tensor, Tensor>[] layers, int segments, Tensor input)
    {
        using Tensor loss = Loss(layers, segments, input);
        loss.Backward();
    }

    // The last layer's output goes before the backward pass, as a temporary does in Python.
    private static Tensor Loss(Func<Tensor, Tensor>[] layers, int segments, Tensor input)
    {
        using DisposeScope scope = Torch.NewDisposeScope();
        Func<Tensor, Tensor>[] blocks = [.. layers.Chunk(Layers / Math.Max(segments, 1)).Select(Block)];
        return scope.MoveToOuter(Torch.CheckpointSequential(blocks, blocks.Length, input).Sum());
    }

    private static Func<Tensor, Tensor> Block(Func<Tensor, Tensor>[] layers) => input =>
    {
        using DisposeScope scope = Torch.NewDisposeScope();
        return scope.MoveToOuter(layers.Aggregate(input, (value, layer) => layer(value)));
    };
}
