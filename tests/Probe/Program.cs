using Autograd;

// A process of its own for what a test cannot do in its own: load LibTorch from elsewhere, or not at all.
switch (args)
{
    case ["version"]:
        Report(() => Torch.Version);
        break;
    case ["version", "again"]:
        Report(() => Torch.Version);
        Report(() => Torch.Version);
        break;
    case ["null-reference"]:
        Report(() => Torch.Version);
        string? nothing = null;
        Report(() => nothing!.Length.ToString());
        break;
    case ["shared-memory-at-exit"]:
        // Left to the end of the process: a leaf whose gradient and graph are over memory of .NET's, and a capsule.
        Tensor leaf = Torch.FromMemory((float[])[1, 2], requiresGrad: true);
        (leaf * Torch.FromMemory((float[])[3, 4])).Sum().Backward();
        DLPackCapsule capsule = leaf.ToDLPack(detach: true);
        Report(() => leaf.Grad!.ToString());
        GC.KeepAlive(capsule);
        break;
    case ["exit-with-tensors"]:
        Exits.WithTensors();
        break;
    case ["exit-during-backward"]:
        Exits.DuringBackward();
        break;
    case ["exit-inside-hook"]:
        Exits.InsideHook();
        break;
}

static void Report(Func<string> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (Exception e)
    {
        Console.WriteLine($"{e.GetType().FullName}: {e.Message}");
    }
}
