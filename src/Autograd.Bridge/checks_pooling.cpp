// Checks for pooling.
#include "checks.h"

#include <ATen/core/Tensor.h>

#include <limits>

namespace bridge {
namespace checks {

// Newer releases check the samples; no release checks the window.
static void fractional_max_pool(const Arguments& arguments, int64_t spatial) {
  const auto& input = arguments[0].toTensor();
  const auto& samples = arguments[3].toTensor();
  for (const auto size : ints_of(arguments[1])) {
    TORCH_CHECK(size > 0, "fractional_max_pool", spatial, "d: kernel_size must be greater than zero, but got ", size);
  }
  // LibTorch refuses an input of other dimensions.
  if (input.dim() != spatial + 1 && input.dim() != spatial + 2) return;
  const bool batched = input.dim() == spatial + 2;
  TORCH_CHECK(samples.scalar_type() == input.scalar_type(), "Expect _random_samples to have the same dtype as input");
  TORCH_CHECK(samples.dim() == 3, "Expect _random_samples to have 3 dimensions, got ", samples.dim());
  TORCH_CHECK(samples.size(0) >= (batched ? input.size(0) : 1),
              "Expect _random_samples.size(0) no less then input batch size.");
  TORCH_CHECK(samples.size(1) == input.size(batched ? 1 : 0), "Expect _random_samples.size(1) equals to input channel size.");
  TORCH_CHECK(samples.size(2) == spatial, "Expect _random_samples.size(2) equals to ", spatial, "; got ", samples.size(2), ".");
}

void fractional_max_pool2d(const Arguments& arguments) { fractional_max_pool(arguments, 2); }
void fractional_max_pool3d(const Arguments& arguments) { fractional_max_pool(arguments, 3); }

// The kernel goes over its window even where that is larger than the input by far.
void max_pool1d(const Arguments& arguments) {
  for (const auto size : ints_of(arguments[1])) {
    TORCH_CHECK(size <= std::numeric_limits<int32_t>::max(), "integer out of range");
  }
  // The kernel for quantized tensors reads the first element of each list; without a stride it takes the kernel's size.
  if (!arguments[0].toTensor().is_quantized()) return;
  const char* const names[] = {"kernel_size", "stride", "padding", "dilation"};
  for (size_t i = 0; i < 4; i++) {
    const auto length = ints_of(arguments[i + 1]).size();
    TORCH_CHECK(length == 1 || (i == 1 && length == 0), "max_pool1d() ", names[i],
                " must be an int, list of ints, or tuple of ints of size 1 but got size ", length);
  }
}

// The kernels go over the places of an output even where another dimension leaves it without elements.
void adaptive_pool(const Arguments& arguments) {
  for (const auto size : ints_of(arguments[1])) {
    TORCH_CHECK(size <= std::numeric_limits<int32_t>::max(), "integer out of range");
  }
}

}  // namespace checks
}  // namespace bridge
