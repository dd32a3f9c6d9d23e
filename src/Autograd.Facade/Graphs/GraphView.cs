using System.ComponentModel;
using System.Diagnostics;

namespace Autograd;

/// <summary>
/// A picture of the graph behind some tensors, as text, as Graphviz's DOT, or as SVG; the colours are those of
/// <see href="https://github.com/szagoruyko/pytorchviz">torchviz</see>'s <c>make_dot</c>.
/// </summary>
/// <remarks>
/// Leaves that require grad are blue, outputs green, the bases of views dark green, saved tensors orange, and nodes white. The view
/// is taken once, when it is made: it keeps neither tensors nor nodes alive, and may be used from any thread.
/// </remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Ones(2, 2, requiresGrad: true);
/// GraphView view = GraphView.Of(x.Exp(), new Dictionary&lt;string, Tensor&gt; { ["x"] = x });
/// Console.WriteLine(view.ToText().ReplaceLineEndings(" "));   // (2, 2) ExpBackward0 AccumulateGrad x (2, 2)
/// </code>
/// </example>
public sealed class GraphView
{
    private readonly GraphWalk walk;

    private GraphView(GraphWalk walk) => this.walk = walk;

    /// <summary>Looks at the graph behind some tensors; <c>make_dot</c>.</summary>
    /// <param name="outputs">The tensors; a single tensor is a list of one.</param>
    /// <param name="names">Names for leaves and outputs. Default: none.</param>
    /// <param name="showSaved">Whether to show the tensors that nodes saved, which a backward pass frees. Default: false.</param>
    /// <param name="showAttributes">Whether to show the numbers that nodes saved. Default: false.</param>
    /// <exception cref="TorchException">Saved tensors are to be shown and a backward pass freed them.</exception>
    public static GraphView Of(TensorList outputs, IReadOnlyDictionary<string, Tensor>? names = null, bool showSaved = false,
        bool showAttributes = false)
    {
        var walk = new GraphWalk(names, showSaved, showAttributes);
        foreach (Tensor output in outputs)
        {
            ArgumentNullException.ThrowIfNull(output, nameof(outputs));
            walk.AddOutput(output);
        }

        walk.Forget();
        return new GraphView(walk);
    }

    /// <summary>The graph as lines, from the outputs to the leaves; a chain stays in its column, and only branches are indented.</summary>
    public string ToText() => GraphText.Write(walk.Vertices, walk.Edges);

    /// <summary>The graph in the language of Graphviz.</summary>
    public string ToDot() => GraphDot.Write(walk.Vertices, walk.Edges);

    /// <summary>The graph as an SVG picture, which Graphviz's <c>dot</c> draws.</summary>
    /// <exception cref="FileNotFoundException">Graphviz is not installed.</exception>
    /// <exception cref="InvalidOperationException">Graphviz failed; the message is its own.</exception>
    public string ToSvg() => Draw("svg");

    /// <summary>Writes the graph to a file, whose ending decides the form: <c>.txt</c>, <c>.dot</c> or <c>.gv</c>, <c>.svg</c>.</summary>
    /// <param name="path">The file, which is replaced.</param>
    /// <exception cref="ArgumentException">The ending is none of these.</exception>
    /// <exception cref="FileNotFoundException">A picture was asked for and Graphviz is not installed.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string text = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".txt" => ToText() + "\n",
            ".dot" or ".gv" => ToDot(),
            ".svg" => ToSvg(),
            string other => throw new ArgumentException($"The graph can be saved as .txt, .dot, .gv or .svg, not as '{other}'.", nameof(path)),
        };
        File.WriteAllText(path, text);
    }

    /// <summary>As <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    private string Draw(string format)
    {
        using Process dot = Start(format);
        Task<string> errors = dot.StandardError.ReadToEndAsync();
        Task<string> picture = dot.StandardOutput.ReadToEndAsync();
        dot.StandardInput.Write(ToDot());
        dot.StandardInput.Close();
        dot.WaitForExit();
        return dot.ExitCode == 0
            ? picture.Result
            : throw new InvalidOperationException($"Graphviz's dot ended with code {dot.ExitCode}: {errors.Result.Trim()}");
    }

    private static Process Start(string format)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("dot", ["-T" + format])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception e)
        {
            throw new FileNotFoundException(
                "Graphviz's `dot` was not found, which draws the picture. Install it (Debian, Ubuntu: apt install graphviz; " +
                "macOS: brew install graphviz; Windows: winget install graphviz), or use ToDot() or ToText().", "dot", e);
        }
    }
}
