using System.Diagnostics.CodeAnalysis;

namespace Autograd.Compat;

/// <summary>Pictures of graphs in the spelling of the package <see href="https://github.com/szagoruyko/pytorchviz">torchviz</see>.</summary>
[SuppressMessage("Style", "IDE1006", Justification = "Python's names")]
public static class torchviz
{
    /// <summary>Looks at the graph behind some tensors.</summary>
    /// <param name="var">The tensors; a single tensor is a list of one.</param>
    /// <param name="params">Names for leaves and outputs. Default: none.</param>
    /// <param name="show_attrs">Whether to show the numbers that nodes saved. Default: false.</param>
    /// <param name="show_saved">Whether to show the tensors that nodes saved. Default: false.</param>
    /// <exception cref="TorchException">Saved tensors are to be shown and a backward pass freed them.</exception>
    public static GraphView make_dot(
        TensorList @var, IReadOnlyDictionary<string, Tensor>? @params = null, bool show_attrs = false, bool show_saved = false) =>
        GraphView.Of(@var, @params, show_saved, show_attrs);

    extension(GraphView self)
    {
        /// <summary>The graph in the language of Graphviz; <c>dot.source</c>.</summary>
        public string source => self.ToDot();

        /// <summary>Writes the graph to <c>filename.format</c> and returns that name; <c>dot.render(…)</c>.</summary>
        /// <param name="filename">The file, without its ending.</param>
        /// <param name="format"><c>svg</c>, <c>dot</c>, <c>gv</c> or <c>txt</c>. Default: svg.</param>
        /// <exception cref="ArgumentException">Another format is asked for.</exception>
        /// <exception cref="FileNotFoundException">A picture was asked for and Graphviz is not installed.</exception>
        public string render(string filename, string format = "svg")
        {
            string path = $"{filename}.{format}";
            self.Save(path);
            return path;
        }
    }
}
