using System.Runtime.InteropServices;
using Autograd;
using Autograd.Interop;

// A process of its own for what a test cannot do in its own: load LibTorch from elsewhere, or not at all.
SystemLibraries.Root = Environment.GetEnvironmentVariable("PROBE_ROOT") ?? "/";
switch (args)
{
    case ["places"]:
        Report(() => string.Join('\n', LibTorchSearch.Places()));
        break;
    case ["chosen"]:
        Report(() => LibTorchSearch.Choose().Place.ToString());
        break;
    case ["bridge"]:
        Report(() => LibTorchSearch.Choose().Bridge!.Path);
        break;
    case ["found"]:
        Report(Found);
        break;
    case ["found", var libraryPath]:
        Torch.LibraryPath = libraryPath;
        Report(Found);
        break;
    case ["found", "beside", var library]:
        NativeLibrary.Load(library);
        Report(Found);
        break;
    case ["found", var wrong, var right]:
        Torch.LibraryPath = wrong;
        Report(Found);
        Torch.LibraryPath = right;
        Report(Found);
        Report(() => Torch.LibraryPath = wrong);
        break;
    case ["share", "beside", var library]:
        Tensor shared = Torch.Ones(1);
        NativeLibrary.Load(library);
        Report(() => CppTensor.New(shared).ToString());
        break;
    case ["doctor"]:
        Report(() => Torch.Doctor().ToString());
        break;
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

// Where LibTorch was found, of which version, and that it computes.
static string Found()
{
    Tensor x = Torch.Ones(2, requiresGrad: true);
    (x * 3).Sum().Backward();
    DoctorReport report = Torch.Doctor();
    int copies = LoadedLibraries.Paths().Where(path => path.Contains("torch_cpu.")).Distinct().Count();
    return $"{report.Origin} {report.Directory} {report.Version} {x.Grad}{(copies > 1 ? $", but {copies} LibTorches are loaded" : "")}";
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
