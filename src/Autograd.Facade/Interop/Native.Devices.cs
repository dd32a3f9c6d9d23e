using System.Runtime.InteropServices;

namespace Autograd.Interop;

/// <content>Devices and their precision, in the order of bridge_devices.h.</content>
internal static unsafe partial class Native
{
    [LibraryImport(Library)] internal static partial NativeError* ag_cuda_device_count(long* count);
    [LibraryImport(Library)] internal static partial NativeError* ag_cuda_synchronize(long deviceIndex);
    [LibraryImport(Library)] internal static partial NativeError* ag_cuda_get_device(int* index);
    [LibraryImport(Library)] internal static partial NativeError* ag_cuda_set_device(int index);
    [LibraryImport(Library)] internal static partial NativeError* ag_cuda_restore_device(int index);
    [LibraryImport(Library)] internal static partial NativeError* ag_cuda_properties(int deviceIndex, NativeCudaProperties* properties);
    [LibraryImport(Library)] internal static partial NativeError* ag_cuda_memory(int deviceIndex, NativeCudaMemory* usage);
    [LibraryImport(Library)] internal static partial NativeError* ag_cuda_reset_peak_memory(int deviceIndex);
    [LibraryImport(Library)] internal static partial NativeError* ag_cuda_empty_cache();

    [LibraryImport(Library)] internal static partial NativeError* ag_autocast_is_available(int deviceType, int* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_autocast_get(int deviceType, int* enabled, int* dtype);
    [LibraryImport(Library)] internal static partial NativeError* ag_autocast_set(int deviceType, int enabled, int dtype);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int ag_autocast_cache_enabled();
    [LibraryImport(Library), SuppressGCTransition] internal static partial void ag_autocast_set_cache_enabled(int enabled);
    [LibraryImport(Library)] internal static partial NativeError* ag_autocast_clear_cache();
}
