using System.Runtime.InteropServices;

namespace Autograd.Interop;

/// <summary>Finds operators by name in LibTorch's registry.</summary>
internal static unsafe class OperatorTable
{
    /// <summary>The handle of <paramref name="name"/>, such as "add.Tensor", in the namespace aten.</summary>
    /// <exception cref="NotSupportedException">The loaded LibTorch has no such operator.</exception>
    internal static nint Find(string name)
    {
        int dot = name.IndexOf('.');
        nint op;
        Native.Check(Native.ag_operator_find(
            "aten::" + (dot < 0 ? name : name[..dot]), dot < 0 ? "" : name[(dot + 1)..], &op));
        return op != 0
            ? op
            : throw new NotSupportedException($"The operator aten::{name} does not exist in LibTorch {Torch.Version}, which is loaded.");
    }

    /// <summary>The schema of a found operator, as LibTorch prints it.</summary>
    internal static string Schema(nint op)
    {
        byte* text;
        Native.Check(Native.ag_operator_schema(op, &text));
        return Marshal.PtrToStringUTF8((nint)text)!;
    }

    /// <summary>The names of all registered operators, such as "aten::add.Tensor".</summary>
    internal static string[] Names()
    {
        byte* text;
        Native.Check(Native.ag_operator_names(&text));
        return Marshal.PtrToStringUTF8((nint)text)!.Split('\n');
    }
}
