// The whole C ABI between Autograd.Facade and LibTorch.
//
// Rules that hold for every export:
//   * A function that can fail returns ag_status: null on success, otherwise a description of the error that stays
//     valid until the next failing call on the same thread. No C++ exception crosses this boundary.
//   * A handle is a strong reference. A function that fills an `out` handle gives the caller one reference, to be
//     returned with the matching `ag_*_release`. Handles passed in are borrowed for the duration of the call.
//   * ag_tensor* is the address of LibTorch's TensorImpl, so equal pointers mean the same tensor.
//   * Strings passed in are UTF-8 with an explicit length or a terminating zero. A `const char*` result is owned by the
//     bridge and valid until the next call on the same thread that returns one.
#pragma once

#include <stdint.h>

#if defined(_WIN32)
#define AG_EXPORT __declspec(dllexport)
#else
#define AG_EXPORT __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef struct ag_tensor ag_tensor;
typedef struct ag_node ag_node;
typedef struct ag_operator ag_operator;
typedef struct ag_generator ag_generator;
typedef struct ag_object ag_object;
typedef struct ag_profile ag_profile;
typedef struct ag_saved_tensor ag_saved_tensor;
typedef struct ag_weak_edge ag_weak_edge;

// ------------------------------------------------------------------------------------------------ errors

typedef enum ag_error_kind {
  AG_ERROR_RUNTIME = 1,
  AG_ERROR_INDEX = 2,
  AG_ERROR_VALUE = 3,
  AG_ERROR_TYPE = 4,
  AG_ERROR_NOT_IMPLEMENTED = 5,
  AG_ERROR_OUT_OF_MEMORY = 6,
  AG_ERROR_LINALG = 7,
  AG_ERROR_MANAGED = 8,  // an exception thrown by a callback; `managed` is its handle
} ag_error_kind;

typedef struct ag_error {
  int32_t kind;         // ag_error_kind
  const char* message;  // what PyTorch shows
  const char* details;  // the same with C++ context and backtrace
  void* managed;        // for AG_ERROR_MANAGED: borrowed, the bridge keeps its own reference
  const char* trace;    // where the forward pass made the node that failed, in anomaly mode; null otherwise
} ag_error;

typedef const ag_error* ag_status;

// ------------------------------------------------------------------------------------------------ library

// What the managed side provides. No callback may throw: an exception travels as a handle.
typedef struct ag_callbacks {
  // Returns null, or the handle of an exception that the call in progress shall end with.
  void* (*warn)(const char* message);
  // Python's repr of an argument, in memory from malloc; null if it has none.
  char* (*repr)(const struct ag_value* value);
  // Frees a handle that the managed side gave.
  void (*release)(void* managed);

  // Saved tensors. Both return null or an exception's handle. `state` is what ag_set_saved_tensors was given.
  void* (*pack)(void* state, ag_tensor* tensor, void** packed);
  void* (*unpack)(void* packed, ag_tensor** tensor);
  // A tensor that an operator is about to write to, where ag_set_saved_tensors asked for it.
  void* (*before_write)(ag_tensor* tensor);
  // The managed call stack, and its text in memory from malloc, null if there is none.
  void* (*capture_stack)(void);
  char* (*describe_stack)(void* stack);
  // A custom function's backward: the gradients of all outputs in, those of the inputs that are tensors out. `node` is
  // the address of the node that calls. Each side owns what it was given. Returns null, or the handle of an exception.
  void* (*function_backward)(void* context, void* node, ag_tensor** gradients, int64_t count, ag_tensor** results,
                             int64_t result_count);
  // A custom function's jvp: the tangents of the inputs that are tensors in, those of all outputs out.
  void* (*function_jvp)(void* context, ag_tensor** tangents, int64_t count, ag_tensor** results, int64_t result_count);
  // Hooks: each call runs all hooks of a place. Tensors are borrowed, null where a gradient is undefined; what is written
  // to the results, one for each gradient if `*replaced` is set, is taken over.
  void* (*tensor_hooks)(void* hooks, ag_tensor* gradient, ag_tensor** replacement);
  void* (*post_accumulate_hooks)(void* hooks, ag_tensor* leaf);
  void* (*node_prehooks)(void* hooks, ag_tensor* const* grad_outputs, int32_t count, ag_tensor** results,
                         int32_t* replaced);
  void* (*node_hooks)(void* hooks, ag_tensor* const* grad_inputs, int32_t input_count, ag_tensor* const* grad_outputs,
                      int32_t output_count, ag_tensor** results, int32_t* replaced);
} ag_callbacks;

