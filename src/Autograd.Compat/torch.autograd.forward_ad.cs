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

            /// <inheritdoc cref="ForwardAD.MakeDual"/>
            public static Tensor make_dual(Tensor tensor, Tensor tangent) => ForwardAD.MakeDual(tensor, tangent);

            /// <inheritdoc cref="ForwardAD.UnpackDual"/>
            public static (Tensor primal, Tensor? tangent) unpack_dual(Tensor tensor) => ForwardAD.UnpackDual(tensor);
        }
    }
}
