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
    internal byte* Trace;
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
    internal delegate* unmanaged<nint, nint, nint*, nint> Pack;
    internal delegate* unmanaged<nint, nint*, nint> Unpack;
    internal delegate* unmanaged<nint, nint> BeforeWrite;
    internal delegate* unmanaged<nint> CaptureStack;
    internal delegate* unmanaged<nint, byte*> DescribeStack;
    internal delegate* unmanaged<nint, byte*> DescribeException;
    internal delegate* unmanaged<nint, nint, nint*, long, nint*, long, nint> FunctionBackward;
    internal delegate* unmanaged<nint, nint*, long, nint*, long, nint> FunctionJvp;
    internal delegate* unmanaged<nint, nint, nint*, nint> TensorHooks;
    internal delegate* unmanaged<nint, nint, nint> PostAccumulateHooks;
    internal delegate* unmanaged<nint, nint*, int, nint*, int*, nint> NodePrehooks;
    internal delegate* unmanaged<nint, nint*, int, nint*, int, nint*, int*, nint> NodeHooks;
}

/// <summary>ag_cuda_device_properties.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeCudaProperties
{
    internal fixed byte Name[256];
    internal long TotalMemory;
    internal int Major;
    internal int Minor;
    internal int MultiprocessorCount;
}

/// <summary>ag_cuda_memory_usage.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeCudaMemory
{
    internal long Allocated;
    internal long MostAllocated;
    internal long Reserved;
    internal long MostReserved;
}

/// <summary>ag_profile_event.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeProfileEvent
{
    internal byte* Name;
    internal byte* Shapes;
    internal long Start;
    internal long End;
    internal long SequenceNr;
    internal ulong Thread;
    internal long Memory;
    internal ulong ForwardThread;
    internal int Scope;
    internal nint Stack;
}

/// <summary>ag_function_input.</summary>
[Flags]
internal enum FunctionInputs
{
    HasTangents = 1,
    HasDeadWrappers = 2,
}

/// <summary>ag_function_flag.</summary>
[Flags]
internal enum FunctionFlags
{
    MaterializeGrads = 1,
    SetupContext = 2,
    OnceDifferentiable = 4,
}

/// <summary>ag_tensor_list.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeTensorList
{
    internal nint* Tensors;
    internal long Count;
}

/// <summary>ag_function_call.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeFunctionCall
{
    internal nint Node;
    internal nint Context;
    internal FunctionFlags Flags;
    internal NativeTensorList Inputs;
    internal NativeTensorList Outputs;
    internal NativeTensorList Dirty;
    internal NativeTensorList NonDifferentiable;
    internal NativeTensorList Saved;
    internal NativeTensorList SavedForForward;
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
