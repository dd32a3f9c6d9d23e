namespace Autograd.Unit.Lifetimes;

public class StressTests
{
    // STRESS_SECONDS in the environment lets it run for longer.
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("STRESS_SECONDS"), out int seconds) ? seconds : 3);

    [Fact]
    public void Many_threads_make_differentiate_dispose_and_abandon_tensors_while_the_collector_runs()
    {
        LiveHandles.Collect();
        var before = Torch.LiveHandles;
        DateTime end = DateTime.UtcNow + Duration;
        int[] rounds = new int[8];
        Thread[] workers = [.. rounds.Select((_, i) => new Thread(() => rounds[i] = Work(i, end)))];
        Array.ForEach(workers, worker => worker.Start());
        while (DateTime.UtcNow < end)
        {
            GC.Collect(Random.Shared.Next(3));
            Thread.Sleep(1);
        }

        Array.ForEach(workers, worker => worker.Join());
        Assert.All(rounds, count => Assert.True(count > 10, "A worker came to a stop."));
        LiveHandles.Collect();
        LiveHandles.HaveNotGrown("the stress", before);
    }

    // Returns how many rounds it went, or fails in one: an exception would end the process.
    private static int Work(int seed, DateTime end)
    {
        var random = new Random(seed);
        int rounds = 0;
        try
        {
            while (DateTime.UtcNow < end)
            {
                Round(random);
                rounds++;
            }
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e);
            return -1;
        }

        return rounds;
    }

    private static void Round(Random random)
    {
        long size = random.Next(1, 200);
        Tensor x = Torch.Ones([size], requiresGrad: true);
        Tensor y = (x * 3)[..].Sin().Sum();
        y.Backward();
        float expected = 3 * MathF.Cos(3);
        if (MathF.Abs(x.Grad!.ToArray<float>()[size - 1] - expected) > 1e-5f)
        {
            throw new InvalidOperationException("A gradient is wrong.");
        }

        Tensor[] parts = Torch.Ones(size).Split(3);
        x.Grad.Dispose();
        switch (random.Next(3))
        {
            case 0:
                y.Dispose();
                x.Dispose();
                break;
            case 1:
                parts[^1].Dispose();
                _ = y.GradFn!.NextFunctions;
                break;
            default:
                x.Grad = null;
                break;
        }
    }
}
