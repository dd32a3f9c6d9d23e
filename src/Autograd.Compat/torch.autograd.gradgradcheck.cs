using System.Diagnostics.CodeAnalysis;

namespace Autograd.Compat;

public static partial class torch
{
    public static partial class autograd
    {
        /// <inheritdoc cref="GradientCheck.Gradgradcheck{TOut}(Func{Tensor, TOut}, Tensor, TensorList, GradgradcheckOptions)"/>
        public static bool gradgradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
            Func<Tensor, TOut> func, Tensor inputs, TensorList grad_outputs = default, double eps = 1e-6, double atol = 1e-5,
            double rtol = 1e-3, bool gen_non_contig_grad_outputs = false, bool raise_exception = true, double nondet_tol = 0.0,
            bool check_undefined_grad = true, bool check_grad_dtypes = false, bool check_batched_grad = false,
            bool check_fwd_over_rev = false, bool check_rev_over_rev = true, bool fast_mode = false, bool masked = false) =>
            GradientCheck.Gradgradcheck(func, inputs, grad_outputs, new GradgradcheckOptions
            {
                Eps = eps, Atol = atol, Rtol = rtol, GenNonContigGradOutputs = gen_non_contig_grad_outputs,
                RaiseException = raise_exception, NondetTol = nondet_tol, CheckUndefinedGrad = check_undefined_grad,
                CheckGradDtypes = check_grad_dtypes, CheckBatchedGrad = check_batched_grad, CheckFwdOverRev = check_fwd_over_rev,
                CheckRevOverRev = check_rev_over_rev, FastMode = fast_mode, Masked = masked,
            });

        /// <inheritdoc cref="GradientCheck.Gradgradcheck{TOut}(Func{Tensor, TOut}, Tensor, TensorList, GradgradcheckOptions)"/>
        public static bool gradgradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
            Func<Tensor, Tensor, TOut> func, (Tensor, Tensor) inputs, TensorList grad_outputs = default, double eps = 1e-6,
            double atol = 1e-5, double rtol = 1e-3, bool gen_non_contig_grad_outputs = false, bool raise_exception = true,
            double nondet_tol = 0.0, bool check_undefined_grad = true, bool check_grad_dtypes = false,
            bool check_batched_grad = false, bool check_fwd_over_rev = false, bool check_rev_over_rev = true,
            bool fast_mode = false, bool masked = false) =>
            GradientCheck.Gradgradcheck(func, inputs, grad_outputs, new GradgradcheckOptions
            {
                Eps = eps, Atol = atol, Rtol = rtol, GenNonContigGradOutputs = gen_non_contig_grad_outputs,
                RaiseException = raise_exception, NondetTol = nondet_tol, CheckUndefinedGrad = check_undefined_grad,
                CheckGradDtypes = check_grad_dtypes, CheckBatchedGrad = check_batched_grad, CheckFwdOverRev = check_fwd_over_rev,
                CheckRevOverRev = check_rev_over_rev, FastMode = fast_mode, Masked = masked,
            });

        /// <inheritdoc cref="GradientCheck.Gradgradcheck{TOut}(Func{Tensor, TOut}, Tensor, TensorList, GradgradcheckOptions)"/>
        public static bool gradgradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
            Func<Tensor, Tensor, Tensor, TOut> func, (Tensor, Tensor, Tensor) inputs, TensorList grad_outputs = default,
            double eps = 1e-6, double atol = 1e-5, double rtol = 1e-3, bool gen_non_contig_grad_outputs = false,
            bool raise_exception = true, double nondet_tol = 0.0, bool check_undefined_grad = true,
            bool check_grad_dtypes = false, bool check_batched_grad = false, bool check_fwd_over_rev = false,
            bool check_rev_over_rev = true, bool fast_mode = false, bool masked = false) =>
            GradientCheck.Gradgradcheck(func, inputs, grad_outputs, new GradgradcheckOptions
            {
                Eps = eps, Atol = atol, Rtol = rtol, GenNonContigGradOutputs = gen_non_contig_grad_outputs,
                RaiseException = raise_exception, NondetTol = nondet_tol, CheckUndefinedGrad = check_undefined_grad,
                CheckGradDtypes = check_grad_dtypes, CheckBatchedGrad = check_batched_grad, CheckFwdOverRev = check_fwd_over_rev,
                CheckRevOverRev = check_rev_over_rev, FastMode = fast_mode, Masked = masked,
            });

        /// <inheritdoc cref="GradientCheck.Gradgradcheck{TOut}(Func{Tensor, TOut}, Tensor, TensorList, GradgradcheckOptions)"/>
        public static bool gradgradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
            Func<Tensor[], TOut> func, Tensor[] inputs, TensorList grad_outputs = default, double eps = 1e-6, double atol = 1e-5,
            double rtol = 1e-3, bool gen_non_contig_grad_outputs = false, bool raise_exception = true, double nondet_tol = 0.0,
            bool check_undefined_grad = true, bool check_grad_dtypes = false, bool check_batched_grad = false,
            bool check_fwd_over_rev = false, bool check_rev_over_rev = true, bool fast_mode = false, bool masked = false) =>
            GradientCheck.Gradgradcheck(func, inputs, grad_outputs, new GradgradcheckOptions
            {
                Eps = eps, Atol = atol, Rtol = rtol, GenNonContigGradOutputs = gen_non_contig_grad_outputs,
                RaiseException = raise_exception, NondetTol = nondet_tol, CheckUndefinedGrad = check_undefined_grad,
                CheckGradDtypes = check_grad_dtypes, CheckBatchedGrad = check_batched_grad, CheckFwdOverRev = check_fwd_over_rev,
                CheckRevOverRev = check_rev_over_rev, FastMode = fast_mode, Masked = masked,
            });
    }
}
