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
