namespace Autograd;

/// <summary>
/// A place in the graph where a tensor's gradient is computed: it can stand for the tensor in a backward pass without holding its
/// data; <see href="https://pytorch.org/docs/stable/generated/torch.autograd.graph.GradientEdge.html">torch.autograd.graph.GradientEdge</see>.
/// </summary>
/// <param name="Node">The node that made the tensor, or accumulates the gradient of a leaf. The edge keeps it alive.</param>
/// <param name="OutputNr">Which of the operation's outputs.</param>
/// <remarks>See <see cref="Torch.GetGradientEdge"/>.</remarks>
public readonly record struct GradientEdge(Node Node, long OutputNr);
