namespace Autograd.Compat;

public static partial class torch
{
    /// <summary>The module <see href="https://pytorch.org/docs/stable/autograd.html">torch.autograd</see>.</summary>
    public static partial class autograd
    {
        /// <inheritdoc cref="Torch.Backward"/>
        public static void backward(TensorOrEdgeList tensors, OptionalTensorList grad_tensors = default, bool? retain_graph = null,
            bool create_graph = false, TensorOrEdgeList inputs = default) =>
            Torch.Backward(tensors, grad_tensors, retain_graph, create_graph, inputs);

        /// <inheritdoc cref="Torch.Grad(TensorOrEdgeList, TensorOrEdgeList, OptionalTensorList, bool?, bool, bool?, bool, bool)"/>
        public static Tensor[] grad(TensorOrEdgeList outputs, TensorOrEdgeList inputs, OptionalTensorList grad_outputs = default,
            bool? retain_graph = null, bool create_graph = false, bool? allow_unused = null, bool is_grads_batched = false, bool materialize_grads = false) =>
            Torch.Grad(outputs, inputs, grad_outputs, retain_graph, create_graph, allow_unused, is_grads_batched, materialize_grads);

        /// <inheritdoc cref="Torch.Grad(TensorOrEdgeList, TensorOrEdgeList, OptionalTensorList, bool?, bool, bool?, bool, bool)"/>
        public static (Tensor, Tensor) grad(TensorOrEdgeList outputs, (Tensor, Tensor) inputs, OptionalTensorList grad_outputs = default,
            bool? retain_graph = null, bool create_graph = false, bool? allow_unused = null, bool is_grads_batched = false, bool materialize_grads = false) =>
            Torch.Grad(outputs, inputs, grad_outputs, retain_graph, create_graph, allow_unused, is_grads_batched, materialize_grads);

        /// <inheritdoc cref="Torch.Grad(TensorOrEdgeList, TensorOrEdgeList, OptionalTensorList, bool?, bool, bool?, bool, bool)"/>
        public static (Tensor, Tensor, Tensor) grad(TensorOrEdgeList outputs, (Tensor, Tensor, Tensor) inputs, OptionalTensorList grad_outputs = default,
            bool? retain_graph = null, bool create_graph = false, bool? allow_unused = null, bool is_grads_batched = false, bool materialize_grads = false) =>
            Torch.Grad(outputs, inputs, grad_outputs, retain_graph, create_graph, allow_unused, is_grads_batched, materialize_grads);

        /// <inheritdoc cref="Torch.Grad(TensorOrEdgeList, TensorOrEdgeList, OptionalTensorList, bool?, bool, bool?, bool, bool)"/>
        public static (Tensor, Tensor, Tensor, Tensor) grad(TensorOrEdgeList outputs, (Tensor, Tensor, Tensor, Tensor) inputs, OptionalTensorList grad_outputs = default,
            bool? retain_graph = null, bool create_graph = false, bool? allow_unused = null, bool is_grads_batched = false, bool materialize_grads = false) =>
            Torch.Grad(outputs, inputs, grad_outputs, retain_graph, create_graph, allow_unused, is_grads_batched, materialize_grads);

        /// <inheritdoc cref="Torch.Grad(TensorOrEdgeList, TensorOrEdgeList, OptionalTensorList, bool?, bool, bool?, bool, bool)"/>
        public static (Tensor, Tensor, Tensor, Tensor, Tensor) grad(TensorOrEdgeList outputs, (Tensor, Tensor, Tensor, Tensor, Tensor) inputs, OptionalTensorList grad_outputs = default,
            bool? retain_graph = null, bool create_graph = false, bool? allow_unused = null, bool is_grads_batched = false, bool materialize_grads = false) =>
            Torch.Grad(outputs, inputs, grad_outputs, retain_graph, create_graph, allow_unused, is_grads_batched, materialize_grads);
    }
}
