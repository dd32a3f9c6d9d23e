// What LibTorch's caching allocator of CUDA memory reports. Its header needs CUDA's, so it is reached by what each release has
// besides: an interface of c10 (since 2.9), exported functions (up to 1.13), or the order of its virtual functions (2.6).
#include <ATen/Context.h>
#include <c10/core/Allocator.h>

#include <array>

#include "compat.h"
#include "guard.h"

#define LIBTORCH (TORCH_VERSION_MAJOR * 100 + TORCH_VERSION_MINOR)

#if LIBTORCH >= 206
#include <c10/core/CachingDeviceAllocator.h>
#endif
#if LIBTORCH < 200 && !defined(_WIN32)
#include <dlfcn.h>
#endif

using namespace bridge;

namespace {

#if LIBTORCH >= 209

using Statistics = c10::CachingDeviceAllocator::DeviceStats;

c10::DeviceAllocator& allocator() {
  auto* found = dynamic_cast<c10::DeviceAllocator*>(at::detail::getCUDAHooks().getCUDADeviceAllocator());
  TORCH_CHECK(found, "The allocator of CUDA memory reports no statistics.");
  return *found;
}

Statistics statistics(int32_t device) { return allocator().getDeviceStats(static_cast<c10::DeviceIndex>(device)); }
void reset_peak(int32_t device) { allocator().resetPeakStats(static_cast<c10::DeviceIndex>(device)); }
void empty_cache() { allocator().emptyCache(); }

#elif LIBTORCH == 206

using Statistics = c10::CachingDeviceAllocator::DeviceStats;

// c10::cuda::CUDACachingAllocator::CUDAAllocator, as far as it is called: a virtual function is found by its place.
struct CudaAllocator : c10::Allocator {
  virtual void raw_alloc() = 0;
  virtual void raw_alloc_with_stream() = 0;
  virtual void raw_delete() = 0;
  virtual void init() = 0;
  virtual bool initialized() = 0;
  virtual void getMemoryFraction() = 0;
  virtual void setMemoryFraction() = 0;
  virtual void emptyCache() = 0;
  virtual void enable() = 0;
  virtual void isEnabled() const = 0;
  virtual void cacheInfo() = 0;
  virtual void getBaseAllocation() = 0;
  virtual void recordStream() = 0;
  virtual Statistics getDeviceStats(c10::DeviceIndex device) = 0;
  virtual void resetAccumulatedStats(c10::DeviceIndex device) = 0;
  virtual void resetPeakStats(c10::DeviceIndex device) = 0;
};

CudaAllocator& allocator() {
  return *static_cast<CudaAllocator*>(at::detail::getCUDAHooks().getCUDADeviceAllocator());
}

Statistics statistics(int32_t device) { return allocator().getDeviceStats(static_cast<c10::DeviceIndex>(device)); }
void reset_peak(int32_t device) { allocator().resetPeakStats(static_cast<c10::DeviceIndex>(device)); }
void empty_cache() { allocator().emptyCache(); }

#elif LIBTORCH < 200 && !defined(_WIN32)

// c10::cuda::CUDACachingAllocator::DeviceStats.
struct Stat {
  int64_t current, peak, allocated, freed;
};
using StatArray = std::array<Stat, 3>;
struct Statistics {
  StatArray allocation, segment, active, inactive_split;
  StatArray allocated_bytes, reserved_bytes, active_bytes, inactive_split_bytes;
  int64_t num_alloc_retries, num_ooms;
  Stat oversize_allocations, oversize_segments;
  int64_t max_split_size;
};

template <class Function>
Function* exported(const char* name) {
  static void* const library = dlopen("libc10_cuda.so", RTLD_LAZY | RTLD_NOLOAD);
  auto* function = library ? reinterpret_cast<Function*>(dlsym(library, name)) : nullptr;
  TORCH_CHECK(function, "LibTorch's library c10_cuda does not export ", name, ", which memory statistics need.");
  return function;
}

Statistics statistics(int32_t device) {
  return exported<Statistics(int)>("_ZN3c104cuda20CUDACachingAllocator14getDeviceStatsEi")(device);
}
void reset_peak(int32_t device) { exported<void(int)>("_ZN3c104cuda20CUDACachingAllocator14resetPeakStatsEi")(device); }
void empty_cache() { exported<void()>("_ZN3c104cuda20CUDACachingAllocator10emptyCacheEv")(); }

#else

struct Statistics {
  std::array<struct { int64_t current, peak; }, 1> allocated_bytes, reserved_bytes;
};

[[noreturn]] void unreachable() {
  TORCH_CHECK_NOT_IMPLEMENTED(false, "The allocator of CUDA memory of LibTorch ", TORCH_VERSION,
                              " cannot be asked without CUDA's headers; those of 1.13, 2.6 and since 2.9 can.");
}
Statistics statistics(int32_t) { unreachable(); }
void reset_peak(int32_t) { unreachable(); }
void empty_cache() { unreachable(); }

#endif

}  // namespace

ag_status ag_cuda_memory(int32_t device_index, ag_cuda_memory_usage* usage) {
  return guard([&] {
    const auto all = statistics(device_index);
    // The first of each array is the sum of all pools.
    *usage = {all.allocated_bytes[0].current, all.allocated_bytes[0].peak, all.reserved_bytes[0].current,
              all.reserved_bytes[0].peak};
  });
}

ag_status ag_cuda_reset_peak_memory(int32_t device_index) {
  return guard([&] { reset_peak(device_index); });
}

ag_status ag_cuda_empty_cache(void) {
  return guard([] { empty_cache(); });
}
