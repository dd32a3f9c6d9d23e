using System.Diagnostics.CodeAnalysis;

namespace Autograd.Compat;

public static partial class torch
{
    public static partial class autograd
    {
        /// <inheritdoc cref="global::Autograd.Function{TSelf, T1, T2, T3, TResult}"/>
        public abstract class Function<TSelf,
            [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T1,
            [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T2,
            [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T3,
            [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TResult> : global::Autograd.Function<TSelf, T1, T2, T3, TResult>
            where TSelf : Function<TSelf, T1, T2, T3, TResult>, new()
        {
            internal sealed override FunctionTraits Traits => FunctionTraits.Of(typeof(TSelf),
                (Func<FunctionContext, TResult, (T1?, T2?, T3?)>)backward,
                (Action<FunctionContext, T1, T2, T3, TResult>)setup_context,
                (Func<VmapInfo, IReadOnlyList<int?>, T1, T2, T3, (TResult, Dims?)>)vmap,
                generate_vmap_rule);

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T1, T2, T3, TResult}.GenerateVmapRule"/>
            protected virtual bool generate_vmap_rule => base.GenerateVmapRule;

            /// <inheritdoc/>
            protected sealed override bool GenerateVmapRule => generate_vmap_rule;

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T1, T2, T3, TResult}.Apply"/>
            public static TResult apply(T1 input1, T2 input2, T3 input3) => Apply(input1, input2, input3);

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T1, T2, T3, TResult}.Forward(FunctionContext, T1, T2, T3)"/>
            protected virtual TResult forward(FunctionContext ctx, T1 input1, T2 input2, T3 input3) => base.Forward(ctx, input1, input2, input3);

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T1, T2, T3, TResult}.Forward(T1, T2, T3)"/>
            protected virtual TResult forward(T1 input1, T2 input2, T3 input3) => base.Forward(input1, input2, input3);

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T1, T2, T3, TResult}.SetupContext"/>
            protected virtual void setup_context(FunctionContext ctx, T1 input1, T2 input2, T3 input3, TResult output) => base.SetupContext(ctx, input1, input2, input3, output);

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T1, T2, T3, TResult}.Backward"/>
            protected virtual (T1?, T2?, T3?) backward(FunctionContext ctx, TResult grad_output) => base.Backward(ctx, grad_output);

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T1, T2, T3, TResult}.Jvp"/>
            protected virtual TResult jvp(FunctionContext ctx, T1 grad_input1, T2 grad_input2, T3 grad_input3) => base.Jvp(ctx, grad_input1, grad_input2, grad_input3);

            /// <inheritdoc cref="global::Autograd.Function{TSelf, T1, T2, T3, TResult}.Vmap"/>
            protected virtual (TResult output, Dims? out_dims) vmap(VmapInfo info, IReadOnlyList<int?> in_dims, T1 input1, T2 input2, T3 input3) =>
                base.Vmap(info, in_dims, input1, input2, input3);

            /// <inheritdoc/>
            protected sealed override TResult Forward(FunctionContext ctx, T1 input1, T2 input2, T3 input3) => forward(ctx, input1, input2, input3);

            /// <inheritdoc/>
            protected sealed override TResult Forward(T1 input1, T2 input2, T3 input3) => forward(input1, input2, input3);

            /// <inheritdoc/>
            protected sealed override void SetupContext(FunctionContext ctx, T1 input1, T2 input2, T3 input3, TResult output) => setup_context(ctx, input1, input2, input3, output);

            /// <inheritdoc/>
            protected sealed override (T1?, T2?, T3?) Backward(FunctionContext ctx, TResult gradOutput) => backward(ctx, gradOutput);

            /// <inheritdoc/>
            protected sealed override TResult Jvp(FunctionContext ctx, T1 tangent1, T2 tangent2, T3 tangent3) => jvp(ctx, tangent1, tangent2, tangent3);

            /// <inheritdoc/>
            protected sealed override (TResult Output, Dims? OutDims) Vmap(VmapInfo info, IReadOnlyList<int?> inDims, T1 input1, T2 input2, T3 input3) =>
                vmap(info, inDims, input1, input2, input3);
        }
    }
}