AG_EXPORT void ag_initialize(const ag_callbacks* callbacks);
// The process ends: owners of memory are no longer released.
AG_EXPORT void ag_shut_down(void);
// The LibTorch release this bridge was compiled against, such as "1.13.0".
AG_EXPORT const char* ag_version(void);
// LibTorch's own description of its build, as torch.__config__.show().
AG_EXPORT ag_status ag_show_config(const char** text);
// What LibTorch was built with, as a sum of these.
enum { AG_LAPACK = 1, AG_MKL = 2, AG_MKLDNN = 4, AG_OPENMP = 8, AG_CUDA = 16, AG_CUDNN = 32, AG_MPS = 64 };
AG_EXPORT ag_status ag_build_features(int32_t* features);
// Loads a shared library, which registers its operators. `*failure` is the loader's text, null on success. On Linux the
// library is tried in a child process first: where a registration is refused, the loader ends the process.
AG_EXPORT ag_status ag_library_load(const char* path, const char** failure);
AG_EXPORT ag_status ag_get_num_threads(int32_t* count);
AG_EXPORT ag_status ag_set_num_threads(int32_t count);
AG_EXPORT ag_status ag_get_num_interop_threads(int32_t* count);
AG_EXPORT ag_status ag_set_num_interop_threads(int32_t count);
AG_EXPORT ag_status ag_get_default_dtype(int32_t* dtype);
AG_EXPORT ag_status ag_set_default_dtype(int32_t dtype);
AG_EXPORT ag_status ag_get_deterministic_algorithms(int32_t* enabled, int32_t* warn_only);
AG_EXPORT ag_status ag_set_deterministic_algorithms(int32_t enabled, int32_t warn_only);
// "highest", "high" or "medium"; setting another name only warns.
AG_EXPORT ag_status ag_get_float32_matmul_precision(const char** name);
AG_EXPORT ag_status ag_set_float32_matmul_precision(const char* name);
// *supported is whether the processor can.
AG_EXPORT ag_status ag_set_flush_denormal(int32_t value, int32_t* supported);
AG_EXPORT ag_status ag_device_parse(const char* text, int32_t* type, int32_t* index);
AG_EXPORT ag_status ag_device_type_name(int32_t type, const char** name);
// Whether LibTorch repeats the warnings that it otherwise gives once for the process.
AG_EXPORT void ag_set_warn_always(int32_t value);
// Leaves C++'s backtrace out of the details of errors from here on: it takes milliseconds to make.
AG_EXPORT void ag_skip_backtraces(void);
// Handles of each kind that were given out and not yet returned, over all threads.
AG_EXPORT void ag_live_handles(int64_t* tensors, int64_t* nodes, int64_t* generators);

// ------------------------------------------------------------------------------------------------ operators

