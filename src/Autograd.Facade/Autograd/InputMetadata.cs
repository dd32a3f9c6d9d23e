namespace Autograd;

/// <summary>What the gradient of one of an operation's outputs looks like, of which a backward pass makes its node's inputs.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="DType">Its dtype.</param>
/// <param name="Device">Where it is.</param>
public sealed record InputMetadata(Size Shape, DType DType, Device Device);
