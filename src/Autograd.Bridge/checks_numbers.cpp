// Checks for arithmetic, linear algebra and the like.
#include "checks.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/any.h>
#include <ATen/ops/eq.h>
#include <ATen/ops/gt.h>
#include <ATen/ops/isfinite.h>
#include <ATen/ops/isinf.h>
#include <ATen/ops/item.h>
#include <ATen/ops/logical_not.h>
#include <ATen/ops/lt.h>
#include <ATen/ops/sum.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <string>
#include <vector>

#include "compat.h"

namespace bridge {
namespace checks {

std::vector<int64_t> ints_of(const c10::IValue& value) {
  return value.isInt() ? std::vector<int64_t>{value.toInt()} : value.toIntVector();
}

static bool any_true(const at::Tensor& mask) { return mask.any().item().toBool(); }

static bool holds(const c10::IValue& value, int64_t number) {
  return value.isTensor() ? any_true(value.toTensor().eq(number)) : value.isInt() && value.toInt() == number;
}

static bool is_signed_on_cpu(const c10::IValue& value) {
  if (!value.isTensor()) return value.isInt();
  const auto& tensor = value.toTensor();
  return tensor.defined() && tensor.device().is_cpu() && tensor.layout() == at::kStrided &&
         c10::isIntegralType(tensor.scalar_type(), false) && tensor.scalar_type() != at::kByte;
}

// A narrower integer is widened before it is divided, and is not the least then.
static bool holds_least(const c10::IValue& value) {
  const auto type = value.isTensor() ? value.toTensor().scalar_type() : at::kLong;
  if (type != at::kInt && type != at::kLong) return false;
  return holds(value, type == at::kInt ? std::numeric_limits<int32_t>::min() : std::numeric_limits<int64_t>::min());
}

// The processor refuses to divide the least integer by minus one: there is no such quotient.
void integer_quotient(const Arguments& arguments) {
  const auto& dividend = arguments[0];
  const auto& divisor = arguments[1];
  if (!is_signed_on_cpu(dividend) || !is_signed_on_cpu(divisor)) return;
  TORCH_CHECK(!holds(divisor, -1) || !holds_least(dividend), "integer overflow: the least integer divided by -1");
}

// The least integer has no absolute value, so that its greatest common divisor may be minus one, by which the kernel divides.
void least_common_multiple(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  if (!is_signed_on_cpu(arguments[0]) || !is_signed_on_cpu(arguments[1])) return;
  TORCH_CHECK(!holds_least(arguments[0]), "integer overflow: lcm of the least integer of ", self.scalar_type());
}

// Without a rounding mode, integers are divided as floating point numbers.
void rounded_quotient(const Arguments& arguments) {
  if (arguments.size() > 2 && arguments[2].isString()) integer_quotient(arguments);
}

// Without a dimension the kernel takes one spacing for each, but lets a list of one pass.
void gradient(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  const auto spacing = arguments[1].toListRef().size();
  TORCH_CHECK(!arguments[2].isNone() || spacing != 1 || self.dim() <= 1, "torch.gradient expected spacing to be ",
              "unspecified, a scalar or a list of length equal to 'self.dim() = ", self.dim(), "', but got a list of length 1");
}

// LAPACK may iterate for ever over an infinity when it computes singular vectors. (It finds a NaN.)
void singular_vectors(const Arguments& arguments) {
  const auto& matrix = arguments[0].toTensor();
  if (!matrix.device().is_cpu() || matrix.layout() != at::kStrided || !at::isFloatingType(matrix.scalar_type())) return;
  TORCH_CHECK_LINALG(!any_true(matrix.isinf()), "linalg.svd: The algorithm failed to converge because the input matrix ",
                     "contained non-finite values.");
}

// For gradients it computes the vectors as well.
void singular_values(const Arguments& arguments) {
  if (arguments[0].toTensor().requires_grad()) singular_vectors(arguments);
}

static bool uses_singular_values(const c10::IValue& order) {
  return order.isNone() || (order.isString() && order.toStringRef() == "nuc") ||
         (order.isScalar() && order.toScalar().equal(2)) || (order.isScalar() && order.toScalar().equal(-2));
}

void matrix_norm(const Arguments& arguments) {
  if (uses_singular_values(arguments[1])) singular_values(arguments);
}

// The kernel adds up until it reaches a count that it cannot reach.
void binomial(const Arguments& arguments) {
  const auto& count = arguments[0].toTensor();
  if (!count.device().is_cpu() || !count.is_floating_point()) return;
  TORCH_CHECK(!any_true(count.isfinite().logical_not()), "binomial: expected finite counts");
}

// TorchScript's integers: division by zero ends the process.
void integer_division(const Arguments& arguments) {
  integer_quotient(arguments);
  TORCH_CHECK(arguments[1].toInt() != 0, "integer division or modulo by zero");
}

// The count of elements overflows, and the kernel writes beyond what it allocated.
void repeat_interleave(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  const auto repeats = arguments[1].toInt();
  const auto most = std::numeric_limits<int64_t>::max() / std::max<int64_t>(self.numel(), 1);
  TORCH_CHECK(repeats <= most, "repeat_interleave: ", repeats, " repeats of ", self.numel(), " elements are too many");
}

// The exponent's opposite does not exist, and the kernel loops for ever.
void matrix_power(const Arguments& arguments) {
  TORCH_CHECK(arguments[1].toInt() != std::numeric_limits<int64_t>::min(), "matrix_power: the exponent ",
              arguments[1].toInt(), " is out of range");
}

// The kernel takes as many steps for each element as the degree says.
void polynomial(const Arguments& arguments) {
  constexpr double most = 1 << 24;
  const auto& degree = arguments[1];
  if (degree.isTensor()) {
    const auto& tensor = degree.toTensor();
    if (!tensor.device().is_cpu() || tensor.layout() != at::kStrided || tensor.is_complex()) return;
    TORCH_CHECK(!any_true(tensor.to(at::kDouble).gt(most)), "the degree n of a polynomial must be at most ", most);
  } else {
    TORCH_CHECK(degree.toScalar().isComplex() || !(degree.toScalar().toDouble() > most),
                "the degree n of a polynomial must be at most ", most, ", but is ", degree.toScalar());
  }
}

// The backward kernel divides by the count of elements, but for the norm of order zero.
void pdist(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  TORCH_CHECK(self.numel() > 0 || !self.requires_grad() || arguments[1].toDouble() == 0, "pdist: expected an input with elements for its gradient, but ",
              "got sizes ", self.sizes());
}

// The kernel reads a count or edges for each column.
void histogramdd(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  const auto& bins = arguments[1];
  if (!bins.isList() || self.dim() < 2) return;
  TORCH_CHECK(static_cast<int64_t>(bins.toListRef().size()) == self.size(-1), "histogramdd(): expected bins for each of the ",
              self.size(-1), " columns, but got ", bins.toListRef().size());
}

// Pivots are rows to swap, which the kernels and LAPACK take on trust.
static void check_pivots(const at::Tensor& pivots, const at::Tensor& factors) {
  if (!pivots.device().is_cpu() || pivots.scalar_type() != at::kInt || factors.dim() < 2) return;
  TORCH_CHECK(!any_true(pivots.lt(1)) && !any_true(pivots.gt(factors.size(-2))), "expected pivots between 1 and ",
              factors.size(-2), ", the number of rows");
}

void lu_unpack(const Arguments& arguments) {
  const auto& factors = arguments[0].toTensor();
  const auto& pivots = arguments[1].toTensor();
  if (!arguments[3].toBool() || factors.dim() < 2) return;
  auto sizes = factors.sizes().slice(0, factors.dim() - 1).vec();
  sizes.back() = std::min(factors.size(-2), factors.size(-1));
  TORCH_CHECK(pivots.sizes() == at::IntArrayRef(sizes), "expected pivots of sizes ", at::IntArrayRef(sizes), ", but got ",
              pivots.sizes());
  check_pivots(pivots, factors);
}

void lu_solve(const Arguments& arguments) { check_pivots(arguments[2].toTensor(), arguments[1].toTensor()); }

void linalg_lu_solve(const Arguments& arguments) { check_pivots(arguments[1].toTensor(), arguments[0].toTensor()); }

// The kernel that writes to a quantized tensor looks at the first of the list.
void concatenate(const Arguments& arguments) {
  if (arguments.size() < 3 || !arguments[2].toTensor().is_quantized()) return;
  TORCH_CHECK(!arguments[0].toListRef().empty(), "torch.cat(): expected a non-empty list of Tensors");
}

// One more than the largest is the count of bins.
void bincount(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  if (!self.device().is_cpu() || self.scalar_type() != at::kLong) return;
  TORCH_CHECK(!any_true(self.eq(std::numeric_limits<int64_t>::max())), "bincount: the largest integer is too large");
}

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

// Newer releases check this; the kernel takes the places on trust.
void searchsorted(const Arguments& arguments) {
  const auto& sequence = arguments[0].toTensor();
  if (!arguments[5].isTensor()) return;
  const auto& sorter = arguments[5].toTensor();
  if (!sorter.defined() || !sorter.device().is_cpu() || sorter.scalar_type() != at::kLong || sequence.dim() == 0) return;
  TORCH_CHECK(!any_true(sorter.lt(0)) && !any_true(sorter.gt(sequence.size(-1) - 1)), "torch.searchsorted(): sorter index out of range");
}

// The kernel goes over all batches by the stride of the last of their dimensions, wherever the result lies.
void triangle(const Arguments& arguments) {
  const auto& out = arguments[2].toTensor();
  // Another size makes the result contiguous.
  if (out.layout() != at::kStrided || out.sizes() != arguments[0].toTensor().sizes() || out.is_same(arguments[0].toTensor())) return;
  for (int64_t i = 0; i + 3 < out.dim(); i++) {
    TORCH_CHECK(out.stride(i) == out.stride(i + 1) * out.size(i + 1), "expected an out= tensor whose batches follow each other ",
                "in memory, but got strides ", out.strides(), " for sizes ", out.sizes());
  }
}

// Before 2.0 the kernel takes the least of no dimensions.
void permute(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  TORCH_CHECK(TORCH_VERSION_MAJOR >= 2 || !self.is_sparse() || self.dim() > 0, "permute: a sparse tensor without dimensions has none to permute");
}

// The kernel makes a grid of that many dimensions, one after the other.
void combinations(const Arguments& arguments) {
  const auto r = arguments[1].toInt();
  TORCH_CHECK(r <= std::numeric_limits<int16_t>::max(), "combinations: r is too large: ", r);
}

// The kernels take lengths on trust where the caller says so, and offsets always.
static void check_segments(const char* name, const c10::IValue& segments, const at::Tensor& data, int64_t axis) {
  if (!segments.isTensor() || !segments.toTensor().defined()) return;
  const auto& tensor = segments.toTensor();
  if (!tensor.device().is_cpu() || !c10::isIntegralType(tensor.scalar_type(), false)) return;
  TORCH_CHECK(axis == tensor.dim() - 1, "segment_reduce(): Expected axis to be the last dimension of ", name, " but got ", axis, ".");
  TORCH_CHECK(tensor.sizes().slice(0, axis) == data.sizes().slice(0, axis), "segment_reduce(): Expected ", name,
              " of the sizes of data before axis, but got ", tensor.sizes(), " and ", data.sizes());
  TORCH_CHECK(!any_true(tensor.lt(0)), name, " contains negative value!");
  const bool are_lengths = std::string(name) == "lengths";
  TORCH_CHECK(!any_true((are_lengths ? tensor.sum(-1) : tensor).gt(data.size(axis))), "segment_reduce(): Expected ", name,
              " within data.size(", axis, ") = ", data.size(axis));
}

void segment_reduce(const Arguments& arguments) {
  const auto& data = arguments[0].toTensor();
  auto axis = arguments[5].toInt();
  if (axis < 0) axis += data.dim();
  if (axis < 0 || axis >= data.dim()) return;
  if (arguments[6].toBool()) check_segments("lengths", arguments[2], data, axis);
  check_segments("offsets", arguments[4], data, axis);
}

// The kernel reads two lengths, and refuses more.
void blocksize(const Arguments& arguments) {
  const auto lengths = ints_of(arguments[1]);
  TORCH_CHECK(lengths.size() >= 2, "blocksize must have two elements, but got ", lengths.size());
}

// How far the range reaches is found by a loop that never ends from the largest number.
void random_from(const Arguments& arguments) {
  TORCH_CHECK(arguments[1].toInt() < std::numeric_limits<int64_t>::max(), "random_ expects 'from' to be less than ",
              std::numeric_limits<int64_t>::max());
}

// The kernel looks for the quantizer that the view has not.
void view_as_dtype(const Arguments& arguments) {
  TORCH_CHECK(!arguments[0].toTensor().is_quantized(), "a quantized tensor cannot be viewed as another dtype: int_repr() gives its integers");
}

}  // namespace checks
}  // namespace bridge
