using System.Text;
using Autograd.Compat;

namespace Autograd.Notebooks;

/// <summary>The graph behind a tensor as indented text: below each node, the nodes that its gradients go to.</summary>
/// <remarks>
/// Nodes are numbered, and one that several others lead to is only mentioned after its first appearance, since the graph
/// is no tree. Leaves have their shape, for autograd does not know the names of variables.
/// </remarks>
internal sealed class GraphText
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<Node, int> numbers = [];

    private GraphText()
    {
    }

    /// <summary>The text of the graph that starts at a node.</summary>
    /// <param name="root">A tensor's <c>grad_fn</c>.</param>
    public static string Of(Node root)
    {
        var graph = new GraphText();
        graph.Add(root, depth: 0);
        return graph.text.ToString().TrimEnd('\n');
    }

    private void Add(Node node, int depth)
    {
        bool seen = numbers.TryGetValue(node, out int number);
        if (!seen)
        {
            number = numbers.Count + 1;
            numbers.Add(node, number);
        }

        text.Append(' ', 2 * depth).Append($"{number}: {node.Name}");
        if (node.variable is { } leaf)
        {
            text.Append($" of a leaf, {leaf.shape}");
        }

        text.Append(seen ? " (see above)\n" : "\n");
        if (seen)
        {
            return;
        }

        foreach (Edge edge in node.next_functions)
        {
            // No node where the operand needs no gradient.
            if (edge.node is { } next)
            {
                Add(next, depth + 1);
            }
        }
    }
}
