using Autograd.Interop;

namespace Autograd;

/// <summary>What a tensor of a special layout or dtype consists of, read through operators that take only the tensor.</summary>
internal static class PrintedAttribute
{
    internal static Tensor Tensor(Tensor tensor, string op)
    {
        Begin(out OpCall call, tensor, op);
        Tensor result = call.Tensor();
        GC.KeepAlive(tensor);
        return result;
    }

    internal static long Integer(Tensor tensor, string op)
    {
        Begin(out OpCall call, tensor, op);
        long result = call.Long();
        GC.KeepAlive(tensor);
        return result;
    }

    internal static double Double(Tensor tensor, string op)
    {
        Begin(out OpCall call, tensor, op);
        double result = call.Double();
        GC.KeepAlive(tensor);
        return result;
    }

    private static void Begin(out OpCall call, Tensor tensor, string op)
    {
        // Printing such tensors is rare: the operator is looked up each time rather than kept.
        nint slot = 0;
        OpCall.Begin(out call, ref slot, op);
        call.Put(tensor);
    }
}
