namespace Autograd;

public static partial class Torch
{
    /// <summary>Mixed precision in custom functions; <see href="https://pytorch.org/docs/stable/notes/amp_examples.html#autocast-and-custom-autograd-functions">torch.amp</see>.</summary>
    /// <remarks>In Python these are decorators of <c>forward</c> and <c>backward</c>; here they are blocks to be started first in them.</remarks>
    /// <example>
    /// <code>
    /// var product = Function.Create&lt;Tensor, Tensor, Tensor&gt;(
    ///     (ctx, a, b) =>
    ///     {
    ///         using var amp = Torch.Amp.CustomForward(ctx, "cpu");
    ///         ctx.SaveForBackward(a, b);
    ///         return a.Matmul(b);
    ///     },
    ///     (ctx, grad) =>
    ///     {
    ///         using var amp = Torch.Amp.CustomBackward(ctx, "cpu");
    ///         var (a, b) = ctx.SavedTensors;
    ///         return (grad.Matmul(b.T), a.T.Matmul(grad));
    ///     });
    /// </code>
    /// </example>
    public static class Amp
    {
        private const string UsedAutocast = "_fwd_used_autocast";
        private const string ForwardDType = "_dtype";

        /// <summary>Starts Forward of a custom function: Backward is to see autocast as it is now; <see href="https://pytorch.org/docs/stable/amp.html#torch.amp.custom_fwd">torch.amp.custom_fwd</see>.</summary>
        /// <param name="ctx">The context of the call.</param>
        /// <param name="deviceType">The type of device, such as <c>cuda</c>.</param>
        /// <param name="castInputs">Where autocast is on: the dtype that <see cref="CustomForwardScope.Cast"/> casts to, while autocast is off in the block.
        /// Default: none, the block runs with autocast as it is.</param>
        /// <returns>The block, to be disposed at the end of Forward.</returns>
        /// <exception cref="TorchException">There is no autocast for the type of device.</exception>
        public static CustomForwardScope CustomForward(FunctionContext ctx, string deviceType, DType? castInputs = null)
        {
            ArgumentNullException.ThrowIfNull(ctx);
            bool enabled = IsAutocastEnabled(deviceType);
            ctx[ForwardDType] = GetAutocastDType(deviceType);
            ctx[UsedAutocast] = enabled && castInputs is null;
            return enabled && castInputs is not null
                ? new CustomForwardScope(deviceType, castInputs, Autocast(deviceType, enabled: false))
                : new CustomForwardScope(deviceType, null, null);
        }

        /// <summary>Starts Backward of a custom function with autocast as it was in Forward; <see href="https://pytorch.org/docs/stable/amp.html#torch.amp.custom_bwd">torch.amp.custom_bwd</see>.</summary>
        /// <param name="ctx">The context of the call, which <see cref="CustomForward"/> was given.</param>
        /// <param name="deviceType">The type of device.</param>
        /// <returns>The block, to be disposed at the end of Backward.</returns>
        /// <exception cref="KeyNotFoundException">Forward was not started with <see cref="CustomForward"/>.</exception>
        public static AutocastScope CustomBackward(FunctionContext ctx, string deviceType)
        {
            ArgumentNullException.ThrowIfNull(ctx);
            return Autocast(deviceType, ctx.Get<DType>(ForwardDType), ctx.Get<bool>(UsedAutocast));
        }
    }
}