typedef enum ag_tag {
  AG_NONE = 0,        // Python's None
  AG_DEFAULT = 1,     // the schema's default, None for an optional argument without one
  AG_TENSOR = 2,      // pointer: ag_tensor*
  AG_INT = 3,         // integer; also dtype, layout and memory format by their number
  AG_DOUBLE = 4,      // number
  AG_BOOL = 5,        // integer: 0 or 1
  AG_COMPLEX = 6,     // pointer: double[2]
  AG_STRING = 7,      // pointer: char[count]
  AG_DEVICE = 8,      // integer: type << 16 | (index & 0xffff)
  AG_GENERATOR = 9,   // pointer: ag_generator*
  AG_TENSORS = 10,    // pointer: ag_tensor*[count], null entries where the schema takes Tensor?[]
  AG_INTS = 11,       // pointer: int64_t[count]
  AG_DOUBLES = 12,    // pointer: double[count]
  AG_BOOLS = 13,      // pointer: uint8_t[count]
  AG_SCALARS = 14,    // pointer: ag_value[count]
  AG_STRINGS = 15,    // pointer: ag_value[count], each AG_STRING
  // Only for calls by name:
  AG_LIST = 16,       // pointer: ag_value[count]
  AG_TUPLE = 17,      // pointer: ag_value[count]; results only
  AG_DICT = 18,       // pointer: ag_value[2 * count], keys and values in turn
  AG_OBJECT = 19,     // pointer: ag_object*, what has no other form, such as an instance of a custom class
  AG_UNKNOWN = 20,    // pointer: char[count], the name of a managed type that no operator takes; arguments only
} ag_tag;

typedef struct ag_value {
  int32_t tag;    // ag_tag
  int32_t count;  // elements behind `pointer`
  union {
    void* pointer;
    int64_t integer;
    double number;
  };
} ag_value;

// Finds a registered operator; *op is null when this LibTorch has none of that name. Found operators live for ever.
AG_EXPORT ag_status ag_operator_find(const char* name, const char* overload, ag_operator** op);
// The schema of a found operator, as LibTorch prints it.
AG_EXPORT ag_status ag_operator_schema(ag_operator* op, const char** text);
// Names ("aten::add.Tensor") of all registered operators, separated by newlines.
AG_EXPORT ag_status ag_operator_names(const char** text);
// Calls an operator through the dispatcher. Arguments bind to the schema by position; missing trailing ones take their
// defaults. Writes as many results as the schema has returns, at most `capacity`. A result's memory
// behind `pointer` (lists, strings, complex numbers) is returned with ag_free, a tensor with ag_tensor_release.
AG_EXPORT ag_status ag_operator_call(ag_operator* op, const ag_value* arguments, int32_t count, ag_value* results,
                                     int32_t capacity);
AG_EXPORT void ag_free(void* memory);
// Gives back all that a result owns.
AG_EXPORT void ag_value_release(ag_value* value);
AG_EXPORT void ag_object_release(ag_object* object);
AG_EXPORT ag_status ag_object_type(ag_object* object, const char** name);

// ------------------------------------------------------------------------------------------------ operators by name

// All schemas in TorchScript's registry, which Python's torch.ops reads: a line each, as LibTorch prints them.
AG_EXPORT ag_status ag_schemas(const char** text);
// The overload names of "aten::add", a line each, in the order in which calls resolve them; null if there are none.
AG_EXPORT ag_status ag_packet_overloads(const char* name, const char** text);
// A schema as the tuple (text, arguments, returns), each argument being (name, type, keyword only, fixed length of a
// list, is written to, has a default, default); AG_NONE if there is no such overload.
AG_EXPORT ag_status ag_packet_schema(const char* name, const char* overload, ag_value* result);
// Calls an overload, or with null the first one that takes the arguments. `positional` is an AG_LIST and `keywords` an
// AG_DICT with strings as keys; in them numbers, strings, tensors, devices, generators, objects and nested AG_LIST and
// AG_DICT are allowed, checked against the schema as Python checks them. Several results come as an AG_TUPLE.
AG_EXPORT ag_status ag_packet_call(const char* name, const char* overload, const ag_value* positional,
                                   const ag_value* keywords, ag_value* result);

// ------------------------------------------------------------------------------------------------ tensors

