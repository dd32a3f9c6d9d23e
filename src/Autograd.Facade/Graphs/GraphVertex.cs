namespace Autograd;

/// <summary>What a box of a drawn graph stands for; it decides the colour.</summary>
internal enum GraphVertexKind
{
    /// <summary>A node of the graph.</summary>
    Function,

    /// <summary>A leaf that requires grad.</summary>
    Leaf,

    /// <summary>A tensor that the graph was drawn for.</summary>
    Output,

    /// <summary>The tensor that an output is a view of.</summary>
    Base,

    /// <summary>A tensor that a node saved for the backward pass.</summary>
    Saved,
}

/// <summary>A box of a drawn graph.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Label">Its lines.</param>
internal readonly record struct GraphVertex(GraphVertexKind Kind, IReadOnlyList<string> Label);

/// <summary>How a line of a drawn graph looks.</summary>
internal enum GraphLine
{
    /// <summary>Values flow along it in the forward direction.</summary>
    Flow,

    /// <summary>A view of a base.</summary>
    View,

    /// <summary>A saved tensor of a node.</summary>
    Saved,
}

/// <summary>A line of a drawn graph between two boxes, by their numbers.</summary>
internal readonly record struct GraphEdge(int From, int To, GraphLine Line);
