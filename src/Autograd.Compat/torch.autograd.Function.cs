using System.Diagnostics.CodeAnalysis;

namespace Autograd.Compat;

public static partial class torch
{
    public static partial class autograd
    {
        /// <inheritdoc cref="global::Autograd.Function{TSelf, T, TResult}"/>
        /// <example>
        /// <code>
        /// var x = torch.tensor([0.0, 1.0], requires_grad: true);
        /// var y = Exp.apply(x);
        /// y.sum().backward();
        /// print(y);        // tensor([1.0000, 2.7183], grad_fn=&lt;ExpBackward&gt;)
        /// print(x.grad);   // tensor([1.0000, 2.7183])
        ///
        /// class Exp : torch.autograd.Function&lt;Exp, Tensor, Tensor&gt;
        /// {
        ///     protected override Tensor forward(FunctionContext ctx, Tensor i)
        ///     {
        ///         var result = i.exp();
        ///         ctx.save_for_backward(result);
        ///         return result;
        ///     }
        ///
        ///     protected override Tensor backward(FunctionContext ctx, Tensor grad_output)
        ///     {
        ///         var result = ctx.saved_tensors[0];
        ///         return grad_output * result;
        ///     }
        /// }
        /// </code>
        /// </example>
        public abstract class Function<TSelf,
            [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T,
            [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TResult> : global::Autograd.Function<TSelf, T, TResult>
            where TSelf : Function<TSelf, T, TResult>, new()
        {
            internal sealed override FunctionTraits Traits => FunctionTraits.Of(typeof(TSelf),
                (Func<FunctionContext, TResult, T?>)backward,
                (Action<FunctionContext, T, TResult>)setup_context,
                (Func<VmapInfo, IReadOnlyList<int?>, T, (TResult, Dims?)>)vmap,
                generate_vmap_rule);

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T, TResult}.GenerateVmapRule"/>
            protected virtual bool generate_vmap_rule => base.GenerateVmapRule;

            /// <inheritdoc/>
            protected sealed override bool GenerateVmapRule => generate_vmap_rule;

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T, TResult}.Apply"/>
            public static TResult apply(T input) => Apply(input);

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T, TResult}.Forward(FunctionContext, T)"/>
            protected virtual TResult forward(FunctionContext ctx, T input) => base.Forward(ctx, input);

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T, TResult}.Forward(T)"/>
            protected virtual TResult forward(T input) => base.Forward(input);

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T, TResult}.SetupContext"/>
            protected virtual void setup_context(FunctionContext ctx, T input, TResult output) => base.SetupContext(ctx, input, output);

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T, TResult}.Backward"/>
            protected virtual T? backward(FunctionContext ctx, TResult grad_output) => base.Backward(ctx, grad_output);

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T, TResult}.Jvp"/>
            protected virtual TResult jvp(FunctionContext ctx, T grad_input) => base.Jvp(ctx, grad_input);

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T, TResult}.Vmap"/>
            protected virtual (TResult output, Dims? out_dims) vmap(VmapInfo info, IReadOnlyList<int?> in_dims, T input) =>
                base.Vmap(info, in_dims, input);

            /// <inheritdoc/>
            protected sealed override TResult Forward(FunctionContext ctx, T input) => forward(ctx, input);

            /// <inheritdoc/>
            protected sealed override TResult Forward(T input) => forward(input);

            /// <inheritdoc/>
            protected sealed override void SetupContext(FunctionContext ctx, T input, TResult output) => setup_context(ctx, input, output);

            /// <inheritdoc/>
            protected sealed override T? Backward(FunctionContext ctx, TResult gradOutput) => backward(ctx, gradOutput);

            /// <inheritdoc/>
            protected sealed override TResult Jvp(FunctionContext ctx, T tangent) => jvp(ctx, tangent);

            /// <inheritdoc/>
            protected sealed override (TResult Output, Dims? OutDims) Vmap(VmapInfo info, IReadOnlyList<int?> inDims, T input) =>
                vmap(info, inDims, input);
        }
    }
}
