using Autograd.Compat;
using static Autograd.Compat.Builtins;

namespace Autograd.Notebooks;

/// <summary>A notebook to learn autograd from, as a program: its cells in the order in which they stand.</summary>
/// <remarks>A cell's id is the number that a ported notebook shows for it; cells that were never run there, and those of our own
/// notebooks, have letters.</remarks>
public abstract class Notebook
{
    private Action<string> onCell = _ => { };

    /// <summary>Ports of notebooks that people learn autograd from, in the order in which to read them.</summary>
    public static IReadOnlyList<Notebook> Ported { get; } =
    [
        new Pages.AutogradBasics(),
        new Pages.AutogradBasicsInFacade(),
        new Pages.TrackedOperations(),
        new Pages.WalkingTheGraph(),
        new Pages.VectorJacobian(),
        new Pages.GradientsAndTraining(),
    ];

    /// <summary>Our own notebooks, on derivatives as functions: torch.func and torch.autograd.functional.</summary>
    public static IReadOnlyList<Notebook> Own { get; } =
    [
        new Pages.PerSampleGradients(),
        new Pages.JacobiansAndHessians(),
        new Pages.NeuralTangentKernel(),
        new Pages.PhysicsInformedLoss(),
        new Pages.NewtonsMethod(),
    ];

    /// <summary>All notebooks, in the order in which to read them.</summary>
    public static IReadOnlyList<Notebook> All { get; } = [.. Ported, .. Own];

    /// <summary>What to call it on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What it shows, in one line.</summary>
    public abstract string Title { get; }

    /// <summary>The name of the notebook that this one writes in another spelling; its own if it does not.</summary>
    public virtual string Original => Name;

    /// <summary>Runs all cells; what they print goes to <see cref="Console.Out"/>.</summary>
    /// <param name="onCell">Called with the id of each cell before the cell runs.</param>
    /// <param name="seed">Where the random numbers start. Default: somewhere new each time, as in the notebook.</param>
    public void Run(Action<string> onCell, long? seed = null)
    {
        if (seed is { } start)
        {
            torch.manual_seed(start);
        }

        this.onCell = onCell;
        Run();
    }

    /// <summary>The notebook's code.</summary>
    protected abstract void Run();

    /// <summary>Starts a cell.</summary>
    /// <param name="id">Its number in the notebook.</param>
    protected void Cell(string id) => onCell(id);

    /// <summary>Shows a value as a notebook shows that of a cell's last line.</summary>
    /// <param name="value">The value.</param>
    protected static void Out(object? value) => print(repr(value));
}
