namespace Autograd.Compat;

/// <summary>PyTorch's spelling of the attributes and methods of nodes, edges and hooks.</summary>
public static class NodeExtensions
{
    extension(Node self)
    {
        /// <summary>What the node computes, such as <c>AddBackward0</c> or <c>torch::autograd::AccumulateGrad</c>.</summary>
        public string name() => self.QualifiedName;

        /// <inheritdoc cref="Node.NextFunctions"/>
        public IReadOnlyList<Edge> next_functions => self.NextFunctions;

        /// <inheritdoc cref="Node.Metadata"/>
        public IDictionary<string, object?> metadata => self.Metadata;

        /// <inheritdoc cref="Node.SequenceNr"/>
        public ulong _sequence_nr() => self.SequenceNr;

        /// <inheritdoc cref="Node.RegisterHook(Func{Tensor[], Tensor[], Tensor[]})"/>
        public RemovableHandle register_hook(Func<Tensor[], Tensor[], Tensor[]?> fn) => self.RegisterHook(fn);

        /// <inheritdoc cref="Node.RegisterHook(Action{Tensor[], Tensor[]})"/>
        public RemovableHandle register_hook(Action<Tensor[], Tensor[]> fn) => self.RegisterHook(fn);

        /// <inheritdoc cref="Node.RegisterPrehook(Func{Tensor[], Tensor[]})"/>
        public RemovableHandle register_prehook(Func<Tensor[], Tensor[]?> fn) => self.RegisterPrehook(fn);

        /// <inheritdoc cref="Node.RegisterPrehook(Action{Tensor[]})"/>
        public RemovableHandle register_prehook(Action<Tensor[]> fn) => self.RegisterPrehook(fn);

        /// <inheritdoc cref="Node.SavedNames"/>
        public IReadOnlyList<string> saved_names => self.SavedNames;

#nullable disable annotations
        /// <inheritdoc cref="Node.GetSaved"/>
        public object saved(string name) => self.GetSaved(name);

        /// <inheritdoc cref="Node.Variable"/>
        public Tensor variable => self.Variable;

        /// <inheritdoc cref="Node.InputMetadata"/>
        public IReadOnlyList<InputMetadata> _input_metadata => self.InputMetadata;
#nullable restore annotations
    }

    extension(Edge self)
    {
#nullable disable annotations
        /// <summary>The node that receives the gradient, or null; <c>next_functions[i][0]</c>.</summary>
        public Node node => self.Node;
#nullable restore annotations

        /// <summary>Which input of the node; <c>next_functions[i][1]</c>.</summary>
        public long input_nr => self.InputNr;
    }

    extension(GradientEdge self)
    {
        /// <inheritdoc cref="GradientEdge.Node"/>
        public Node node => self.Node;

        /// <inheritdoc cref="GradientEdge.OutputNr"/>
        public long output_nr => self.OutputNr;
    }

    extension(InputMetadata self)
    {
        /// <inheritdoc cref="InputMetadata.Shape"/>
        public Size shape => self.Shape;

        /// <inheritdoc cref="InputMetadata.DType"/>
        public DType dtype => self.DType;

        /// <inheritdoc cref="InputMetadata.Device"/>
        public Device device => self.Device;
    }

    extension(RemovableHandle self)
    {
        /// <inheritdoc cref="RemovableHandle.Remove"/>
        public void remove() => self.Remove();
    }
}
