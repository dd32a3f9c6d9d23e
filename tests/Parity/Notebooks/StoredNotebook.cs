using Autograd.Parity.Notebooks.Relations;

namespace Autograd.Parity.Notebooks;

/// <summary>What a notebook showed when it was stored.</summary>
/// <param name="Source">The notebook's file.</param>
/// <param name="Pytorch">The release that it ran on, as far as it can be told.</param>
/// <param name="Cells">Its cells, in the order in which they stand.</param>
public sealed record StoredNotebook(string Source, string Pytorch, StoredCell[] Cells)
{
    public static StoredNotebook Load(string name) => ExpectedFiles.Read<StoredNotebook>("notebooks", $"{name}.json");
}

/// <summary>A cell and what it showed.</summary>
/// <param name="Cell">Its number, or a letter if it has none.</param>
/// <param name="Lines">The lines it showed, with 0x… for addresses; null if it showed none.</param>
/// <param name="Run">False if it was stored without having been run, and shows nothing though it would print.</param>
/// <param name="Relations">How another draw's output relates to these lines. Default: it is equal to them.</param>
/// <param name="Rounding">How far figures may be from a recording beside their last digit, where the processor decides.
/// Default: not at all.</param>
/// <param name="Note">What there is to know about it.</param>
public sealed record StoredCell(
    string Cell,
    string[]? Lines = null,
    bool Run = true,
    Relation[]? Relations = null,
    double? Rounding = null,
    string? Note = null)
{
    public string Text => string.Concat((Lines ?? []).Select(line => line + "\n"));
}
