using System.Collections.Concurrent;
using Autograd.Notebooks;

namespace Autograd.Parity.Notebooks;

/// <summary>Tests that run notebooks, one after the other: they use Console.Out and the default generator.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class NotebookCollection : ICollectionFixture<NotebookRuns>
{
    public const string Name = "Notebooks";
}

/// <summary>Runs of the notebooks, each made once.</summary>
public sealed class NotebookRuns
{
    private readonly ConcurrentDictionary<(string Notebook, long Seed), NotebookRun> runs = new();

    /// <summary>The run of a notebook whose random numbers start at a seed.</summary>
    public NotebookRun Of(string notebook, long seed) => runs.GetOrAdd(
        (notebook, seed),
        key => NotebookRun.Capture(Notebook.All.Single(candidate => candidate.Name == key.Notebook), key.Seed));

    /// <summary>What a cell prints in such a run.</summary>
    public string TextOf(string notebook, string cell, long seed) =>
        Of(notebook, seed).Cells.Single(output => output.Cell == cell).Text;
}
