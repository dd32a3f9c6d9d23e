namespace Autograd.Compat;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>The module <see href="https://pytorch.org/docs/stable/autograd.html#forward-mode-automatic-differentiation">torch.autograd.forward_ad</see>.</summary>
        public static class forward_ad
        {
            /// <inheritdoc cref="ForwardAD.DualLevel"/>
            public static IDisposable dual_level() => ForwardAD.DualLevel();

            /// <inheritdoc cref="ForwardAD.EnterDualLevel"/>
            public static long enter_dual_level() => ForwardAD.EnterDualLevel();

            /// <inheritdoc cref="ForwardAD.ExitDualLevel"/>
            public static void exit_dual_level(long? level = null) => ForwardAD.ExitDualLevel(level);

            /// <inheritdoc cref="ForwardAD.MakeDual"/>
            public static Tensor make_dual(Tensor tensor, Tensor tangent, long? level = null) => ForwardAD.MakeDual(tensor, tangent, level);

            /// <inheritdoc cref="ForwardAD.UnpackDual"/>
            public static UnpackedDualTensor unpack_dual(Tensor tensor, long? level = null) => ForwardAD.UnpackDual(tensor, level);

            /// <inheritdoc cref="ForwardAD.IsEnabled"/>
            public static bool _is_fwd_grad_enabled() => ForwardAD.IsEnabled;

            /// <inheritdoc cref="ForwardAD.SetEnabled"/>
            public static GradModeScope _set_fwd_grad_enabled(bool mode) => ForwardAD.SetEnabled(mode);
        }
    }
}
