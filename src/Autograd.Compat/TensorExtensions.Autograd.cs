namespace Autograd.Compat;

/// <summary>PyTorch's spelling of tensors' and nodes' autograd attributes and methods.</summary>
public static partial class TensorExtensions
{
    extension(Tensor self)
    {
        /// <inheritdoc cref="Tensor.RequiresGrad"/>
        public bool requires_grad
        {
            get => self.RequiresGrad;
            set => self.RequiresGrad = value;
        }

        // Without nullable annotations: `w -= 0.1 * w.grad` ports as it stands, and `x.grad is null` may still be asked.
#nullable disable annotations
        /// <inheritdoc cref="Tensor.Grad"/>
        public Tensor grad
        {
            get => self.Grad;
            set => self.Grad = value;
        }

        /// <inheritdoc cref="Tensor.GradFn"/>
        public Node grad_fn => self.GradFn;

        /// <inheritdoc cref="Tensor.Base"/>
        public Tensor _base => self.Base;
#nullable restore annotations

        /// <inheritdoc cref="Tensor.IsView"/>
        public bool _is_view() => self.IsView;

        /// <inheritdoc cref="Tensor.IsLeaf"/>
        public bool is_leaf => self.IsLeaf;

        /// <inheritdoc cref="Tensor.RetainsGrad"/>
        public bool retains_grad => self.RetainsGrad;

        /// <inheritdoc cref="Tensor.OutputNr"/>
        public long output_nr => self.OutputNr;

        /// <inheritdoc cref="Tensor.Version"/>
        public long _version => self.Version;

        /// <inheritdoc cref="Tensor.Data"/>
        public Tensor data
        {
            get => self.Data;
            set => self.Data = value;
        }

        /// <inheritdoc cref="Tensor.Backward"/>
        public void backward(Tensor? gradient = null, bool? retain_graph = null, bool create_graph = false, TensorOrEdgeList inputs = default) =>
            self.Backward(gradient, retain_graph, create_graph, inputs);

        /// <inheritdoc cref="Tensor.RequiresGradInPlace"/>
        public Tensor requires_grad_(bool requires_grad = true) => self.RequiresGradInPlace(requires_grad);

        /// <inheritdoc cref="Tensor.RetainGrad"/>
        public void retain_grad() => self.RetainGrad();

        /// <inheritdoc cref="Tensor.RegisterHook(Func{Tensor, Tensor})"/>
        public RemovableHandle register_hook(Func<Tensor, Tensor?> hook) => self.RegisterHook(hook);

        /// <inheritdoc cref="Tensor.RegisterHook(Action{Tensor})"/>
        public RemovableHandle register_hook(Action<Tensor> hook) => self.RegisterHook(hook);

        /// <inheritdoc cref="Tensor.RegisterHook{T}(Func{Tensor, T})"/>
        public RemovableHandle register_hook<T>(Func<Tensor, T> hook) where T : struct => self.RegisterHook(hook);

        /// <inheritdoc cref="Tensor.RegisterPostAccumulateGradHook"/>
        public RemovableHandle register_post_accumulate_grad_hook(Action<Tensor> hook) => self.RegisterPostAccumulateGradHook(hook);

        /// <inheritdoc cref="Tensor.Detach"/>
        public Tensor detach() => self.Detach();

        /// <inheritdoc cref="Tensor.DetachInPlace"/>
        public Tensor detach_() => self.DetachInPlace();

        /// <inheritdoc cref="Tensor.IsInference"/>
        public bool is_inference() => self.IsInference;
    }

    extension(Generator self)
    {
        /// <inheritdoc cref="Generator.Device"/>
        public Device device => self.Device;

        /// <inheritdoc cref="Generator.ManualSeed(long)"/>
        public Generator manual_seed(long seed) => self.ManualSeed(seed);

        /// <inheritdoc cref="Generator.ManualSeed(ulong)"/>
        public Generator manual_seed(ulong seed) => self.ManualSeed(seed);

        /// <inheritdoc cref="Generator.InitialSeed"/>
        public ulong initial_seed() => self.InitialSeed;

        /// <inheritdoc cref="Generator.Seed"/>
        public ulong seed() => self.Seed();

        /// <inheritdoc cref="Generator.GetState"/>
        public Tensor get_state() => self.GetState();

        /// <inheritdoc cref="Generator.SetState"/>
        public void set_state(Tensor new_state) => self.SetState(new_state);
    }
}
