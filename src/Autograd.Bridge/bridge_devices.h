// The part of the C ABI that is about devices and their precision; bridge.h includes it.
#pragma once

// ------------------------------------------------------------------------------------------------ CUDA

// None where LibTorch was built without CUDA.
AG_EXPORT ag_status ag_cuda_device_count(int64_t* count);
// A negative index is the current device.
AG_EXPORT ag_status ag_cuda_synchronize(int64_t device_index);
// The current device of this thread.
AG_EXPORT ag_status ag_cuda_get_device(int32_t* index);
AG_EXPORT ag_status ag_cuda_set_device(int32_t index);
// The same, but what CUDA does not allow only warns.
AG_EXPORT ag_status ag_cuda_restore_device(int32_t index);

typedef struct ag_cuda_device_properties {
  char name[256];
  int64_t total_memory;
  int32_t major;
  int32_t minor;
  int32_t multiprocessor_count;
} ag_cuda_device_properties;

AG_EXPORT ag_status ag_cuda_properties(int32_t device_index, ag_cuda_device_properties* properties);

// Bytes of tensors, and of all that LibTorch took from the device; now and at most.
typedef struct ag_cuda_memory_usage {
  int64_t allocated;
  int64_t most_allocated;
  int64_t reserved;
  int64_t most_reserved;
} ag_cuda_memory_usage;

AG_EXPORT ag_status ag_cuda_memory(int32_t device_index, ag_cuda_memory_usage* usage);
AG_EXPORT ag_status ag_cuda_reset_peak_memory(int32_t device_index);
AG_EXPORT ag_status ag_cuda_empty_cache(void);

// ------------------------------------------------------------------------------------------------ autocast

// Whether there is autocast for a type of device.
AG_EXPORT ag_status ag_autocast_is_available(int32_t device_type, int32_t* result);
// This thread's setting for a type of device.
AG_EXPORT ag_status ag_autocast_get(int32_t device_type, int32_t* enabled, int32_t* dtype);
AG_EXPORT ag_status ag_autocast_set(int32_t device_type, int32_t enabled, int32_t dtype);
// Whether this thread keeps the casts of parameters, for all threads to use again.
AG_EXPORT int32_t ag_autocast_cache_enabled(void);
AG_EXPORT void ag_autocast_set_cache_enabled(int32_t enabled);
AG_EXPORT ag_status ag_autocast_clear_cache(void);
