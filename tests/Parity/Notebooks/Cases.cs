using Autograd.Notebooks;

namespace Autograd.Parity.Notebooks;

/// <summary>The notebooks, and the cells of the stored ones that show something, once for each port of the notebook.</summary>
internal static class Cases
{
    public static TheoryData<string> Notebooks => new(Notebook.All.Select(notebook => notebook.Name));

    public static TheoryData<string> Ported => new(Notebook.Ported.Select(notebook => notebook.Name));

    public static TheoryData<string, string> All
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach ((Notebook notebook, StoredCell cell) in Cells)
            {
                cases.Add(notebook.Name, cell.Cell);
            }

            return cases;
        }
    }

    public static IEnumerable<(Notebook Notebook, StoredCell Cell)> Cells =>
        from notebook in Notebook.Ported
        from cell in Stored(notebook.Name).Cells
        where cell.Lines is not null
        select (notebook, cell);

    public static StoredNotebook Stored(string notebook) =>
        StoredNotebook.Load(Notebook.Ported.Single(candidate => candidate.Name == notebook).Original);

    public static StoredCell Stored(string notebook, string cell) =>
        Stored(notebook).Cells.Single(candidate => candidate.Cell == cell);

    /// <summary>How far figures may be from a recording beside their last digit; null, as in our own notebooks: not at all.</summary>
    public static double? Rounding(string notebook, string cell) =>
        Notebook.Own.Any(own => own.Name == notebook) ? null : Stored(notebook, cell).Rounding;
}
