using System.Runtime.InteropServices;

namespace Autograd.Interop;

/// <summary>The part of the C ABI that is about function transforms, in the order of bridge_transforms.h.</summary>
internal static unsafe partial class Native
{
    [LibraryImport(Library), SuppressGCTransition] internal static partial long ag_transform_depth();
    [LibraryImport(Library)]
    internal static partial NativeError* ag_transform_push(TransformKind kind, long batchSize, Randomness randomness, long* level);
    [LibraryImport(Library)] internal static partial NativeError* ag_transform_pop(long level);
    [LibraryImport(Library)] internal static partial NativeError* ag_transform_top(NativeTransform* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_transform_lower(nint* lowered);
    [LibraryImport(Library)] internal static partial NativeError* ag_transform_raise(nint lowered);

    [LibraryImport(Library)] internal static partial NativeError* ag_transform_wrap(nint tensor, long level, nint* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_transform_unwrap(nint tensor, long level, nint* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_transform_lift(nint tensor, long level, nint* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_transform_unwrap_dead(nint tensor, nint* result);
    [LibraryImport(Library)]
    internal static partial NativeError* ag_transform_add_batch_dim(nint tensor, long dim, long level, nint* result);
    [LibraryImport(Library)]
    internal static partial NativeError* ag_transform_remove_batch_dim(nint tensor, long level, long batchSize, long dim, nint* result);
    [LibraryImport(Library)]
    internal static partial NativeError* ag_transform_unwrap_batched(nint tensor, long level, nint* result, long* dim);
    [LibraryImport(Library)]
    internal static partial NativeError* ag_transform_wrapper(nint tensor, TransformKind* kind, long* level, long* dim, nint* value);

    [LibraryImport(Library), SuppressGCTransition] internal static partial int ag_transform_pause(int paused);
    [LibraryImport(Library)] internal static partial NativeError* ag_transform_check_requires_grad();
    [LibraryImport(Library)] internal static partial NativeError* ag_transform_check_retain_grad();
}

/// <summary>ag_transform_kind.</summary>
internal enum TransformKind
{
    None = 0,
    Vmap = 1,
    Grad = 2,
    Jvp = 3,
}

/// <summary>ag_transform: a layer of a function transform.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeTransform
{
    internal TransformKind Kind;
    internal Randomness Randomness;
    internal long Level;
    internal long BatchSize;
    internal int Recorded;
}