AG_EXPORT void ag_tensor_release(ag_tensor* tensor);
AG_EXPORT void ag_tensor_retain(ag_tensor* tensor);
// *sizes points into the tensor and is valid while the tensor is unchanged.
AG_EXPORT ag_status ag_tensor_sizes(ag_tensor* tensor, const int64_t** sizes, int64_t* count);
AG_EXPORT ag_status ag_tensor_strides(ag_tensor* tensor, const int64_t** strides, int64_t* count);
AG_EXPORT ag_status ag_tensor_numel(ag_tensor* tensor, int64_t* count);
AG_EXPORT ag_status ag_tensor_storage_offset(ag_tensor* tensor, int64_t* offset);
AG_EXPORT int32_t ag_tensor_dtype(ag_tensor* tensor);
AG_EXPORT ag_status ag_tensor_layout(ag_tensor* tensor, int32_t* layout);
AG_EXPORT ag_status ag_tensor_device(ag_tensor* tensor, int32_t* type, int32_t* index);
AG_EXPORT ag_status ag_tensor_is_contiguous(ag_tensor* tensor, int32_t memory_format, int32_t* result);
AG_EXPORT ag_status ag_tensor_is_nested(ag_tensor* tensor, int32_t* result);
// Bytes of all elements; fails for a sparse tensor.
AG_EXPORT ag_status ag_tensor_nbytes(ag_tensor* tensor, int64_t* bytes);
// The address of the first element for comparing, not for reading: zero where there is no memory behind.
AG_EXPORT ag_status ag_tensor_address(ag_tensor* tensor, int64_t* address);
// The memory that the tensor lies in, which may be larger than the tensor and shared with others.
AG_EXPORT ag_status ag_tensor_storage(ag_tensor* tensor, int64_t* address, int64_t* bytes);
// The address of the first element; fails where there is none to read (meta, sparse, a function transform's wrapper).
AG_EXPORT ag_status ag_tensor_data(ag_tensor* tensor, void** data);
// A new tensor on the CPU holding a copy of `data`, which is row-major.
AG_EXPORT ag_status ag_tensor_from_data(const void* data, int64_t bytes, const int64_t* sizes, int64_t dim,
                                        int32_t dtype, ag_tensor** out);
// Copies all elements, row-major and converted to `dtype`, to host memory.
AG_EXPORT ag_status ag_tensor_copy_to(ag_tensor* tensor, int32_t dtype, void* destination, int64_t bytes);

// ------------------------------------------------------------------------------------------------ shared memory

// A new tensor on the CPU over the managed side's memory. Takes over `owner` even if it fails, and releases it when the
// last tensor over the memory is gone, on whichever thread that happens.
AG_EXPORT ag_status ag_tensor_from_memory(void* data, const int64_t* sizes, const int64_t* strides, int64_t dim,
                                          int32_t dtype, void* owner, ag_tensor** out);
// From here on the tensor's storage keeps its size, so that addresses into it stay valid.
AG_EXPORT ag_status ag_tensor_fix_storage(ag_tensor* tensor);
// A DLManagedTensor that shares the tensor's memory; to be freed with its own deleter.
AG_EXPORT ag_status ag_tensor_to_dlpack(ag_tensor* tensor, void** managed);
// A tensor over a DLManagedTensor, which it takes over unless it fails.
AG_EXPORT ag_status ag_tensor_from_dlpack(void* managed, ag_tensor** out);

// ------------------------------------------------------------------------------------------------ autograd: tensors

AG_EXPORT ag_status ag_tensor_requires_grad(ag_tensor* tensor, int32_t* result);
AG_EXPORT ag_status ag_tensor_set_requires_grad(ag_tensor* tensor, int32_t value);
AG_EXPORT ag_status ag_tensor_is_leaf(ag_tensor* tensor, int32_t* result);
AG_EXPORT ag_status ag_tensor_is_inference(ag_tensor* tensor, int32_t* result);
AG_EXPORT ag_status ag_tensor_is_view(ag_tensor* tensor, int32_t* result);
AG_EXPORT ag_status ag_tensor_base(ag_tensor* tensor, ag_tensor** out);
AG_EXPORT ag_status ag_tensor_output_nr(ag_tensor* tensor, int64_t* result);
AG_EXPORT ag_status ag_tensor_version(ag_tensor* tensor, int64_t* result);
AG_EXPORT ag_status ag_tensor_retain_grad(ag_tensor* tensor);
AG_EXPORT ag_status ag_tensor_retains_grad(ag_tensor* tensor, int32_t* result);
AG_EXPORT ag_status ag_tensor_grad(ag_tensor* tensor, ag_tensor** out);
AG_EXPORT ag_status ag_tensor_set_grad(ag_tensor* tensor, ag_tensor* grad);
// The tensor without its history and version counter, as the attribute `data`.
AG_EXPORT ag_status ag_tensor_data_variable(ag_tensor* tensor, ag_tensor** out);
AG_EXPORT ag_status ag_tensor_set_data(ag_tensor* tensor, ag_tensor* data);
AG_EXPORT ag_status ag_tensor_grad_fn(ag_tensor* tensor, ag_node** out);
// Where the tensor's gradient is computed, or accumulated if it is a leaf.
AG_EXPORT ag_status ag_tensor_gradient_edge(ag_tensor* tensor, ag_node** out, int64_t* input_nr);
AG_EXPORT ag_status ag_tensor_increment_version(ag_tensor* tensor);

