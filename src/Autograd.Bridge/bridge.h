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
  void* managed;        // for AG_ERROR_MANAGED: borrowed, until the thread's next error or ag_forget_exception
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
  // An exception's type and message, in memory from malloc, for callers that know nothing of the managed side.
  char* (*describe_exception)(void* exception);
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
// The managed side has taken the exception of this thread's last error, which need not be kept alive for it.
AG_EXPORT void ag_forget_exception(void);
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
// Of the process; each other thread may be 64 KiB and 64 tensors off.
typedef struct ag_memory {
  int64_t bytes;               // that the CPU allocator has given out and not got back
  int64_t most_bytes;          // since the start or ag_memory_reset_peak
  int64_t bytes_with_tensors;  // with an estimate of what the objects of live tensors take
  int64_t tensors;             // handles
} ag_memory;
AG_EXPORT void ag_memory_usage(ag_memory* usage);
AG_EXPORT void ag_memory_reset_peak(void);
// Above one of these, the number behind ag_memory_is_above_limit becomes 1 until new limits are set.
AG_EXPORT void ag_memory_set_limit(int64_t bytes_with_tensors, int64_t tensors);
AG_EXPORT const int32_t* ag_memory_is_above_limit(void);

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
// defaults. Writes as many results as the schema has returns, at most `capacity`; none if `results` is null. A result's memory
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
AG_EXPORT void ag_tensors_release(ag_tensor** tensors, int64_t count);
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

// ------------------------------------------------------------------------------------------------ profiler

// One run of an operator, of a node of the graph, or of a user's block; times are nanoseconds of a steady clock.
typedef struct ag_profile_event {
  const char* name;
  const char* shapes;  // "[[2, 3], []]", or empty
  int64_t start;
  int64_t end;          // zero if it has not ended yet
  int64_t sequence_nr;  // of the node; negative if there is none
  uint64_t thread;
  int64_t memory;           // bytes taken and not given back, its callees' apart
  uint64_t forward_thread;  // of a node: the thread that made it
  int32_t scope;            // at::RecordScope
  void* stack;              // what capture_stack gave, or null; valid until the profile is released
} ag_profile_event;

// Records from here on, on every thread; memory only on this thread and on the engine's threads that work for it.
AG_EXPORT ag_status ag_profiler_start(int32_t record_shapes, int32_t profile_memory, int32_t with_stack);
AG_EXPORT ag_status ag_profiler_stop(ag_profile** profile);
AG_EXPORT int64_t ag_profile_count(ag_profile* profile);
// The strings are valid until the profile is released.
AG_EXPORT void ag_profile_event_at(ag_profile* profile, int64_t index, ag_profile_event* out);
AG_EXPORT void ag_profile_release(ag_profile* profile);

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

#include "bridge_autograd.h"
#include "bridge_devices.h"
#include "bridge_interop.h"
#include "bridge_transforms.h"

#ifdef __cplusplus
}
#endif
