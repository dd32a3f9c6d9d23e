using System.Diagnostics;
using Autograd;

/// <summary>Work that disposes nothing, many times; prints the process's greatest memory in MiB, and seconds.</summary>
internal static class PeakMemory
{
    public static void Measure(string work, long count)
    {
        Action<long> run = work switch
        {
            "products" => Products,
            "small-tensors" => SmallTensors,
            "training" => Training,
            _ => throw new ArgumentException($"There is no work named {work}."),
        };

        long start = Stopwatch.GetTimestamp();
        run(count);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine($"{ProcessStatus.PeakKibibytes / 1024} {seconds:F2}");
    }

    private static void Products(long count)
    {
        Tensor x = Torch.Rand(1000, 1000) / 500;
        for (long i = 0; i < count; i++)
        {
            Tensor y = x;
            for (int product = 0; product < 10; product++)
            {
                y = y.Mm(x);
            }
        }
    }

    private static void SmallTensors(long count)
    {
        Tensor x = Torch.Ones(2, 2);
        for (long i = 0; i < count; i++)
        {
            _ = x + 1;
        }
    }

    // Says at the start, after each half, how much is alive: it must not grow.
    private static void Training(long count)
    {
        Perceptron model = new();
        model.Step();
        PrintAlive(0);
        for (long step = 1; step <= count; step++)
        {
            model.Step();
            if (step == count / 2 || step == count)
            {
                PrintAlive(step);
            }
        }
    }

    private static void PrintAlive(long step)
    {
        (long tensors, long nodes, _, _, long managed) = Torch.LiveHandles;
        Console.WriteLine($"{step} {tensors} {nodes} {managed} {ProcessStatus.Kibibytes / 1024}");
    }
}
