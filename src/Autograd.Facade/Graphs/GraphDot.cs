using System.Text;

namespace Autograd;

/// <summary>Writes a graph in the language of Graphviz.</summary>
internal static class GraphDot
{
    internal static string Write(IReadOnlyList<GraphVertex> vertices, IReadOnlyList<GraphEdge> edges)
    {
        var text = new StringBuilder();
        text.Append("digraph {\n");
        text.Append("\tgraph [ranksep=0.3]\n");
        text.Append("\tnode [fontname=monospace fontsize=10 height=0.2 shape=box style=filled]\n");
        for (int i = 0; i < vertices.Count; i++)
        {
            text.Append($"\tn{i} [label=\"{Escaped(vertices[i])}\" fillcolor={Colour(vertices[i].Kind)}]\n");
        }

        foreach (GraphEdge edge in edges)
        {
            text.Append($"\tn{edge.From} -> n{edge.To}{Style(edge.Line)}\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Colour(GraphVertexKind kind) => kind switch
    {
        GraphVertexKind.Leaf => "lightblue",
        GraphVertexKind.Output => "darkolivegreen1",
        GraphVertexKind.Base => "darkolivegreen3",
        GraphVertexKind.Saved => "orange",
        _ => "white",
    };

    private static string Style(GraphLine line) => line switch
    {
        GraphLine.View => " [style=dotted]",
        GraphLine.Saved => " [dir=none]",
        _ => "",
    };

    private static string Escaped(GraphVertex vertex) =>
        string.Join("\\n", vertex.Label.Select(line => line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)));
}
