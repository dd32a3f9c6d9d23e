// CUDA devices, by the interfaces that LibTorch's CPU library declares and its CUDA library implements: nothing here needs
// CUDA's headers, nor LibTorch's CUDA library at run time.
#include <ATen/Context.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <torch/cuda.h>

#include "guard.h"

using namespace bridge;

namespace {

c10::Device device_of(int32_t index) { return c10::Device(c10::kCUDA, static_cast<c10::DeviceIndex>(index)); }

}  // namespace

ag_status ag_cuda_device_count(int64_t* count) {
  return guard([&] { *count = static_cast<int64_t>(torch::cuda::device_count()); });
}

ag_status ag_cuda_synchronize(int64_t device_index) {
  return guard([&] { torch::cuda::synchronize(device_index); });
}

ag_status ag_cuda_get_device(int32_t* index) {
  return guard([&] { *index = c10::impl::VirtualGuardImpl(c10::kCUDA).getDevice().index(); });
}

ag_status ag_cuda_set_device(int32_t index) {
  return guard([&] { c10::impl::VirtualGuardImpl(c10::kCUDA).setDevice(device_of(index)); });
}

ag_status ag_cuda_restore_device(int32_t index) {
  return guard([&] { c10::impl::VirtualGuardImpl(c10::kCUDA).uncheckedSetDevice(device_of(index)); });
}
