namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.IsAnomalyEnabled"/>
    public static bool is_anomaly_enabled() => Torch.IsAnomalyEnabled;

    /// <inheritdoc cref="Torch.IsAnomalyCheckNanEnabled"/>
    public static bool is_anomaly_check_nan_enabled() => Torch.IsAnomalyCheckNanEnabled;

    /// <inheritdoc cref="Torch.SetAnomalyEnabled"/>
    public static void set_anomaly_enabled(bool mode, bool check_nan = true) => Torch.SetAnomalyEnabled(mode, check_nan);

    public static partial class autograd
    {
        /// <inheritdoc cref="Torch.DetectAnomaly"/>
        public static AnomalyScope detect_anomaly(bool check_nan = true) => Torch.DetectAnomaly(check_nan);

        /// <inheritdoc cref="Torch.SetDetectAnomaly"/>
        public static AnomalyScope set_detect_anomaly(bool mode, bool check_nan = true) => Torch.SetDetectAnomaly(mode, check_nan);

        /// <inheritdoc cref="Torch.SetMultithreadingEnabled"/>
        public static GradModeScope set_multithreading_enabled(bool mode) => Torch.SetMultithreadingEnabled(mode);
    }
}
