namespace Autograd;

/// <summary>Takes cotangents of a function's outputs back to its arguments: what <c>Transforms.Vjp</c> returns.</summary>
/// <typeparam name="TResult">The outputs.</typeparam>
/// <typeparam name="TGradient">The gradients: that of the argument, or a tuple of one for each.</typeparam>
/// <param name="cotangents">A tensor for each output, of its shape, nested as the outputs are.</param>
/// <param name="retainGraph">Whether the graph is kept for another call. Default: true.</param>
/// <param name="createGraph">Whether the pass is recorded for higher derivatives. Default: <see cref="Torch.IsGradEnabled"/>.</param>
/// <returns>The gradients; zeros for an argument that the outputs do not depend on.</returns>
public delegate TGradient VjpFunction<in TResult, out TGradient>(TResult cotangents, bool retainGraph = true, bool? createGraph = null);
