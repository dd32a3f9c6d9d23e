using System.Runtime.InteropServices;

namespace Autograd.Interop;

/// <summary>ag_error: what went wrong in a native call.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeError
{
    internal NativeErrorKind Kind;
    internal byte* Message;
    internal byte* Details;
    internal nint Managed;
}

/// <summary>ag_error_kind.</summary>
internal enum NativeErrorKind
{
    Runtime = 1,
    Index = 2,
    Value = 3,
    Type = 4,
    NotImplemented = 5,
    OutOfMemory = 6,
    LinAlg = 7,
    Managed = 8,
}

/// <summary>ag_callbacks.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeCallbacks
{
    internal delegate* unmanaged<byte*, nint> Warn;
    internal delegate* unmanaged<Value*, byte*> Repr;
    internal delegate* unmanaged<nint, void> Release;
    internal delegate* unmanaged<nint, nint, nint*, nint> TensorHooks;
    internal delegate* unmanaged<nint, nint, nint> PostAccumulateHooks;
    internal delegate* unmanaged<nint, nint*, int, nint*, int*, nint> NodePrehooks;
    internal delegate* unmanaged<nint, nint*, int, nint*, int, nint*, int*, nint> NodeHooks;
}

/// <summary>ag_tag.</summary>
internal enum Tag
{
    None = 0,
    Default = 1,
    Tensor = 2,
    Int = 3,
    Double = 4,
    Bool = 5,
    Complex = 6,
    String = 7,
    Device = 8,
    Generator = 9,
    Tensors = 10,
    Ints = 11,
    Doubles = 12,
    Bools = 13,
    Scalars = 14,
    Strings = 15,
    List = 16,
    Tuple = 17,
    Dict = 18,
    Object = 19,
    Unknown = 20,
}

/// <summary>ag_value: one argument or result of an operator call.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct Value
{
    [FieldOffset(0)] internal Tag Tag;
    [FieldOffset(4)] internal int Count;
    [FieldOffset(8)] internal void* Pointer;
    [FieldOffset(8)] internal long Integer;
    [FieldOffset(8)] internal double Number;
}

/// <summary>ag_edge: a place of the graph.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeEdge
{
    internal nint Tensor;
    internal nint Node;
    internal long InputNr;
}
