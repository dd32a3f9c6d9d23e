namespace Autograd.Interop;

/// <summary>Sees that the process has loaded one LibTorch, before a tensor goes from one library to another: two cannot share any.</summary>
internal static unsafe class OneLibTorch
{
    private static volatile bool isSeen;

    /// <summary>Looks once, when LibTorch is loaded; later calls cost nothing.</summary>
    /// <exception cref="LibTorchConflictException">There are two.</exception>
    internal static void Require()
    {
        if (isSeen)
        {
            return;
        }

        _ = Native.ag_version();
        string[] paths = [.. LoadedLibraries.Paths().Where(IsLibTorch).Distinct()];
        if (paths.Length > 1)
        {
            throw LoadFailure.Two(paths);
        }

        isSeen = true;
    }

    private static bool IsLibTorch(string path) =>
        Path.GetFileName(path).StartsWith($"{NativeFiles.Prefix}torch_cpu.", StringComparison.OrdinalIgnoreCase);
}
