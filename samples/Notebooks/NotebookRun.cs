namespace Autograd.Notebooks;

/// <summary>What each cell of a notebook printed.</summary>
/// <param name="Cells">The cells, in the order in which they ran.</param>
public sealed record NotebookRun(IReadOnlyList<CellOutput> Cells)
{
    /// <summary>Runs a notebook and keeps what it prints. Redirects <see cref="Console.Out"/> meanwhile.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="seed">Where the random numbers start. Default: somewhere new each time.</param>
    public static NotebookRun Capture(Notebook notebook, long? seed = null)
    {
        var cells = new List<CellOutput>();
        string? current = null;
        using var printed = new StringWriter { NewLine = "\n" };

        void EndCell()
        {
            if (current is not null)
            {
                cells.Add(new CellOutput(current, printed.ToString()));
                printed.GetStringBuilder().Clear();
            }
        }

        TextWriter console = Console.Out;
        Console.SetOut(printed);
        try
        {
            notebook.Run(
                id =>
                {
                    EndCell();
                    current = id;
                },
                seed);
            EndCell();
        }
        finally
        {
            Console.SetOut(console);
        }

        return new NotebookRun(cells);
    }
}

/// <summary>A cell and what it printed.</summary>
/// <param name="Cell">The cell's id.</param>
/// <param name="Text">What it printed; empty if nothing.</param>
public sealed record CellOutput(string Cell, string Text);