// A place of the graph: a tensor, or with null an input of a node.
typedef struct ag_edge {
  ag_tensor* tensor;
  ag_node* node;
  int64_t input_nr;
} ag_edge;

// Runs the engine from `roots` with `grads` (null entries allowed). With `accumulate`, gradients go into the `.grad` of
// all leaves, or of `inputs` only if there are any; otherwise the gradients of `inputs` are written to `results`.
AG_EXPORT ag_status ag_run_backward(const ag_edge* roots, ag_tensor* const* grads, int64_t root_count,
                                    const ag_edge* inputs, int64_t input_count, int32_t retain_graph,
                                    int32_t create_graph, int32_t accumulate, int32_t allow_unused,
                                    ag_tensor** results);

// ------------------------------------------------------------------------------------------------ autograd: nodes

AG_EXPORT void ag_node_release(ag_node* node);
// The node's address: equal addresses mean the same node.
AG_EXPORT void* ag_node_address(ag_node* node);
// C++'s name: that of a hand-written node has its namespace.
AG_EXPORT ag_status ag_node_name(ag_node* node, const char** name);
AG_EXPORT uint64_t ag_node_sequence_nr(ag_node* node);
AG_EXPORT int64_t ag_node_next_count(ag_node* node);
// *out is null where the input needed no gradient.
AG_EXPORT ag_status ag_node_next(ag_node* node, int64_t index, ag_node** out, int64_t* input_nr);
// The leaf that an AccumulateGrad node fills; null for any other node.
AG_EXPORT ag_status ag_node_variable(ag_node* node, ag_tensor** out);
AG_EXPORT int64_t ag_node_input_count(ag_node* node);
// What the gradient of an output of the operation looks like. *dtype is -1 if the output has none. *count is the capacity
// of `sizes`, then their number; they are written if they fit.
AG_EXPORT ag_status ag_node_input_metadata(ag_node* node, int64_t index, int64_t* sizes, int64_t* count, int32_t* dtype,
                                           int32_t* device_type, int32_t* device_index);

// ------------------------------------------------------------------------------------------------ autograd: hooks

// The managed list of hooks at a place of the graph, which owns it. Where there is none yet, `fresh` becomes the list and
// is taken over; with null the call only looks. *present is the list that is there now.
AG_EXPORT ag_status ag_tensor_hooks(ag_tensor* tensor, void* fresh, void** present);
AG_EXPORT ag_status ag_tensor_post_accumulate_hooks(ag_tensor* tensor, void* fresh, void** present);
AG_EXPORT ag_status ag_node_prehooks(ag_node* node, void* fresh, void** present);
AG_EXPORT ag_status ag_node_hooks(ag_node* node, void* fresh, void** present);
// In the same way, a managed object that the node owns.
AG_EXPORT ag_status ag_node_metadata(ag_node* node, void* fresh, void** present);
// Fails unless a gradient may be replaced by another, of the same type and size. `hook` is the name of who does so.
AG_EXPORT ag_status ag_check_hook_result(ag_tensor* original, ag_tensor* result, const char* hook);

