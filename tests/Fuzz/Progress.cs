using System.IO.MemoryMappedFiles;

namespace Autograd.Fuzz;

/// <summary>
/// What a worker has done so far, in memory shared with its parent, so that it is known however the worker ends.
/// </summary>
internal sealed class Progress : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    /// <summary>Opens the file, which is made if it is missing.</summary>
    public Progress(string path)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, sizeof(long) * (Outcomes.Names.Count + 1));
        view = file.CreateViewAccessor();
    }

    /// <summary>The number of the call that runs; -1 before the first.</summary>
    public long Call
    {
        get => view.ReadInt64(0) - 1;
        set => view.Write(0, value + 1);
    }

    /// <summary>How many calls had an outcome.</summary>
    public long Count(int outcome) => view.ReadInt64(sizeof(long) * (outcome + 1));

    /// <summary>Counts a call.</summary>
    public void Add(int outcome) => view.Write(sizeof(long) * (outcome + 1), Count(outcome) + 1);

    /// <inheritdoc/>
    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }
}
