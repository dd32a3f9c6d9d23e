using System.Reflection;
using Autograd.Interop;

namespace Autograd.Parity.Printing;

/// <summary>What eng/record/printing.py does to elements before it prints them, by its names.</summary>
internal static class RecordedOperations
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> Operations = new()
    {
        ["add"] = x => x + 1,
        ["mul"] = x => x * 2,
        ["pow"] = x => x.Pow(2),
        ["mean"] = x => x.Mean(),
        ["sum"] = x => x.Sum(),
        ["exp"] = x => x.Exp(),
        ["clone"] = x => x.Clone(),
        ["select"] = x => x.Select(0, 0),
        ["transpose"] = x => x.Transpose(0, 1),
        ["matmul"] = x => x.Matmul(x),
        ["detach"] = x => x.Detach(),
        ["add_"] = x => x.Clone().AddInPlace(1),
        ["unbind"] = x => x.Unbind()[1],
        ["no_grad"] = WithoutGrad,
        ["inference"] = Inference,
        ["invalid"] = ViewMadeWithoutGrad,
        ["conj"] = x => x.Conj(),
        ["conj_imag"] = x => Call("imag", x.Conj()),
        ["zero_tensor"] = x => Call("_efficientzerotensor", x.Shape.ToArray()),
        ["expand"] = x => x.Expand(100000, 3, 100000, 20000),
        ["expand_rows"] = x => x.Expand(1000000, -1),
        ["meta"] = x => x.To(Device.Meta),
        ["sparse"] = x => x.ToSparse(),
        ["sparse_hybrid"] = x => x.ToSparse(1),
        ["csr"] = x => Call("to_sparse_csr", x),
        ["csc"] = x => Call("to_sparse_csc", x),
        ["bsr"] = x => Call("to_sparse_bsr", x, (long[])[2, 2]),
        ["bsc"] = x => Call("to_sparse_bsc", x, (long[])[2, 2]),
        ["mkldnn"] = x => Call("to_mkldnn", x),
        ["quint8"] = x => Call("quantize_per_tensor", x, 0.1, 3L, DType.QUInt8),
        ["qint32"] = x => Call("quantize_per_tensor", x, 1e-5, 0L, DType.QInt32),
        ["per_channel"] = x => Call(
            "quantize_per_channel", x, Torch.Tensor([0.1, 0.01]), Torch.Tensor((long[])[1, 2]), 0L, DType.QInt8),
    };

    public static IReadOnlyDictionary<string, DType> DTypes { get; } = typeof(DType)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => (DType)property.GetValue(null)!)
        .ToDictionary(dtype => dtype.Name);

    public static Tensor Apply(string name, Tensor tensor) => Operations[name](tensor);

    private static Tensor WithoutGrad(Tensor x)
    {
        using (Torch.NoGrad())
        {
            return x * 2;
        }
    }

    private static Tensor Inference(Tensor x)
    {
        using (Torch.InferenceMode())
        {
            return x * 2;
        }
    }

    private static Tensor ViewMadeWithoutGrad(Tensor x)
    {
        Tensor whole = x.Detach().Clone();
        Tensor view;
        using (Torch.NoGrad())
        {
            view = whole.Narrow(0, 0, 2);
        }

        whole.MulInPlace(Torch.OnesLike(whole).RequiresGradInPlace());
        return view;
    }

    /// <summary>Calls an operator that the facade need not offer.</summary>
    private static Tensor Call(string op, params object[] arguments)
    {
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, op);
        foreach (object argument in arguments)
        {
            switch (argument)
            {
                case Tensor tensor:
                    call.Put(tensor);
                    break;
                case long number:
                    call.Put(number);
                    break;
                case double number:
                    call.Put(number);
                    break;
                case long[] numbers:
                    call.Put(numbers);
                    break;
                case DType dtype:
                    call.Put(dtype);
                    break;
            }
        }

        Tensor result = call.Tensor();
        GC.KeepAlive(arguments);
        return result;
    }
}