// The number of the backward pass that this thread works on; -1 outside of any.
AG_EXPORT int64_t ag_graph_task_id(void);
// A tensor's gradient edge, held weakly: it keeps neither tensor nor graph alive.
AG_EXPORT ag_status ag_weak_edge_new(ag_tensor* tensor, ag_weak_edge** out);
AG_EXPORT void ag_weak_edge_release(ag_weak_edge* edge);
// Whether the pass that this thread works on runs the hooks of the tensor.
AG_EXPORT ag_status ag_graph_task_will_run(ag_weak_edge* edge, int32_t* result);

// The names of what a built-in node saved for the backward pass, a line each; Python's attributes _saved_NAME.
AG_EXPORT ag_status ag_node_saved_names(ag_node* node, const char** text);
// One of them; AG_NONE for an optional that is not given, and where the node has no such name.
AG_EXPORT ag_status ag_node_saved(ag_node* node, const char* name, ag_value* value);

// ------------------------------------------------------------------------------------------------ autograd: functions

// Starts a call of a custom function on those of its arguments that are tensors. needs_grad[i] is set to whether the
// i-th requires grad, *has_tangents to whether one has a tangent. *node is what will stand for the call in the graph,
// null where nothing is recorded.
AG_EXPORT ag_status ag_function_begin(const char* name, ag_tensor* const* inputs, int64_t count, uint8_t* needs_grad,
                                      int32_t* has_tangents, ag_node** node);

typedef enum ag_function_flag {
  AG_FUNCTION_MATERIALIZE_GRADS = 1,
  AG_FUNCTION_SETUP_CONTEXT = 2,       // the context was not filled by forward itself
  AG_FUNCTION_ONCE_DIFFERENTIABLE = 4,
} ag_function_flag;

typedef struct ag_tensor_list {
  ag_tensor* const* tensors;
  int64_t count;
} ag_tensor_list;

typedef struct ag_function_call {
  ag_node* node;                     // from ag_function_begin
  void* context;                     // what the callbacks get; taken over if there is a node, even on failure
  int32_t flags;                     // a sum of ag_function_flag
  ag_tensor_list inputs;             // as given to ag_function_begin
  ag_tensor_list outputs;            // what forward returned; null entries for what is no tensor
  ag_tensor_list dirty;
  ag_tensor_list non_differentiable;
  ag_tensor_list saved;              // for backward; null entries allowed
  ag_tensor_list saved_for_forward;
} ag_function_call;

// Ends a call: makes the outputs results of the node, computes their tangents and saves tensors. results[i] is
// outputs[i] itself where that is also the result, otherwise a new reference.
AG_EXPORT ag_status ag_function_end(const ag_function_call* call, ag_tensor** results);
// A handle to a node by its address, which must be in use.
AG_EXPORT ag_node* ag_node_at(void* address);
// How many tensors the node of a custom function saved, -1 for another node.
AG_EXPORT int64_t ag_function_saved_count(ag_node* node);
// Unpacks them; null for an undefined one.
AG_EXPORT ag_status ag_function_saved(ag_node* node, ag_tensor** out, int64_t count);

// ------------------------------------------------------------------------------------------------ autograd: forward mode

// Levels are the process's, and LibTorch allows one at a time.
AG_EXPORT ag_status ag_forward_enter(uint64_t* level);
AG_EXPORT ag_status ag_forward_exit(uint64_t level);
AG_EXPORT ag_status ag_forward_make_dual(ag_tensor* primal, ag_tensor* tangent, uint64_t level, ag_tensor** out);
// *tangent is null where there is none.
AG_EXPORT ag_status ag_forward_unpack_dual(ag_tensor* dual, uint64_t level, ag_tensor** primal, ag_tensor** tangent);

// ------------------------------------------------------------------------------------------------ autograd: modes

typedef enum ag_mode {
  AG_MODE_GRAD = 1,
  AG_MODE_INFERENCE = 2,
  AG_MODE_FORWARD_GRAD = 4,
  AG_MODE_MULTITHREADING = 8,  // always on before 2.0
} ag_mode;

