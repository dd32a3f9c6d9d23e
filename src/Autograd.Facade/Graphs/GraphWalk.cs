namespace Autograd;

/// <summary>Collects the boxes and lines of the graph behind some tensors; the rules are those of torchviz's <c>make_dot</c>.</summary>
internal sealed class GraphWalk(IReadOnlyDictionary<string, Tensor>? names, bool showSaved, bool showAttributes)
{
    private readonly Dictionary<Node, int> functions = [];
    private readonly Dictionary<Tensor, int> tensors = [];

    internal List<GraphVertex> Vertices { get; } = [];

    internal List<GraphEdge> Edges { get; } = [];

    /// <summary>Adds a tensor with all that it was made from.</summary>
    internal void AddOutput(Tensor tensor, GraphVertexKind kind = GraphVertexKind.Output)
    {
        if (tensors.ContainsKey(tensor))
        {
            return;
        }

        int vertex = Add(tensor, kind, NameOf(tensor));
        if (tensor.GradFn is { } node)
        {
            Edges.Add(new GraphEdge(AddFunctions(node), vertex, GraphLine.Flow));
        }

        if (tensor.Base is { } viewed)
        {
            AddOutput(viewed, GraphVertexKind.Base);
            Edges.Add(new GraphEdge(tensors[viewed], vertex, GraphLine.View));
        }
    }

    /// <summary>Lets go of the tensors and nodes, once all outputs are added.</summary>
    internal void Forget()
    {
        foreach (Node node in functions.Keys)
        {
            node.Dispose();
        }

        functions.Clear();
        tensors.Clear();
    }

    // Depth first with a stack of its own: a graph may be deeper than the thread's stack.
    private int AddFunctions(Node root)
    {
        if (functions.TryGetValue(root, out int known))
        {
            return known;
        }

        int first = Vertices.Count;
        Stack<Node> open = new();
        Discover(root, open);
        while (open.TryPop(out Node? node))
        {
            int vertex = functions[node];
            foreach (Edge edge in node.NextFunctions)
            {
                if (edge.Node is { } next)
                {
                    Edges.Add(new GraphEdge(Discover(next, open), vertex, GraphLine.Flow));
                }
            }
        }

        return first;
    }

    private int Discover(Node node, Stack<Node> open)
    {
        if (functions.TryGetValue(node, out int known))
        {
            return known;
        }

        int vertex = Vertices.Count;
        functions.Add(node, vertex);
        Vertices.Add(new GraphVertex(GraphVertexKind.Function, [node.Name, .. Attributes(node)]));
        open.Push(node);
        if (node.Variable is { } leaf)
        {
            if (!tensors.TryGetValue(leaf, out int leafVertex))
            {
                leafVertex = Add(leaf, GraphVertexKind.Leaf, NameOf(leaf));
            }

            Edges.Add(new GraphEdge(leafVertex, vertex, GraphLine.Flow));
        }

        if (showSaved)
        {
            AddSaved(node, vertex);
        }

        return vertex;
    }

    private void AddSaved(Node node, int vertex)
    {
        foreach (string name in node.SavedNames.Order(StringComparer.Ordinal))
        {
            object? saved = node.GetSaved(name);
            var list = saved as Tensor?[] ?? [saved as Tensor];
            for (int i = 0; i < list.Length; i++)
            {
                if (list[i] is { } tensor)
                {
                    Vertices.Add(new GraphVertex(GraphVertexKind.Saved, [saved is Tensor ? name : $"{name}[{i}]", Size(tensor)]));
                    Edges.Add(new GraphEdge(vertex, Vertices.Count - 1, GraphLine.Saved));
                }
            }
        }
    }

    private IEnumerable<string> Attributes(Node node)
    {
        if (!showAttributes)
        {
            return [];
        }

        (string Name, object? Value)[] values =
        [
            .. node.SavedNames.Order(StringComparer.Ordinal)
                .Select(name => (name, node.GetSaved(name)))
                .Where(saved => saved.Item2 is not (Tensor or Tensor?[])),
        ];
        int width = values.Length == 0 ? 0 : values.Max(value => value.Name.Length);
        return values.Select(value => $"{value.Name.PadRight(width)}: {Text(value.Value)}");
    }

    private int Add(Tensor tensor, GraphVertexKind kind, string? name)
    {
        tensors.Add(tensor, Vertices.Count);
        Vertices.Add(new GraphVertex(kind, name is null ? [Size(tensor)] : [name, Size(tensor)]));
        return Vertices.Count - 1;
    }

    private string? NameOf(Tensor tensor)
    {
        foreach ((string name, Tensor named) in names ?? new Dictionary<string, Tensor>())
        {
            if (named.Equals(tensor))
            {
                return name;
            }
        }

        return null;
    }

    private static string Text(object? value) => value switch
    {
        null => "None",
        bool truth => PythonStr.Bool(truth),
        string text => text,
        System.Collections.IEnumerable items => PythonStr.Tuple([.. items.Cast<object?>().Select(Text)]),
        _ => PythonStr.Number(value),
    };

    private static string Size(Tensor tensor) => $"({string.Join(", ", tensor.Shape)})";
}
