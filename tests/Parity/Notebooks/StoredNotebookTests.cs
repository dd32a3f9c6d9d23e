using Autograd.Notebooks;
using Autograd.Parity.Notebooks.Relations;
using Autograd.Parity.Printing;
using Xunit.Abstractions;

namespace Autograd.Parity.Notebooks;

/// <summary>The ports print what the notebooks show.</summary>
[Collection(NotebookCollection.Name)]
[OnCpu("the expected text names no device")]
public sealed class StoredNotebookTests(NotebookRuns runs, ITestOutputHelper output)
{
    // The notebooks' own draws are not known. What holds for all draws is tried with some.
    private static readonly long[] Seeds = [1, 2, 3];

    [Theory]
    [MemberData(nameof(Cases.All), MemberType = typeof(Cases))]
    public void A_cell_prints_what_the_notebook_shows(string notebook, string cell)
    {
        StoredCell stored = Cases.Stored(notebook, cell);
        PrintedText.AssertNone(Seeds.Select(seed => CellComparison.WithStored(
            $"cell {cell} of {notebook} with seed {seed}", stored, runs.TextOf(notebook, cell, seed))));
    }

    [Theory]
    [MemberData(nameof(Cases.Ported), MemberType = typeof(Cases))]
    public void Every_cell_runs_once_and_in_order(string notebook) => Assert.Equal(
        Cases.Stored(notebook).Cells.Select(cell => cell.Cell),
        runs.Of(notebook, Seeds[0]).Cells.Select(output => output.Cell));

    [Theory]
    [MemberData(nameof(Cases.Ported), MemberType = typeof(Cases))]
    public void Only_cells_that_show_something_or_were_not_run_print(string notebook) =>
        Assert.Equal(
            Cases.Stored(notebook).Cells.Select(cell => (cell.Cell, Prints: cell.Lines is not null || !cell.Run)),
            runs.Of(notebook, Seeds[0]).Cells.Select(output => (output.Cell, Prints: output.Text.Length > 0)));

    [Fact]
    public void Every_file_of_stored_output_belongs_to_a_notebook_and_the_reverse() => Assert.Equal(
        Notebook.Ported.Select(notebook => notebook.Original).Distinct().Order(StringComparer.Ordinal),
        Directory.GetFiles(ExpectedFiles.PathOf("notebooks"))
            .Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Stored_output_satisfies_its_own_relations()
    {
        // Else a relation would say something that the notebooks themselves do not bear out.
        foreach ((Notebook notebook, StoredCell cell) in Cases.Cells)
        {
            foreach (Relation relation in (cell.Relations ?? []).Where(relation => relation.HoldsForStored))
            {
                Assert.Null(relation.Violation(cell.Text, cell.Text));
            }
        }
    }

    [Fact]
    public void Every_changed_name_occurs_in_a_stored_notebook()
    {
        string stored = string.Concat(Cases.Cells.Select(pair => pair.Cell.Text));
        Assert.All(ChangedNames.Load().Names, changed => Assert.Contains(changed.Name, stored));
    }

    [Fact]
    public void Summary()
    {
        var cells = Cases.Cells.ToList();
        foreach (var notebook in cells.GroupBy(pair => pair.Notebook.Name))
        {
            output.WriteLine($"{notebook.Key}: {Counts([.. notebook.Select(pair => pair.Cell)])}");
        }

        output.WriteLine($"in all: {Counts([.. cells.Select(pair => pair.Cell)])}");
    }

    private static string Counts(StoredCell[] cells)
    {
        int byRelation = cells.Count(cell => cell.Relations is not null);
        return $"{cells.Length} cases, {cells.Length - byRelation} exact, {byRelation} by relation";
    }
}
