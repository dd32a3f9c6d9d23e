// The part of the C ABI that is about function transforms (torch.func); bridge.h includes it.
//
// A transform is a layer on a stack that belongs to the thread. Its level is its place on the stack, from 1. The layer of
// a vmap makes tensors batched: one dimension is hidden. The layers of grad and jvp wrap tensors, to give each layer a
// graph or tangents of its own. Wrappers have no data.
#pragma once

typedef enum ag_transform_kind {
  AG_TRANSFORM_NONE = 0,
  AG_TRANSFORM_VMAP = 1,
  AG_TRANSFORM_GRAD = 2,
  AG_TRANSFORM_JVP = 3,
} ag_transform_kind;

typedef enum ag_randomness {
  AG_RANDOMNESS_ERROR = 0,
  AG_RANDOMNESS_SAME = 1,
  AG_RANDOMNESS_DIFFERENT = 2,
} ag_randomness;

typedef struct ag_transform {
  int32_t kind;        // an ag_transform_kind
  int32_t randomness;  // of a vmap, an ag_randomness
  int64_t level;
  int64_t batch_size;  // of a vmap
  int32_t recorded;    // of grad: whether gradients were recorded before the layer; of jvp: whether tangents were
} ag_transform;

// How many layers this thread has.
AG_EXPORT int64_t ag_transform_depth(void);
// Adds a layer. `batch_size` and `randomness` are those of a vmap.
AG_EXPORT ag_status ag_transform_push(int32_t kind, int64_t batch_size, int32_t randomness, int64_t* level);
// Takes away the innermost layer, which must be that of `level`, on the thread that added it.
AG_EXPORT ag_status ag_transform_pop(int64_t level);
// The innermost layer of this thread; of kind AG_TRANSFORM_NONE where there is none.
AG_EXPORT ag_status ag_transform_top(ag_transform* result);
// Sets the innermost layer aside, so that what follows is for the next one; ag_transform_raise puts it back.
AG_EXPORT ag_status ag_transform_lower(void** lowered);
AG_EXPORT ag_status ag_transform_raise(void* lowered);

// A tensor for the grad or jvp layer of `level`, and what that layer wrapped; other tensors are returned as they are.
AG_EXPORT ag_status ag_transform_wrap(ag_tensor* tensor, int64_t level, ag_tensor** out);
AG_EXPORT ag_status ag_transform_unwrap(ag_tensor* tensor, int64_t level, ag_tensor** out);
// Wraps a tensor for that layer unless it is wrapped for it.
AG_EXPORT ag_status ag_transform_lift(ag_tensor* tensor, int64_t level, ag_tensor** out);
// What a wrapper of a layer that is over stands for; other tensors are returned as they are.
AG_EXPORT ag_status ag_transform_unwrap_dead(ag_tensor* tensor, ag_tensor** out);
// Hides dimension `dim`, for the vmap layer of `level`.
AG_EXPORT ag_status ag_transform_add_batch_dim(ag_tensor* tensor, int64_t dim, int64_t level, ag_tensor** out);
// Shows it again, at `dim`; a tensor that has none at this level is repeated `batch_size` times.
AG_EXPORT ag_status ag_transform_remove_batch_dim(ag_tensor* tensor, int64_t level, int64_t batch_size, int64_t dim,
                                                  ag_tensor** out);
// The tensor with that dimension where it is; *dim is -1 where it has none at this level.
AG_EXPORT ag_status ag_transform_unwrap_batched(ag_tensor* tensor, int64_t level, ag_tensor** out, int64_t* dim);

// What kind of wrapper a tensor is, and what is in it: AG_TRANSFORM_GRAD for that of a grad or jvp layer, whose *level is
// -2 once the layer is over. *value is null where the tensor is no wrapper.
AG_EXPORT ag_status ag_transform_wrapper(ag_tensor* tensor, int32_t* kind, int64_t* level, int64_t* dim,
                                         ag_tensor** value);

// With a value other than 0, operators on this thread see no transform until it is set back. Returns what it was before.
AG_EXPORT int32_t ag_transform_pause(int32_t paused);

// Fail where a transform is active, in which a tensor's `requires_grad` is not to be changed and no gradient is retained.
AG_EXPORT ag_status ag_transform_check_requires_grad(void);
AG_EXPORT ag_status ag_transform_check_retain_grad(void);
