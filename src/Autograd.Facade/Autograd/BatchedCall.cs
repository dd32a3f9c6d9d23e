using Autograd.Interop;

namespace Autograd;

/// <summary>
/// One call of a function for many values of its inputs at once, stacked along the first dimension: torch/_vmap_internals.py, by
/// which PyTorch computes batched gradients, vectorized Jacobians and what gradcheck compares them with.
/// </summary>
/// <remarks>It belongs to the thread that made it, and ends with <see cref="Dispose"/>.</remarks>
internal sealed unsafe class BatchedCall : IDisposable
{
    private static nint addSlot;
    private static nint removeSlot;
    private readonly long level;
    private long size;

    internal BatchedCall()
    {
        long entered;
        Native.Check(Native.ag_vmap_mode_enter(&entered));
        level = entered;
    }

    /// <summary>The inputs without their first dimension.</summary>
    /// <param name="inputs">The stacked inputs.</param>
    /// <param name="function">The name of the function, for errors.</param>
    internal Tensor[] Batched(ReadOnlySpan<Tensor?> inputs, string function)
    {
        Check(inputs, function);
        size = inputs[0]!.Shape[0];
        var batched = new Tensor[inputs.Length];
        for (int i = 0; i < batched.Length; i++)
        {
            Tensor input = inputs[i]!;
            OpCall.Begin(out OpCall call, ref addSlot, "_add_batch_dim");
            call.Put(input);
            call.Put(0L);
            call.Put(level);
            batched[i] = call.Tensor();
            GC.KeepAlive(input);
        }

        return batched;
    }

    /// <summary>A result with its values stacked along a new first dimension.</summary>
    internal Tensor Stacked(Tensor result)
    {
        OpCall.Begin(out OpCall call, ref removeSlot, "_remove_batch_dim");
        call.Put(result);
        call.Put(level);
        call.Put(size);
        call.Put(0L);
        Tensor stacked = call.Tensor();
        GC.KeepAlive(result);
        return stacked;
    }

    public void Dispose() => Native.Check(Native.ag_vmap_mode_exit());

    private static void Check(ReadOnlySpan<Tensor?> inputs, string function)
    {
        string start = $"vmap({function}, in_dims=0, ...)(<inputs>): Got in_dim=0 for ";
        foreach (Tensor? input in inputs)
        {
            if (input is null)
            {
                throw new TorchValueException(start + "an input but the input is of type <class 'NoneType'>. We cannot vmap over " +
                    "non-Tensor arguments, please use None as the respective in_dim");
            }

            if (input.Dim == 0)
            {
                throw new TorchValueException(start + "some input, but that input is a Tensor of dimensionality 0 so expected in_dim " +
                    "to satisfy 0 <= in_dim < 0.");
            }
        }

        string sizes = "";
        bool same = true;
        foreach (Tensor? input in inputs)
        {
            sizes += $"{(sizes.Length > 0 ? ", " : "")}{input!.Shape[0]}";
            same &= input.Shape[0] == inputs[0]!.Shape[0];
        }

        if (!same)
        {
            throw new TorchValueException(
                $"vmap: Expected all tensors to have the same size in the mapped dimension, got sizes [{sizes}] for the mapped dimension");
        }
    }
}
