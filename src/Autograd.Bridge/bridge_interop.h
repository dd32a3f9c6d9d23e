// The part of bridge.h about memory and tensors that are shared with others.
#pragma once

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

// ------------------------------------------------------------------------------------------------ C++ tensors

// Another library in the process, on the same LibTorch, holds a tensor as the address of an at::Tensor.

// The tensor behind an at::Tensor, which stays its owner's. Fails if it is undefined.
AG_EXPORT ag_status ag_tensor_from_cpp(const void* cpp_tensor, ag_tensor** out);
// A new at::Tensor, which whoever takes it over frees with C++'s delete, or with ag_cpp_tensor_delete.
AG_EXPORT ag_status ag_tensor_to_cpp(ag_tensor* tensor, void** cpp_tensor);
AG_EXPORT ag_status ag_cpp_tensor_delete(void* cpp_tensor);
