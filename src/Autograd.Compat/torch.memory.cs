namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.Memory"/>
    public static class memory
    {
        /// <inheritdoc cref="Torch.Memory.Budget"/>
        public static long budget
        {
            get => Torch.Memory.Budget;
            set => Torch.Memory.Budget = value;
        }

        /// <inheritdoc cref="Torch.Memory.Collections"/>
        public static long collections => Torch.Memory.Collections;

        /// <inheritdoc cref="Torch.Memory.LiveTensors"/>
        public static long live_tensors => Torch.Memory.LiveTensors;

        /// <inheritdoc cref="Torch.Memory.LiveBytes"/>
        public static long live_bytes => Torch.Memory.LiveBytes;

        /// <inheritdoc cref="Torch.Memory.PeakBytes"/>
        public static long peak_bytes => Torch.Memory.PeakBytes;

        /// <inheritdoc cref="Torch.Memory.ResetPeak"/>
        public static void reset_peak() => Torch.Memory.ResetPeak();
    }
}
