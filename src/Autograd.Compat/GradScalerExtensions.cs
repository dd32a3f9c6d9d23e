namespace Autograd.Compat;

/// <summary>PyTorch's spelling of <see cref="GradScaler"/>'s members.</summary>
public static class GradScalerExtensions
{
    extension(GradScaler self)
    {
        /// <inheritdoc cref="GradScaler.Scale(Tensor)"/>
        public Tensor scale(Tensor outputs) => self.Scale(outputs);

        /// <inheritdoc cref="GradScaler.Scale(TensorList)"/>
        public Tensor[] scale(TensorList outputs) => self.Scale(outputs);

        /// <inheritdoc cref="GradScaler.Unscale(TensorList)"/>
        public void unscale_(TensorList parameters) => self.Unscale(parameters);

        /// <inheritdoc cref="GradScaler.Step(TensorList, Action)"/>
        public void step(TensorList parameters, Action step) => self.Step(parameters, step);

        /// <inheritdoc cref="GradScaler.Step{T}(TensorList, Func{T})"/>
        public T? step<T>(TensorList parameters, Func<T> step) => self.Step(parameters, step);

        /// <inheritdoc cref="GradScaler.Update(double?)"/>
        public void update(double? new_scale = null) => self.Update(new_scale);

        /// <inheritdoc cref="GradScaler.Update(Tensor)"/>
        public void update(Tensor new_scale) => self.Update(new_scale);

        /// <inheritdoc cref="GradScaler.CurrentScale"/>
        public double get_scale() => self.CurrentScale;

        /// <inheritdoc cref="GradScaler.GrowthFactor"/>
        public double get_growth_factor() => self.GrowthFactor;

        /// <inheritdoc cref="GradScaler.GrowthFactor"/>
        public void set_growth_factor(double new_factor) => self.GrowthFactor = new_factor;

        /// <inheritdoc cref="GradScaler.BackoffFactor"/>
        public double get_backoff_factor() => self.BackoffFactor;

        /// <inheritdoc cref="GradScaler.BackoffFactor"/>
        public void set_backoff_factor(double new_factor) => self.BackoffFactor = new_factor;

        /// <inheritdoc cref="GradScaler.GrowthInterval"/>
        public int get_growth_interval() => self.GrowthInterval;

        /// <inheritdoc cref="GradScaler.GrowthInterval"/>
        public void set_growth_interval(int new_interval) => self.GrowthInterval = new_interval;

        /// <inheritdoc cref="GradScaler.IsEnabled"/>
        public bool is_enabled() => self.IsEnabled;

        /// <inheritdoc cref="GradScaler.StateDict"/>
        public Dictionary<string, double> state_dict() => self.StateDict();

        /// <inheritdoc cref="GradScaler.LoadStateDict"/>
        public void load_state_dict(IReadOnlyDictionary<string, double> state_dict) => self.LoadStateDict(state_dict);
    }
}
