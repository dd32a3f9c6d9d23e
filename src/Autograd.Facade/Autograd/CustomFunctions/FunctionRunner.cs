using System.Text;
using Autograd.Interop;

namespace Autograd;

/// <summary>A custom function as its nodes see it.</summary>
internal abstract class FunctionRunner
{
    internal abstract Tensor?[] Backward(CallContext ctx, Tensor?[] gradients);

    internal abstract Tensor?[] Jvp(CallContext ctx, Tensor?[] tangents, int outputCount);
}

/// <summary>Calls a custom function and makes its node: the one place where functions are applied.</summary>
internal sealed unsafe class FunctionRunner<TInput, TOutput> : FunctionRunner
{
    private readonly string nodeName;
    private readonly byte[] nameUtf8;

    internal FunctionRunner(IFunctionBody<TInput, TOutput> body, Structure<TInput> inputs, Structure<TOutput> outputs)
    {
        (Body, Traits, Inputs, Outputs) = (body, body.Traits, inputs, outputs);
        nodeName = Traits.Name + "Backward";
        nameUtf8 = Encoding.UTF8.GetBytes(Traits.Name + "\0");
    }

    internal IFunctionBody<TInput, TOutput> Body { get; }

    internal FunctionTraits Traits { get; }

    internal Structure<TInput> Inputs { get; }

    internal Structure<TOutput> Outputs { get; }

    internal TOutput Apply(TInput input) =>
        Native.ag_transform_depth() == 0 ? Run(input) : FunctionTransforms.Apply(this, input);

    /// <summary>Calls the function on what has no transform left to go through, or for one transform alone.</summary>
    internal TOutput Run(TInput input)
    {
        var inputs = new TensorParts(null);
        Inputs.Collect(input, ref inputs);
        var ctx = new CallContext(this, inputs);
        Tensor[] tensors = Defined(ctx, inputs);
        nint[] handles = Handles(tensors);
        nint node = Begin(ctx, handles, out FunctionInputs state, out nint callEvent);
        if (state.HasFlag(FunctionInputs.HasDeadWrappers))
        {
            return Run(FunctionTransforms.WithoutDeadWrappers(Inputs, input));
        }

        try
        {
            TOutput output;
            using (AutogradModes.Enter(AutogradModes.Current & ~(AutogradModes.Grad | AutogradModes.ForwardGrad)))
            {
                output = Body.Forward(ctx, input);
            }

            return End(ctx, node, state.HasFlag(FunctionInputs.HasTangents), handles, output);
        }
        finally
        {
            ctx.EndForward();
            if (node != 0)
            {
                Native.ag_node_release(node);
            }

            if (callEvent != 0)
            {
                Native.ag_function_event_end(callEvent);
            }

            GC.KeepAlive(tensors);
        }
    }

    internal override Tensor?[] Backward(CallContext ctx, Tensor?[] gradients)
    {
        var reader = new PartReader(gradients, ctx.OutputLengths);
        var results = new TensorParts(ctx.InputLengths);
        Inputs.Collect(Body.Backward(ctx, Outputs.Fill(default, ref reader)), ref results);
        CheckCount(ctx, results);

        var ofTensors = new Tensor?[ctx.TensorCount];
        for (int i = 0, next = 0; i < ctx.InputCount; i++)
        {
            if (ctx.IsTensor(i))
            {
                ofTensors[next++] = i != results.OtherAt ? results.Tensors[i] : throw new TorchException(
                    $"expected Variable or None (got {results.Other!.GetType().Name})");
            }
            else if (results.Tensors[i] is not null || i == results.OtherAt)
            {
                throw new TorchException($"function {nodeName} returned a gradient different than None at position {i + 1}, " +
                    "but the corresponding forward input was not a Variable");
            }
        }

        return ofTensors;
    }

    internal override Tensor?[] Jvp(CallContext ctx, Tensor?[] tangents, int outputCount)
    {
        var all = new Tensor?[ctx.InputCount];
        for (int i = 0, next = 0; i < all.Length; i++)
        {
            all[i] = ctx.IsTensor(i) ? tangents[next++] : null;
        }

        var reader = new PartReader(all, ctx.InputLengths);
        var results = new TensorParts(ctx.OutputLengths);
        Outputs.Collect(Body.Jvp(ctx, Inputs.Fill(default, ref reader)), ref results);
        return results.Count == outputCount ? results.ToArray() : throw new TorchException(
            $"Function's jvp returned an invalid number of forward gradients (expected {outputCount} but got {results.Count})");
    }

