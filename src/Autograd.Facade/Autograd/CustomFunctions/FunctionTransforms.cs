using Autograd.Interop;

namespace Autograd;

/// <summary>Custom functions inside function transforms: each transform, from the innermost, applies its rule and goes on to the next.</summary>
internal static class FunctionTransforms
{
    internal static TOutput Apply<TInput, TOutput>(FunctionRunner<TInput, TOutput> function, TInput input)
    {
        FunctionTraits traits = function.Traits;
        if (!traits.HasSetupContext)
        {
            throw FunctionErrors.NeedsSetupContext();
        }

        input = WithoutDeadWrappers(function.Inputs, input);
        var transform = CurrentTransform.Top();
        if (transform.Kind != TransformKind.Vmap)
        {
            var lowered = new LoweredFunction<TInput, TOutput>(function, transform);
            return new FunctionRunner<TInput, TOutput>(lowered, function.Inputs, function.Outputs)
                .Run(function.Inputs.Map(input, (tensor, _) => transform.Level.Lift(tensor)));
        }

        return traits switch
        {
            { GeneratesVmapRule: true, HasVmap: true } => throw FunctionErrors.TwoVmapRules(traits.Name),
            { GeneratesVmapRule: true } => Vmapped(function, transform, input),
            { HasVmap: true } => Vmap(function, transform, input),
            _ => throw FunctionErrors.NoVmapRule(traits.Name),
        };
    }

    /// <summary>The value with what wrappers of transforms that are over stand for, as operators take them.</summary>
    internal static T WithoutDeadWrappers<T>(Structure<T> structure, T value) =>
        structure.Map(value, (tensor, _) => TransformLevel.WithoutDeadWrapper(tensor));

    private static TOutput Vmapped<TInput, TOutput>(FunctionRunner<TInput, TOutput> function, CurrentTransform transform, TInput input)
    {
        TInput unbatched = function.Inputs.Unbatch(input, transform.Level, out int?[] inDims);
        var vmapped = new VmappedFunction<TInput, TOutput>(function, inDims, transform.BatchSize, transform.Randomness);
        TOutput output;
        using (LoweredTransform.Begin())
        {
            output = new FunctionRunner<TInput, TOutput>(vmapped, function.Inputs, function.Outputs).Apply(unbatched);
        }

        return function.Outputs.Batch(output, vmapped.OutDims, transform.Level);
    }

    private static TOutput Vmap<TInput, TOutput>(FunctionRunner<TInput, TOutput> function, CurrentTransform transform, TInput input)
    {
        var originals = new TensorReplacements();
        var inDims = new int?[function.Inputs.Count(input)];
        TInput unbatched = function.Inputs.Map(input, (tensor, i) => originals.Add(transform.Level.Unbatch(tensor, out inDims[i]), tensor));
        TOutput output;
        Dims? outDims;
        using (LoweredTransform.Begin())
        {
            if (Array.TrueForAll(inDims, dim => dim is null))
            {
                return function.Apply(unbatched);
            }

            (output, outDims) = function.Body.Vmap(new VmapInfo(transform.BatchSize, transform.Randomness), inDims, unbatched);
        }

        outDims ??= Dims.None;
        TreeSpec spec = Tree.Flatten(output).Spec;
        int?[] flat = outDims.BroadcastTo(spec) ?? throw FunctionErrors.IncompatibleOutDims(outDims, spec);
        return function.Outputs.Map(output, (tensor, i) =>
            originals.Original(tensor) ?? (flat[i] is { } dim ? transform.Level.AddBatchDim(tensor, dim) : tensor));
    }
}
