namespace Autograd;

/// <summary>
/// Marks the Backward of a custom function whose gradients cannot be differentiated again;
/// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.function.once_differentiable.html">torch.autograd.function.once_differentiable</see>.
/// </summary>
/// <remarks>Backward then runs without recording. A second derivative through it fails with PyTorch's message instead of being wrong.</remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Tensor([2.0], requiresGrad: true);
/// Tensor g = Torch.Grad(Cube.Apply(x).Pow(2), x, createGraph: true)[0];
/// try
/// {
///     g.Backward();
/// }
/// catch (TorchException e)
/// {
///     Console.WriteLine(e.Message);   // trying to differentiate twice a function that was marked with @once_differentiable
/// }
///
/// sealed class Cube : Function&lt;Cube, Tensor, Tensor&gt;
/// {
///     protected override Tensor Forward(FunctionContext ctx, Tensor x)
///     {
///         ctx.SaveForBackward(x);
///         return x.Pow(3);
///     }
///
///     [OnceDifferentiable]
///     protected override Tensor Backward(FunctionContext ctx, Tensor grad) => grad * 3 * ctx.SavedTensors[0].Pow(2);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnceDifferentiableAttribute : Attribute
{
    /// <summary>Marks the Backward below.</summary>
    public OnceDifferentiableAttribute()
    {
    }
}
