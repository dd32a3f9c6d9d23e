namespace Autograd.Compat;

/// <summary>PyTorch's spelling of the context of custom functions, available with <c>using Autograd.Compat;</c>.</summary>
public static class FunctionExtensions
{
    extension(FunctionContext self)
    {
        /// <inheritdoc cref="FunctionContext.NeedsInputGrad"/>
        public IReadOnlyList<bool> needs_input_grad => self.NeedsInputGrad;

        /// <inheritdoc cref="FunctionContext.SavedTensors"/>
        public Tensor[] saved_tensors => self.SavedTensors;

        /// <inheritdoc cref="FunctionContext.SaveForBackward"/>
        public void save_for_backward(params ReadOnlySpan<Tensor?> tensors) => self.SaveForBackward(tensors);

        /// <inheritdoc cref="FunctionContext.SaveForForward"/>
        public void save_for_forward(params ReadOnlySpan<Tensor?> tensors) => self.SaveForForward(tensors);

        /// <inheritdoc cref="FunctionContext.MarkDirty"/>
        public void mark_dirty(params ReadOnlySpan<Tensor> args) => self.MarkDirty(args);

        /// <inheritdoc cref="FunctionContext.MarkNonDifferentiable"/>
        public void mark_non_differentiable(params ReadOnlySpan<Tensor> args) => self.MarkNonDifferentiable(args);

        /// <inheritdoc cref="FunctionContext.SetMaterializeGrads"/>
        public void set_materialize_grads(bool value) => self.SetMaterializeGrads(value);
    }

    extension(VmapInfo self)
    {
        /// <inheritdoc cref="VmapInfo.BatchSize"/>
        public long batch_size => self.BatchSize;

        /// <summary>What random operations are to do: <c>"error"</c>, <c>"same"</c> or <c>"different"</c>.</summary>
        public string randomness => RandomnessNames.Of(self.Randomness);
    }

    extension(Node self)
    {
        /// <inheritdoc cref="Node.SavedTensors"/>
        public Tensor[] saved_tensors => self.SavedTensors;
    }
}
