namespace Autograd;

/// <summary>A place of the graph, given as a tensor or as an edge.</summary>
/// <remarks>Both convert to it: <c>[x, Torch.GetGradientEdge(y)]</c> is a list of two.</remarks>
public readonly struct TensorOrEdge
{
    private TensorOrEdge(Tensor? tensor, GradientEdge edge)
    {
        Tensor = tensor;
        Edge = edge;
    }

    /// <summary>The tensor, or null if it is an edge.</summary>
    public Tensor? Tensor { get; }

    /// <summary>The edge, if it is not a tensor.</summary>
    public GradientEdge Edge { get; }

    internal bool IsNull => Tensor is null && Edge.Node is null;

    /// <summary>A tensor.</summary>
    /// <param name="tensor">The tensor.</param>
    public static implicit operator TensorOrEdge(Tensor tensor) => new(tensor, default);

    /// <summary>An edge.</summary>
    /// <param name="edge">The edge.</param>
    public static implicit operator TensorOrEdge(GradientEdge edge) => new(null, edge);
}