// This thread's modes, as a sum of ag_mode.
AG_EXPORT int32_t ag_get_modes(void);
AG_EXPORT void ag_set_modes(int32_t modes);

// ------------------------------------------------------------------------------------------------ profiler

// One run of an operator, of a node of the graph, or of a user's block; times are nanoseconds of a steady clock.
typedef struct ag_profile_event {
  const char* name;
  const char* shapes;  // "[[2, 3], []]", or empty
  int64_t start;
  int64_t end;          // zero if it has not ended yet
  int64_t sequence_nr;  // of the node; negative if there is none
  uint64_t thread;
  int64_t memory;  // bytes taken and not given back, its callees' apart
  int32_t scope;   // at::RecordScope
} ag_profile_event;

// Records from here on, on every thread; memory only on this thread and on the engine's threads that work for it.
AG_EXPORT ag_status ag_profiler_start(int32_t record_shapes, int32_t profile_memory);
AG_EXPORT ag_status ag_profiler_stop(ag_profile** profile);
AG_EXPORT int64_t ag_profile_count(ag_profile* profile);
// The strings are valid until the profile is released.
AG_EXPORT void ag_profile_event_at(ag_profile* profile, int64_t index, ag_profile_event* out);
AG_EXPORT void ag_profile_release(ag_profile* profile);

// ------------------------------------------------------------------------------------------------ autograd: saved tensors

// What managed code has set on this thread, and what holds on it: on a thread of the engine's, that of the pass it works
// for. Both borrowed, null for none.
AG_EXPORT void ag_get_saved_tensors(void** current, void** own);
// Takes over `state`, null for none. `packs` is whether saved tensors go through the callbacks, `watches_writes` whether
// writes are announced.
AG_EXPORT void ag_set_saved_tensors(void* state, int32_t packs, int32_t watches_writes);
// A tensor saved as a node saves its inputs: through the hooks, with its version.
AG_EXPORT ag_status ag_saved_tensor_new(ag_tensor* tensor, ag_saved_tensor** out);
AG_EXPORT ag_status ag_saved_tensor_unpack(ag_saved_tensor* saved, ag_tensor** out);
AG_EXPORT void ag_saved_tensor_release(ag_saved_tensor* saved);

// ------------------------------------------------------------------------------------------------ autograd: engine

// The innermost backward pass that this thread works for, counted from one; zero outside of any.
AG_EXPORT int64_t ag_backward_id(void);
// Anomaly mode is the process's.
AG_EXPORT int32_t ag_anomaly_enabled(void);
AG_EXPORT int32_t ag_anomaly_check_nan(void);
AG_EXPORT void ag_set_anomaly(int32_t enabled, int32_t check_nan);

// ------------------------------------------------------------------------------------------------ CUDA

// None where LibTorch was built without CUDA.
AG_EXPORT ag_status ag_cuda_device_count(int64_t* count);
// A negative index is the current device.
AG_EXPORT ag_status ag_cuda_synchronize(int64_t device_index);

// ------------------------------------------------------------------------------------------------ random numbers

AG_EXPORT ag_status ag_manual_seed(uint64_t seed);
AG_EXPORT ag_status ag_generator_new(int32_t device_type, int32_t device_index, ag_generator** out);
AG_EXPORT ag_status ag_generator_default(int32_t device_type, int32_t device_index, ag_generator** out);
AG_EXPORT void ag_generator_release(ag_generator* generator);
AG_EXPORT ag_status ag_generator_manual_seed(ag_generator* generator, uint64_t seed);
AG_EXPORT ag_status ag_generator_initial_seed(ag_generator* generator, uint64_t* seed);
AG_EXPORT ag_status ag_generator_seed(ag_generator* generator, uint64_t* seed);
AG_EXPORT ag_status ag_generator_get_state(ag_generator* generator, ag_tensor** out);
AG_EXPORT ag_status ag_generator_set_state(ag_generator* generator, ag_tensor* state);
AG_EXPORT ag_status ag_generator_device(ag_generator* generator, int32_t* type, int32_t* index);

#ifdef __cplusplus
}
#endif
