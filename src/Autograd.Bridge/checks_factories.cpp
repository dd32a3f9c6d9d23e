// Checks for what makes and fills tensors.
#include "checks.h"

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "compat.h"

namespace bridge {
namespace checks {

// The kernel writes as many bytes as float32 takes.
void zero(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  TORCH_CHECK(!self.is_mkldnn() || self.scalar_type() == at::kFloat, "zero_: expected float32 for the layout _mkldnn, but got ",
              self.scalar_type());
}

static void check_layout(const c10::IValue& layout, const c10::IValue& dtype, at::ScalarType by_default) {
  if (!layout.isInt() || layout.toInt() != static_cast<int64_t>(at::kMkldnn)) return;
  const auto type = dtype.isInt() ? static_cast<at::ScalarType>(dtype.toInt()) : by_default;
  TORCH_CHECK(type == at::kFloat, "expected float32 for the layout _mkldnn, but got ", type);
}

void zeros(const Arguments& arguments) {
  const size_t dtype = arguments[1].isInt() || arguments[1].isNone() ? 1 : 2;
  if (arguments.size() > dtype + 1) check_layout(arguments[dtype + 1], arguments[dtype], at::kFloat);
}

void new_zeros(const Arguments& arguments) {
  if (arguments.size() > 3) check_layout(arguments[3], arguments[2], arguments[0].toTensor().scalar_type());
}

void zeros_like(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  const bool is_mkldnn = self.is_mkldnn() && arguments[2].isNone();
  check_layout(is_mkldnn ? c10::IValue(static_cast<int64_t>(at::kMkldnn)) : arguments[2], arguments[1], self.scalar_type());
}

// The kernel divides by the step as a number of the result's dtype. Takes (start, end, step, dtype or out, …).
void range(const Arguments& arguments) {
  const auto& type = arguments[3];
  const bool is_integral = type.isTensor() ? c10::isIntegralType(type.toTensor().scalar_type(), true)
                                           : type.isInt() && c10::isIntegralType(static_cast<at::ScalarType>(type.toInt()), true);
  const double step = arguments[2].toScalar().isComplex() ? 1 : arguments[2].toScalar().toDouble();
  TORCH_CHECK(!is_integral || !(std::abs(step) < 1), "step must be nonzero");
}

// The kernel computes the count of elements by dividing their distance, which may be the least integer.
void arange(const Arguments& arguments) {
  if (!arguments[0].isScalar() || !arguments[1].isScalar() || !arguments[2].isScalar()) return;
  const at::Scalar bounds[] = {arguments[0].toScalar(), arguments[1].toScalar(), arguments[2].toScalar()};
  if (std::any_of(std::begin(bounds), std::end(bounds), [](const at::Scalar& bound) { return bound.isComplex(); })) return;
  const double distance = std::abs(bounds[1].toDouble() - bounds[0].toDouble());
  TORCH_CHECK(bounds[2].toDouble() != -1 || distance != std::ldexp(1.0, 63), "invalid size, possible overflow?");
}

// How far the range reaches is found by a loop that never ends from the largest number.
void random_from(const Arguments& arguments) {
  TORCH_CHECK(arguments[1].toInt() < std::numeric_limits<int64_t>::max(), "random_ expects 'from' to be less than ",
              std::numeric_limits<int64_t>::max());
}

}  // namespace checks
}  // namespace bridge
