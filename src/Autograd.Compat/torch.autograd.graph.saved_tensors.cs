namespace Autograd.Compat;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>The module <see href="https://pytorch.org/docs/stable/autograd.html#autograd-graph">torch.autograd.graph</see>.</summary>
        public static partial class graph
        {
            /// <inheritdoc cref="Torch.SavedTensorsHooks{T}"/>
            public static SavedTensorsScope saved_tensors_hooks<T>(Func<Tensor, T> pack_hook, Func<T, Tensor> unpack_hook) =>
                Torch.SavedTensorsHooks(pack_hook, unpack_hook);

            /// <inheritdoc cref="Torch.SaveOnCpu"/>
            public static SavedTensorsScope save_on_cpu(bool pin_memory = false) => Torch.SaveOnCpu(pin_memory);

            /// <inheritdoc cref="Torch.DisableSavedTensorsHooks"/>
            public static SavedTensorsScope disable_saved_tensors_hooks(string error_message) =>
                Torch.DisableSavedTensorsHooks(error_message);

            /// <inheritdoc cref="Torch.AllowMutationOnSavedTensors"/>
            public static SavedTensorsScope allow_mutation_on_saved_tensors() => Torch.AllowMutationOnSavedTensors();
        }
    }
}
