// CUDA devices.
#include <torch/cuda.h>

#include "guard.h"

using namespace bridge;

ag_status ag_cuda_device_count(int64_t* count) {
  return guard([&] { *count = static_cast<int64_t>(torch::cuda::device_count()); });
}

ag_status ag_cuda_synchronize(int64_t device_index) {
  return guard([&] { torch::cuda::synchronize(device_index); });
}
