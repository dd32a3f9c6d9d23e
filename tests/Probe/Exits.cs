using Autograd;

/// <summary>Ends of a process at which there is much that is alive, or runs.</summary>
internal static class Exits
{
    private static readonly List<object> Kept = [];

    /// <summary>Tensors, a graph with hooks, a custom function and what it saved, and a scope are left to the end.</summary>
    public static void WithTensors()
    {
        Tensor leaf = Torch.Ones(2, requiresGrad: true);
        Tensor y = leaf;
        for (int i = 0; i < 1000; i++)
        {
            y = Cube.Apply(y) + 1e-9;
            Kept.Add(y.RegisterHook(gradient => gradient * 1));
            Kept.Add(y.GradFn!);
            _ = Torch.Rand(16) + 1;
        }

        Kept.Add(Torch.NewDisposeScope());
        Kept.Add(Torch.Ones(3));
        Console.WriteLine(y.RequiresGrad);
    }

    /// <summary>Threads compute and differentiate while the main one returns.</summary>
    public static void DuringBackward()
    {
        using var started = new CountdownEvent(4);
        for (int i = 0; i < started.InitialCount; i++)
        {
            new Thread(() => Work(started)) { IsBackground = true }.Start();
        }

        started.Wait();
        Console.WriteLine("all run");
    }

    /// <summary>A hook ends the process from inside a backward pass.</summary>
    public static void InsideHook()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor y = x * 2;
        y.RegisterHook(gradient =>
        {
            Console.WriteLine("ends");
            Environment.Exit(0);
            return gradient;
        });
        y.Sum().Backward();
    }

    private static void Work(CountdownEvent started)
    {
        Tensor x = Torch.Ones(8, 8, requiresGrad: true);
        for (int round = 0; ; round++)
        {
            Tensor y = Cube.Apply(x).Tanh();
            y.RegisterHook(gradient => gradient * 1);
            y.Sum().Backward();
            if (round == 50)
            {
                started.Signal();
            }
        }
    }

    private sealed class Cube : Function<Cube, Tensor, Tensor>
    {
        protected override Tensor Forward(FunctionContext ctx, Tensor x)
        {
            ctx.SaveForBackward(x);
            return x * x * x;
        }

        protected override Tensor Backward(FunctionContext ctx, Tensor grad)
        {
            Tensor x = ctx.SavedTensors[0];
            return grad * x * x * 3;
        }
    }
}
