namespace Autograd.Parity.Notebooks;

/// <summary>What eng/record/notebooks.py recorded with the PyTorch of the loaded LibTorch's version.</summary>
/// <param name="Version">PyTorch's version.</param>
/// <param name="Command">What made the recording.</param>
/// <param name="Seed">Where the random numbers of each notebook start.</param>
/// <param name="Notebooks">The cells of each notebook, by its name.</param>
public sealed record RecordedNotebooks(
    string Version, string Command, long Seed, Dictionary<string, RecordedCell[]> Notebooks)
{
    public static RecordedNotebooks Load()
    {
        string path = ExpectedFiles.PathOf(Torch.Version, "notebooks.json");
        Assert.True(
            File.Exists(path),
            $"There is no recording for LibTorch {Torch.Version}; with PyTorch of the same version, " +
            "`python3 eng/record/notebooks.py tests/Parity/Expected` makes one.");
        return ExpectedFiles.Read<RecordedNotebooks>(Torch.Version, "notebooks.json");
    }
}

/// <summary>A cell and the lines it printed, with 0x… for addresses.</summary>
public sealed record RecordedCell(string Cell, string[] Lines)
{
    public string Text => string.Concat(Lines.Select(line => line + "\n"));
}
