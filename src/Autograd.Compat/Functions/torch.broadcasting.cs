namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.BroadcastShapes"/>
    public static Size broadcast_shapes(params ReadOnlySpan<Size> shapes) => Torch.BroadcastShapes(shapes);

    /// <inheritdoc cref="Torch.BroadcastTensors(TensorList)"/>
    public static Tensor[] broadcast_tensors(params ReadOnlySpan<Tensor> tensors) => Torch.BroadcastTensors(tensors);
}
