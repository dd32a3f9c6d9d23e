namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.Autocast"/>
    public static AutocastScope autocast(string device_type, DType? dtype = null, bool enabled = true, bool? cache_enabled = null) =>
        Torch.Autocast(device_type, dtype, enabled, cache_enabled);

    /// <inheritdoc cref="Autograd.GradScaler(string, double, double, double, int, bool)"/>
    public static GradScaler GradScaler(
        string device = "cuda", double init_scale = 65536, double growth_factor = 2, double backoff_factor = 0.5,
        int growth_interval = 2000, bool enabled = true) =>
        new(device, init_scale, growth_factor, backoff_factor, growth_interval, enabled);

    /// <summary>The module <see href="https://pytorch.org/docs/stable/amp.html">torch.amp</see>: mixed precision.</summary>
    public static class amp
    {
        /// <inheritdoc cref="Torch.Autocast"/>
        public static AutocastScope autocast(string device_type, DType? dtype = null, bool enabled = true, bool? cache_enabled = null) =>
            Torch.Autocast(device_type, dtype, enabled, cache_enabled);

        /// <inheritdoc cref="Autograd.GradScaler(string, double, double, double, int, bool)"/>
        public static GradScaler GradScaler(
            string device = "cuda", double init_scale = 65536, double growth_factor = 2, double backoff_factor = 0.5,
            int growth_interval = 2000, bool enabled = true) =>
            new(device, init_scale, growth_factor, backoff_factor, growth_interval, enabled);

        /// <inheritdoc cref="Torch.IsAutocastAvailable"/>
        public static bool is_autocast_available(string device_type) => Torch.IsAutocastAvailable(device_type);

        /// <inheritdoc cref="Torch.Amp.CustomForward"/>
        public static CustomForwardScope custom_fwd(FunctionContext ctx, string device_type, DType? cast_inputs = null) =>
            Torch.Amp.CustomForward(ctx, device_type, cast_inputs);

        /// <inheritdoc cref="Torch.Amp.CustomBackward"/>
        public static AutocastScope custom_bwd(FunctionContext ctx, string device_type) => Torch.Amp.CustomBackward(ctx, device_type);
    }

    public static partial class cuda
    {
        /// <summary>The module <see href="https://pytorch.org/docs/stable/amp.html">torch.cuda.amp</see>, the older spelling of <see cref="torch.amp"/>.</summary>
        public static class amp
        {
            /// <inheritdoc cref="Torch.Autocast"/>
            public static AutocastScope autocast(bool enabled = true, DType? dtype = null, bool cache_enabled = true) =>
                Torch.Autocast("cuda", dtype ?? DType.Float16, enabled, cache_enabled);

            /// <inheritdoc cref="Autograd.GradScaler(string, double, double, double, int, bool)"/>
            public static GradScaler GradScaler(
                double init_scale = 65536, double growth_factor = 2, double backoff_factor = 0.5, int growth_interval = 2000,
                bool enabled = true) =>
                new("cuda", init_scale, growth_factor, backoff_factor, growth_interval, enabled);

            /// <inheritdoc cref="Torch.Amp.CustomForward"/>
            public static CustomForwardScope custom_fwd(FunctionContext ctx, DType? cast_inputs = null) =>
                Torch.Amp.CustomForward(ctx, "cuda", cast_inputs);

            /// <inheritdoc cref="Torch.Amp.CustomBackward"/>
            public static AutocastScope custom_bwd(FunctionContext ctx) => Torch.Amp.CustomBackward(ctx, "cuda");
        }
    }

    /// <summary>The module <see href="https://pytorch.org/docs/stable/cpu.html">torch.cpu</see>.</summary>
    public static class cpu
    {
        /// <summary>The module <see href="https://pytorch.org/docs/stable/amp.html">torch.cpu.amp</see>, the older spelling of <see cref="torch.amp"/>.</summary>
        public static class amp
        {
            /// <inheritdoc cref="Torch.Autocast"/>
            public static AutocastScope autocast(bool enabled = true, DType? dtype = null, bool cache_enabled = true) =>
                Torch.Autocast("cpu", dtype ?? DType.BFloat16, enabled, cache_enabled);

            /// <inheritdoc cref="Autograd.GradScaler(string, double, double, double, int, bool)"/>
            public static GradScaler GradScaler(
                double init_scale = 65536, double growth_factor = 2, double backoff_factor = 0.5, int growth_interval = 2000,
                bool enabled = true) =>
                new("cpu", init_scale, growth_factor, backoff_factor, growth_interval, enabled);
        }
    }
}
