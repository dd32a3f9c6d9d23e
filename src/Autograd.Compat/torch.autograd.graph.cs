namespace Autograd.Compat;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>The module <see href="https://pytorch.org/docs/stable/autograd.html#autograd-graph">torch.autograd.graph</see>.</summary>
        public static partial class graph
        {
            /// <summary>An edge to one of a node's outputs.</summary>
            /// <param name="node">The node.</param>
            /// <param name="output_nr">Which output.</param>
            public static GradientEdge GradientEdge(Node node, long output_nr) => new(node, output_nr);

            /// <inheritdoc cref="Torch.GetGradientEdge"/>
            public static GradientEdge get_gradient_edge(Tensor tensor) => Torch.GetGradientEdge(tensor);

            /// <inheritdoc cref="Torch.IncrementVersion"/>
            public static void increment_version(TensorList tensor) => Torch.IncrementVersion(tensor);

            /// <inheritdoc cref="Torch.RegisterMultiGradHook"/>
            public static RemovableHandle register_multi_grad_hook(TensorList tensors, Action<Tensor[]> fn) =>
                Torch.RegisterMultiGradHook(tensors, fn);

            /// <inheritdoc cref="Torch.RegisterAnyGradHook"/>
            /// <param name="tensors">The tensors; those that do not require grad are left out.</param>
            /// <param name="fn">Gets the first gradient. It cannot replace it.</param>
            /// <param name="mode"><c>"any"</c>. For <c>"all"</c>, whose function takes all gradients, leave it out.</param>
            /// <exception cref="TorchValueException">Another mode.</exception>
            public static RemovableHandle register_multi_grad_hook(TensorList tensors, Action<Tensor> fn, string mode) => mode == "any"
                ? Torch.RegisterAnyGradHook(tensors, fn)
                : throw new TorchValueException($"Expects mode to be one of ('all', 'any') but got {mode}");
        }
    }
}
