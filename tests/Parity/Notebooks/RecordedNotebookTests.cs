using Autograd.Notebooks;
using Autograd.Parity.Printing;

namespace Autograd.Parity.Notebooks;

/// <summary>From the same seed, the notebooks print what PyTorch of the same version does, to the character.</summary>
[Collection(NotebookCollection.Name)]
[OnCpu("the CPU's random numbers")]
public sealed class RecordedNotebookTests(NotebookRuns runs)
{
    private static readonly Lazy<RecordedNotebooks> Recorded = new(RecordedNotebooks.Load);

    [Theory]
    [MemberData(nameof(Cases.Notebooks), MemberType = typeof(Cases))]
    public void A_notebook_prints_what_Python_prints_from_the_same_seed(string notebook)
    {
        RecordedCell[] expected = CellsOf(notebook);
        IReadOnlyList<CellOutput> actual = runs.Of(notebook, Recorded.Value.Seed).Cells;
        Assert.Equal(expected.Select(cell => cell.Cell), actual.Select(cell => cell.Cell));
        PrintedText.AssertNone(expected.Zip(actual, (recorded, printed) => CellComparison.WithRecorded(
            $"cell {recorded.Cell} of {notebook}",
            recorded.Text,
            printed.Text,
            Cases.Rounding(notebook, recorded.Cell))));
    }

    [Fact]
    public void Every_notebook_is_recorded() => Assert.Equal(
        Notebook.All.Select(notebook => notebook.Original).Distinct().Order(StringComparer.Ordinal),
        Recorded.Value.Notebooks.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_recording_is_of_the_loaded_version() => Assert.Equal(Torch.Version, Recorded.Value.Version);

    private static RecordedCell[] CellsOf(string notebook) =>
        Recorded.Value.Notebooks[Notebook.All.Single(candidate => candidate.Name == notebook).Original];
}
