// The part of the C ABI that is about autograd; bridge.h includes it.
#pragma once

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

// The number of the innermost backward pass that this thread works for; -1 outside of any.
AG_EXPORT int64_t ag_graph_task_id(void);
// The device of new tensors where none is named, in the managed side's notation, -1 for none. On a thread of the engine's that
// has none of its own it is that of the pass that the thread works for.
AG_EXPORT int64_t ag_get_factory_device(void);
AG_EXPORT void ag_set_factory_device(int64_t device);
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

// A call of a custom function in what profiles the program.
typedef struct ag_function_event ag_function_event;

typedef enum ag_function_input {
  AG_INPUT_HAS_TANGENTS = 1,
  AG_INPUT_HAS_DEAD_WRAPPERS = 2,  // of function transforms that are over; the call is not started
} ag_function_input;

// Starts a call of a custom function on those of its arguments that are tensors. needs_grad[i] is set to whether the
// i-th requires grad, *state to a sum of ag_function_input. *node is what will stand for the call in the graph, named after
// the function and Backward; null where nothing is recorded. *event is to be ended after the call, on the same thread; null
// where nothing profiles the program.
AG_EXPORT ag_status ag_function_begin(const char* name, ag_tensor* const* inputs, int64_t count, uint8_t* needs_grad,
                                      int32_t* state, ag_node** node, ag_function_event** event);
AG_EXPORT void ag_function_event_end(ag_function_event* event);

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

// ------------------------------------------------------------------------------------------------ autograd: batched gradients

// One more call of torch/_vmap_internals.py on this thread, and its end.
AG_EXPORT ag_status ag_vmap_mode_enter(int64_t* level);
AG_EXPORT ag_status ag_vmap_mode_exit(void);

// ------------------------------------------------------------------------------------------------ autograd: gradcheck

// A copy of the tensor behind a node that turns every gradient into an undefined one.
AG_EXPORT ag_status ag_undefined_grad(ag_tensor* tensor, ag_tensor** out);

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

// Anomaly mode is the process's.
AG_EXPORT int32_t ag_anomaly_enabled(void);
AG_EXPORT int32_t ag_anomaly_check_nan(void);
AG_EXPORT void ag_set_anomaly(int32_t enabled, int32_t check_nan);