    private nint Begin(CallContext ctx, nint[] handles, out FunctionInputs state, out nint callEvent)
    {
        nint node, begun;
        FunctionInputs found;
        Span<byte> needsGrad = handles.Length <= 64 ? stackalloc byte[handles.Length] : new byte[handles.Length];
        fixed (byte* name = nameUtf8, needed = needsGrad)
        fixed (nint* pointer = handles)
        {
            Native.Check(Native.ag_function_begin(name, pointer, handles.Length, needed, &found, &node, &begun));
        }

        for (int i = 0, next = 0; i < ctx.InputCount; i++)
        {
            ctx.NeedsInputGradSpan[i] = ctx.IsTensor(i) && needsGrad[next++] != 0;
        }

        (state, callEvent) = (found, begun);
        return node;
    }

    private TOutput End(CallContext ctx, nint node, bool hasTangents, nint[] inputs, TOutput output)
    {
        var outputs = new TensorParts(null);
        Outputs.Collect(output, ref outputs);
        ctx.OutputLengths = outputs.ArrayLengths;
        Tensor?[] raw = outputs.ToArray();
        nint[] rawHandles = Handles(raw), saved = Handles(ctx.ForBackward), forForward = Handles(ctx.ForForward);
        nint[] dirty = Handles(ctx.Dirty), nonDifferentiable = Handles(ctx.NonDifferentiable);
        var results = new nint[raw.Length];
        nint context = node != 0 || hasTangents ? ManagedHandle.For(ctx) : 0;
        try
        {
            fixed (nint* i = inputs, o = rawHandles, s = saved, f = forForward, d = dirty, n = nonDifferentiable, r = results)
            {
                var call = new NativeFunctionCall
                {
                    Node = node,
                    Context = context,
                    Flags = (Traits.IsOnceDifferentiable ? FunctionFlags.OnceDifferentiable : 0)
                        | (ctx.MaterializesGrads ? FunctionFlags.MaterializeGrads : 0)
                        | (Traits.HasSetupContext ? FunctionFlags.SetupContext : 0),
                    Inputs = new() { Tensors = i, Count = inputs.Length },
                    Outputs = new() { Tensors = o, Count = raw.Length },
                    Dirty = new() { Tensors = d, Count = dirty.Length },
                    NonDifferentiable = new() { Tensors = n, Count = nonDifferentiable.Length },
                    Saved = new() { Tensors = s, Count = saved.Length },
                    SavedForForward = new() { Tensors = f, Count = forForward.Length },
                };
                Native.Check(Native.ag_function_end(&call, r));
            }
        }
        finally
        {
            // A node keeps it.
            if (node == 0 && context != 0)
            {
                ManagedHandle.Free(context);
            }
        }

        Tensor?[] wrapped = raw;
        for (int i = 0; i < results.Length; i++)
        {
            if (results[i] != rawHandles[i])
            {
                wrapped = wrapped == raw ? [.. raw] : wrapped;
                wrapped[i] = Tensor.FromHandle(results[i]);
            }
        }

        GC.KeepAlive(raw);
        GC.KeepAlive(ctx);
        if (wrapped == raw)
        {
            return output;
        }

        var reader = new PartReader(wrapped, ctx.OutputLengths);
        return Outputs.Fill(output, ref reader);
    }

    // Gradients beyond the arguments are ignored if they are null, as in PyTorch.
    private void CheckCount(CallContext ctx, in TensorParts results)
    {
        int count = results.Count;
        while (count > ctx.InputCount && results.Tensors[count - 1] is null && results.OtherAt != count - 1)
        {
            count--;
        }

        if (count != ctx.InputCount)
        {
            throw new TorchException($"function {nodeName} returned an incorrect number of gradients (expected {ctx.InputCount}, got {results.Count})");
        }
    }

    private static Tensor[] Defined(CallContext ctx, in TensorParts parts)
    {
        var tensors = new Tensor[ctx.TensorCount];
        for (int i = 0, next = 0; next < tensors.Length; i++)
        {
            if (parts.Tensors[i] is { } tensor)
            {
                tensors[next++] = tensor;
            }
        }

        return tensors;
    }

    private static nint[] Handles(ReadOnlySpan<Tensor?> tensors)
    {
        if (tensors.IsEmpty)
        {
            return [];
        }

        var handles = new nint[tensors.Length];
        for (int i = 0; i < handles.Length; i++)
        {
            handles[i] = tensors[i]?.Handle ?? 0;
        }

        return handles;
    }
}
