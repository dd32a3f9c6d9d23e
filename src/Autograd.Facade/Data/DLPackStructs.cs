using System.Runtime.InteropServices;

namespace Autograd;

/// <summary>DLManagedTensor of dlpack.h: a tensor and how to give it back.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DLManagedTensor
{
    internal DLTensor Tensor;
    internal void* ManagerContext;
    internal delegate* unmanaged<DLManagedTensor*, void> Deleter;
}

/// <summary>DLTensor of dlpack.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DLTensor
{
    internal void* Data;
    internal int DeviceType;
    internal int DeviceId;
    internal int Dim;
    internal byte TypeCode;
    internal byte TypeBits;
    internal ushort TypeLanes;
    internal long* Shape;
    internal long* Strides;
    internal ulong ByteOffset;
}
