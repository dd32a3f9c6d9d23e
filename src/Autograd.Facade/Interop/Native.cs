using System.Runtime.InteropServices;

namespace Autograd.Interop;

/// <summary>The bridge's C ABI, in the order of bridge.h, where every function is described.</summary>
internal static unsafe partial class Native
{
    internal const string Library = "autograd_bridge";

    static Native() => NativeLoader.Install();

    /// <summary>Throws the exception that a failed call describes.</summary>
    internal static void Check(NativeError* status)
    {
        if (status != null)
        {
            throw TorchException.From(status);
        }
    }

    [LibraryImport(Library)] internal static partial void ag_initialize(NativeCallbacks* callbacks);
    [LibraryImport(Library)] internal static partial void ag_forget_exception();
    [LibraryImport(Library)] internal static partial void ag_shut_down();
    [LibraryImport(Library)] internal static partial byte* ag_version();
    [LibraryImport(Library)] internal static partial NativeError* ag_show_config(byte** text);
    [LibraryImport(Library)] internal static partial NativeError* ag_build_features(int* features);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeError* ag_library_load(string path, byte** failure);
    [LibraryImport(Library)] internal static partial NativeError* ag_get_num_threads(int* count);
    [LibraryImport(Library)] internal static partial NativeError* ag_set_num_threads(int count);
    [LibraryImport(Library)] internal static partial NativeError* ag_get_num_interop_threads(int* count);
    [LibraryImport(Library)] internal static partial NativeError* ag_set_num_interop_threads(int count);
    [LibraryImport(Library)] internal static partial NativeError* ag_get_default_dtype(int* dtype);
    [LibraryImport(Library)] internal static partial NativeError* ag_set_default_dtype(int dtype);
    [LibraryImport(Library)] internal static partial NativeError* ag_get_deterministic_algorithms(int* enabled, int* warnOnly);
    [LibraryImport(Library)] internal static partial NativeError* ag_set_deterministic_algorithms(int enabled, int warnOnly);
    [LibraryImport(Library)] internal static partial NativeError* ag_get_float32_matmul_precision(byte** name);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeError* ag_set_float32_matmul_precision(string name);
    [LibraryImport(Library)] internal static partial NativeError* ag_set_flush_denormal(int value, int* supported);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeError* ag_device_parse(string text, int* type, int* index);
    [LibraryImport(Library)] internal static partial NativeError* ag_device_type_name(int type, byte** name);
    [LibraryImport(Library)] internal static partial void ag_set_warn_always(int value);
    [LibraryImport(Library)] internal static partial void ag_skip_backtraces();
    [LibraryImport(Library)] internal static partial void ag_live_handles(long* tensors, long* nodes, long* generators);
    [LibraryImport(Library)] internal static partial void ag_memory_usage(MemoryUse* use);
    [LibraryImport(Library)] internal static partial void ag_memory_reset_peak();
    [LibraryImport(Library)] internal static partial void ag_memory_set_limit(long bytesWithTensors, long tensors);
    [LibraryImport(Library)] internal static partial int* ag_memory_is_above_limit();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeError* ag_operator_find(string name, string overload, nint* op);
    [LibraryImport(Library)] internal static partial NativeError* ag_operator_schema(nint op, byte** text);
    [LibraryImport(Library)] internal static partial NativeError* ag_operator_names(byte** text);
    [LibraryImport(Library)]
    internal static partial NativeError* ag_operator_call(nint op, Value* arguments, int count, Value* results, int capacity);
    [LibraryImport(Library)] internal static partial void ag_free(void* memory);
    [LibraryImport(Library)] internal static partial void ag_value_release(Value* value);
    [LibraryImport(Library)] internal static partial void ag_object_release(nint value);
    [LibraryImport(Library)] internal static partial NativeError* ag_object_type(nint value, byte** name);

    [LibraryImport(Library)] internal static partial NativeError* ag_schemas(byte** text);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeError* ag_packet_overloads(string name, byte** text);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeError* ag_packet_schema(string name, string overload, Value* result);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeError* ag_packet_call(
        string name, string? overload, Value* positional, Value* keywords, Value* result);

