using System.Diagnostics.CodeAnalysis;

namespace Autograd.Compat;

public static partial class torch
{
    public static partial class autograd
    {
        /// <inheritdoc cref="GradientCheck.Gradcheck{TOut}(Func{Tensor, TOut}, Tensor, GradcheckOptions)"/>
        public static bool gradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
            Func<Tensor, TOut> func, Tensor inputs, double eps = 1e-6, double atol = 1e-5, double rtol = 1e-3,
            bool raise_exception = true, double nondet_tol = 0.0, bool check_undefined_grad = true,
            bool check_grad_dtypes = false, bool check_batched_grad = false, bool check_batched_forward_grad = false,
            bool check_forward_ad = false, bool check_backward_ad = true, bool fast_mode = false, bool masked = false) =>
            GradientCheck.Gradcheck(func, inputs, new GradcheckOptions
            {
                Eps = eps, Atol = atol, Rtol = rtol, RaiseException = raise_exception, NondetTol = nondet_tol,
                CheckUndefinedGrad = check_undefined_grad, CheckGradDtypes = check_grad_dtypes,
                CheckBatchedGrad = check_batched_grad, CheckBatchedForwardGrad = check_batched_forward_grad,
                CheckForwardAD = check_forward_ad, CheckBackwardAD = check_backward_ad, FastMode = fast_mode, Masked = masked,
            });

        /// <inheritdoc cref="GradientCheck.Gradcheck{TOut}(Func{Tensor, TOut}, Tensor, GradcheckOptions)"/>
        public static bool gradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
            Func<Tensor, Tensor, TOut> func, (Tensor, Tensor) inputs, double eps = 1e-6, double atol = 1e-5, double rtol = 1e-3,
            bool raise_exception = true, double nondet_tol = 0.0, bool check_undefined_grad = true,
            bool check_grad_dtypes = false, bool check_batched_grad = false, bool check_batched_forward_grad = false,
            bool check_forward_ad = false, bool check_backward_ad = true, bool fast_mode = false, bool masked = false) =>
            GradientCheck.Gradcheck(func, inputs, new GradcheckOptions
            {
                Eps = eps, Atol = atol, Rtol = rtol, RaiseException = raise_exception, NondetTol = nondet_tol,
                CheckUndefinedGrad = check_undefined_grad, CheckGradDtypes = check_grad_dtypes,
                CheckBatchedGrad = check_batched_grad, CheckBatchedForwardGrad = check_batched_forward_grad,
                CheckForwardAD = check_forward_ad, CheckBackwardAD = check_backward_ad, FastMode = fast_mode, Masked = masked,
            });

        /// <inheritdoc cref="GradientCheck.Gradcheck{TOut}(Func{Tensor, TOut}, Tensor, GradcheckOptions)"/>
        public static bool gradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
            Func<Tensor, Tensor, Tensor, TOut> func, (Tensor, Tensor, Tensor) inputs, double eps = 1e-6, double atol = 1e-5,
            double rtol = 1e-3, bool raise_exception = true, double nondet_tol = 0.0, bool check_undefined_grad = true,
            bool check_grad_dtypes = false, bool check_batched_grad = false, bool check_batched_forward_grad = false,
            bool check_forward_ad = false, bool check_backward_ad = true, bool fast_mode = false, bool masked = false) =>
            GradientCheck.Gradcheck(func, inputs, new GradcheckOptions
            {
                Eps = eps, Atol = atol, Rtol = rtol, RaiseException = raise_exception, NondetTol = nondet_tol,
                CheckUndefinedGrad = check_undefined_grad, CheckGradDtypes = check_grad_dtypes,
                CheckBatchedGrad = check_batched_grad, CheckBatchedForwardGrad = check_batched_forward_grad,
                CheckForwardAD = check_forward_ad, CheckBackwardAD = check_backward_ad, FastMode = fast_mode, Masked = masked,
            });

        /// <inheritdoc cref="GradientCheck.Gradcheck{TOut}(Func{Tensor, TOut}, Tensor, GradcheckOptions)"/>
        public static bool gradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
            Func<Tensor[], TOut> func, Tensor[] inputs, double eps = 1e-6, double atol = 1e-5, double rtol = 1e-3,
            bool raise_exception = true, double nondet_tol = 0.0, bool check_undefined_grad = true,
            bool check_grad_dtypes = false, bool check_batched_grad = false, bool check_batched_forward_grad = false,
            bool check_forward_ad = false, bool check_backward_ad = true, bool fast_mode = false, bool masked = false) =>
            GradientCheck.Gradcheck(func, inputs, new GradcheckOptions
            {
                Eps = eps, Atol = atol, Rtol = rtol, RaiseException = raise_exception, NondetTol = nondet_tol,
                CheckUndefinedGrad = check_undefined_grad, CheckGradDtypes = check_grad_dtypes,
                CheckBatchedGrad = check_batched_grad, CheckBatchedForwardGrad = check_batched_forward_grad,
                CheckForwardAD = check_forward_ad, CheckBackwardAD = check_backward_ad, FastMode = fast_mode, Masked = masked,
            });
    }
}
