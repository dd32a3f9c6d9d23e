using System.Text;
using Autograd.Interop;

namespace Autograd;

/// <summary>The methods of a custom function, over all of its arguments as one value.</summary>
internal interface IFunctionBody<TInput, TOutput>
{
    /// <summary>The name of the function's class, without Backward.</summary>
    string Name { get; }

    bool IsOnceDifferentiable { get; }

    TOutput Forward(FunctionContext ctx, TInput input);

    TInput? Backward(FunctionContext ctx, TOutput gradOutput);

    TOutput Jvp(FunctionContext ctx, TInput tangent);
}

/// <summary>A custom function as its nodes see it.</summary>
internal abstract class FunctionRunner
{
    internal abstract Tensor?[] Backward(FunctionContext ctx, Tensor?[] gradients);

    internal abstract Tensor?[] Jvp(FunctionContext ctx, Tensor?[] tangents, int outputCount);
}

/// <summary>Calls a custom function and makes its node: the one place where functions are applied.</summary>
internal sealed unsafe class FunctionRunner<TInput, TOutput>(
    IFunctionBody<TInput, TOutput> body, Structure<TInput> inputStructure, Structure<TOutput> outputStructure) : FunctionRunner
{
    private readonly string nodeName = body.Name + "Backward";
    private readonly byte[] nodeNameUtf8 = Encoding.UTF8.GetBytes(body.Name + "Backward\0");
    private readonly FunctionFlags flags = body.IsOnceDifferentiable ? FunctionFlags.OnceDifferentiable : 0;

    internal TOutput Apply(TInput input)
    {
        FunctionErrors.RefuseTransforms(body.Name);
        var inputs = new TensorSlots(null);
        inputStructure.Collect(input, ref inputs);
        var ctx = new FunctionContext(this, inputs);
        Tensor[] tensors = Defined(ctx, inputs);
        nint[] handles = Handles(tensors);
        nint node = Begin(ctx, handles, out bool hasTangents);
        try
        {
            TOutput output;
            using (AutogradModes.Enter(AutogradModes.Current & ~(AutogradModes.Grad | AutogradModes.ForwardGrad)))
            {
                output = body.Forward(ctx, input);
            }

            return End(ctx, node, hasTangents, handles, output);
        }
        finally
        {
            ctx.EndForward();
            if (node != 0)
            {
                Native.ag_node_release(node);
            }

            GC.KeepAlive(tensors);
        }
    }

    internal override Tensor?[] Backward(FunctionContext ctx, Tensor?[] gradients)
    {
        var reader = new SlotReader(gradients, ctx.OutputLengths);
        var results = new TensorSlots(ctx.InputLengths);
        inputStructure.Collect(body.Backward(ctx, outputStructure.Fill(default, ref reader)), ref results);
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

    internal override Tensor?[] Jvp(FunctionContext ctx, Tensor?[] tangents, int outputCount)
    {
        var all = new Tensor?[ctx.InputCount];
        for (int i = 0, next = 0; i < all.Length; i++)
        {
            all[i] = ctx.IsTensor(i) ? tangents[next++] : null;
        }

        var reader = new SlotReader(all, ctx.InputLengths);
        var results = new TensorSlots(ctx.OutputLengths);
        outputStructure.Collect(body.Jvp(ctx, inputStructure.Fill(default, ref reader)), ref results);
        return results.Count == outputCount ? results.ToArray() : throw new TorchException(
            $"Function's jvp returned an invalid number of forward gradients (expected {outputCount} but got {results.Count})");
    }

    private nint Begin(FunctionContext ctx, nint[] handles, out bool hasTangents)
    {
        nint node;
        int tangents;
        Span<byte> needsGrad = handles.Length <= 64 ? stackalloc byte[handles.Length] : new byte[handles.Length];
        fixed (byte* name = nodeNameUtf8, needed = needsGrad)
        fixed (nint* pointer = handles)
        {
            Native.Check(Native.ag_function_begin(name, pointer, handles.Length, needed, &tangents, &node));
        }

        for (int i = 0, next = 0; i < ctx.InputCount; i++)
        {
            ctx.NeedsInputGradSpan[i] = ctx.IsTensor(i) && needsGrad[next++] != 0;
        }

        hasTangents = tangents != 0;
        return node;
    }

    private TOutput End(FunctionContext ctx, nint node, bool hasTangents, nint[] inputs, TOutput output)
    {
        var outputs = new TensorSlots(null);
        outputStructure.Collect(output, ref outputs);
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
                    Flags = flags | (ctx.MaterializesGrads ? FunctionFlags.MaterializeGrads : 0)
                        | (ctx.HasSetupContext ? FunctionFlags.SetupContext : 0),
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

        var reader = new SlotReader(wrapped, ctx.OutputLengths);
        return outputStructure.Fill(output, ref reader);
    }

    // Gradients beyond the arguments are ignored if they are null, as in PyTorch.
    private void CheckCount(FunctionContext ctx, in TensorSlots results)
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

    private static Tensor[] Defined(FunctionContext ctx, in TensorSlots slots)
    {
        var tensors = new Tensor[ctx.TensorCount];
        for (int i = 0, next = 0; next < tensors.Length; i++)
        {
            if (slots.Tensors[i] is { } tensor)
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