    [LibraryImport(Library)] internal static partial void ag_tensor_release(nint tensor);
    [LibraryImport(Library)] internal static partial void ag_tensors_release(nint* tensors, long count);
    [LibraryImport(Library)] internal static partial void ag_tensor_retain(nint tensor);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_sizes(nint tensor, long** sizes, long* count);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_strides(nint tensor, long** strides, long* count);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_numel(nint tensor, long* count);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_storage_offset(nint tensor, long* offset);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int ag_tensor_dtype(nint tensor);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_layout(nint tensor, int* layout);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_device(nint tensor, int* type, int* index);
    [LibraryImport(Library)]
    internal static partial NativeError* ag_tensor_is_contiguous(nint tensor, int memoryFormat, int* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_is_nested(nint tensor, int* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_nbytes(nint tensor, long* bytes);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_address(nint tensor, long* address);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_storage(nint tensor, long* address, long* bytes);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_data(nint tensor, void** data);
    [LibraryImport(Library)]
    internal static partial NativeError* ag_tensor_from_data(void* data, long bytes, long* sizes, long dim, int dtype, nint* result);
    [LibraryImport(Library)]
    internal static partial NativeError* ag_tensor_copy_to(nint tensor, int dtype, void* destination, long bytes);

    [LibraryImport(Library)]
    internal static partial NativeError* ag_tensor_from_memory(void* data, long* sizes, long* strides, long dim, int dtype,
        nint owner, nint* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_fix_storage(nint tensor);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_to_dlpack(nint tensor, void** managed);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_from_dlpack(void* managed, nint* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_from_cpp(nint cppTensor, nint* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_to_cpp(nint tensor, nint* cppTensor);
    [LibraryImport(Library)] internal static partial NativeError* ag_cpp_tensor_delete(nint cppTensor);

    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_requires_grad(nint tensor, int* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_set_requires_grad(nint tensor, int value);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_is_leaf(nint tensor, int* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_is_inference(nint tensor, int* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_is_view(nint tensor, int* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_base(nint tensor, nint* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_output_nr(nint tensor, long* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_version(nint tensor, long* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_retain_grad(nint tensor);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_retains_grad(nint tensor, int* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_grad(nint tensor, nint* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_set_grad(nint tensor, nint grad);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_data_variable(nint tensor, nint* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_set_data(nint tensor, nint data);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_grad_fn(nint tensor, nint* node);
    [LibraryImport(Library)]
    internal static partial NativeError* ag_tensor_gradient_edge(nint tensor, nint* node, long* inputNr);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_increment_version(nint tensor);
    [LibraryImport(Library)]
    internal static partial NativeError* ag_run_backward(NativeEdge* roots, nint* grads, long rootCount, NativeEdge* inputs,
        long inputCount, int retainGraph, int createGraph, int accumulate, int allowUnused, nint* results);

    [LibraryImport(Library)] internal static partial void ag_node_release(nint node);
    [LibraryImport(Library), SuppressGCTransition] internal static partial nint ag_node_address(nint node);
    [LibraryImport(Library)] internal static partial NativeError* ag_node_name(nint node, byte** name);
    [LibraryImport(Library)] internal static partial ulong ag_node_sequence_nr(nint node);
    [LibraryImport(Library)] internal static partial long ag_node_next_count(nint node);
    [LibraryImport(Library)] internal static partial NativeError* ag_node_next(nint node, long index, nint* next, long* inputNr);
    [LibraryImport(Library)] internal static partial NativeError* ag_node_variable(nint node, nint* tensor);
    [LibraryImport(Library)] internal static partial NativeError* ag_node_saved_names(nint node, byte** text);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeError* ag_node_saved(nint node, string name, Value* value);

    [LibraryImport(Library)]
    internal static partial NativeError* ag_function_begin(
        byte* name, nint* inputs, long count, byte* needsGrad, FunctionInputs* state, nint* node, nint* callEvent);
    [LibraryImport(Library)] internal static partial void ag_function_event_end(nint callEvent);
    [LibraryImport(Library)] internal static partial NativeError* ag_function_end(NativeFunctionCall* call, nint* results);
    [LibraryImport(Library)] internal static partial nint ag_node_at(nint address);
    [LibraryImport(Library)] internal static partial long ag_function_saved_count(nint node);
    [LibraryImport(Library)] internal static partial NativeError* ag_function_saved(nint node, nint* tensors, long count);

    [LibraryImport(Library)] internal static partial NativeError* ag_forward_enter(ulong* level);
    [LibraryImport(Library)] internal static partial NativeError* ag_forward_exit(ulong level);
    [LibraryImport(Library)]
    internal static partial NativeError* ag_forward_make_dual(nint primal, nint tangent, ulong level, nint* dual);
    [LibraryImport(Library)]
    internal static partial NativeError* ag_forward_unpack_dual(nint dual, ulong level, nint* primal, nint* tangent);

    [LibraryImport(Library)] internal static partial long ag_node_input_count(nint node);
    [LibraryImport(Library)]
    internal static partial NativeError* ag_node_input_metadata(nint node, long index, long* sizes, long* count, int* dtype,
        int* deviceType, int* deviceIndex);

    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_hooks(nint tensor, nint fresh, nint* present);
    [LibraryImport(Library)] internal static partial NativeError* ag_tensor_post_accumulate_hooks(nint tensor, nint fresh, nint* present);
    [LibraryImport(Library)] internal static partial NativeError* ag_node_prehooks(nint node, nint fresh, nint* present);
    [LibraryImport(Library)] internal static partial NativeError* ag_node_hooks(nint node, nint fresh, nint* present);
    [LibraryImport(Library)] internal static partial NativeError* ag_node_metadata(nint node, nint fresh, nint* present);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeError* ag_check_hook_result(nint original, nint result, string hook);
    [LibraryImport(Library)] internal static partial long ag_graph_task_id();
    [LibraryImport(Library)] internal static partial NativeError* ag_graph_task_will_run(nint edge, int* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_weak_edge_new(nint tensor, nint* result);
    [LibraryImport(Library)] internal static partial void ag_weak_edge_release(nint edge);

    [LibraryImport(Library)] internal static partial NativeError* ag_vmap_mode_enter(long* level);
    [LibraryImport(Library)] internal static partial NativeError* ag_vmap_mode_exit();

    [LibraryImport(Library)] internal static partial NativeError* ag_undefined_grad(nint tensor, nint* result);

    [LibraryImport(Library), SuppressGCTransition] internal static partial int ag_get_modes();
    [LibraryImport(Library), SuppressGCTransition] internal static partial void ag_set_modes(int modes);

    [LibraryImport(Library)] internal static partial NativeError* ag_profiler_start(int recordShapes, int profileMemory, int withStack);
    [LibraryImport(Library)] internal static partial NativeError* ag_profiler_stop(nint* profile);
    [LibraryImport(Library)] internal static partial long ag_profile_count(nint profile);
    [LibraryImport(Library)] internal static partial void ag_profile_event_at(nint profile, long index, NativeProfileEvent* result);
    [LibraryImport(Library)] internal static partial void ag_profile_release(nint profile);

    [LibraryImport(Library)] internal static partial long ag_get_factory_device();
    [LibraryImport(Library)] internal static partial void ag_set_factory_device(long device);
    [LibraryImport(Library)] internal static partial void ag_get_saved_tensors(nint* current, nint* own);
    [LibraryImport(Library)] internal static partial void ag_set_saved_tensors(nint state, int packs, int watchesWrites);
    [LibraryImport(Library)] internal static partial NativeError* ag_saved_tensor_new(nint tensor, nint* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_saved_tensor_unpack(nint saved, nint* result);
    [LibraryImport(Library)] internal static partial void ag_saved_tensor_release(nint saved);

    [LibraryImport(Library), SuppressGCTransition] internal static partial int ag_anomaly_enabled();
    [LibraryImport(Library), SuppressGCTransition] internal static partial int ag_anomaly_check_nan();
    [LibraryImport(Library), SuppressGCTransition] internal static partial void ag_set_anomaly(int enabled, int checkNan);

    [LibraryImport(Library)] internal static partial NativeError* ag_manual_seed(ulong seed);
    [LibraryImport(Library)] internal static partial NativeError* ag_generator_new(int deviceType, int deviceIndex, nint* result);
    [LibraryImport(Library)] internal static partial NativeError* ag_generator_default(int deviceType, int deviceIndex, nint* result);
    [LibraryImport(Library)] internal static partial void ag_generator_release(nint generator);
    [LibraryImport(Library)] internal static partial NativeError* ag_generator_manual_seed(nint generator, ulong seed);
    [LibraryImport(Library)] internal static partial NativeError* ag_generator_initial_seed(nint generator, ulong* seed);
    [LibraryImport(Library)] internal static partial NativeError* ag_generator_seed(nint generator, ulong* seed);
    [LibraryImport(Library)] internal static partial NativeError* ag_generator_get_state(nint generator, nint* state);
    [LibraryImport(Library)] internal static partial NativeError* ag_generator_set_state(nint generator, nint state);
    [LibraryImport(Library)] internal static partial NativeError* ag_generator_device(nint generator, int* type, int* index);
}
