// Checks for arithmetic, indices and counts.
#include "checks.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/any.h>
#include <ATen/ops/eq.h>
#include <ATen/ops/gt.h>
#include <ATen/ops/isfinite.h>
#include <ATen/ops/item.h>
#include <ATen/ops/logical_not.h>
#include <ATen/ops/lt.h>
#include <ATen/ops/sum.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "compat.h"

namespace bridge {
namespace checks {

std::vector<int64_t> ints_of(const c10::IValue& value) {
  return value.isInt() ? std::vector<int64_t>{value.toInt()} : value.toIntVector();
}

bool any_true(const at::Tensor& mask) { return mask.any().item().toBool(); }

template <typename T>
static bool contains(const at::Tensor& tensor, int64_t number) {
  const auto* const elements = tensor.data_ptr<T>();
  return std::find(elements, elements + tensor.numel(), static_cast<T>(number)) != elements + tensor.numel();
}

static bool holds(const c10::IValue& value, int64_t number) {
  if (!value.isTensor()) return value.isInt() && value.toInt() == number;
  const auto& tensor = value.toTensor();
  // A look at the memory costs a small division far less than two operators do.
  if (tensor.is_contiguous() && tensor.scalar_type() == at::kLong) return contains<int64_t>(tensor, number);
  if (tensor.is_contiguous() && tensor.scalar_type() == at::kInt) return contains<int32_t>(tensor, number);
  return any_true(tensor.eq(number));
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
  if (arguments[2].isString()) integer_quotient(arguments);
}

// Without a dimension the kernel takes one spacing for each, but lets a list of one pass.
void gradient(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  const auto spacing = arguments[1].toListRef().size();
  TORCH_CHECK(!arguments[2].isNone() || spacing != 1 || self.dim() <= 1, "torch.gradient expected spacing to be ",
              "unspecified, a scalar or a list of length equal to 'self.dim() = ", self.dim(), "', but got a list of length 1");
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

// The kernel that writes to a quantized tensor looks at the first of the list.
void concatenate(const Arguments& arguments) {
  if (!arguments[2].toTensor().is_quantized()) return;
  TORCH_CHECK(!arguments[0].toListRef().empty(), "torch.cat(): expected a non-empty list of Tensors");
}

// One more than the largest is the count of bins.
void bincount(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  if (!self.device().is_cpu() || self.scalar_type() != at::kLong) return;
  TORCH_CHECK(!any_true(self.eq(std::numeric_limits<int64_t>::max())), "bincount: the largest integer is too large");
}

// Newer releases check this; the kernel takes the places on trust.
void searchsorted(const Arguments& arguments) {
  const auto& sequence = arguments[0].toTensor();
  if (!arguments[5].isTensor()) return;
  const auto& sorter = arguments[5].toTensor();
  if (!sorter.defined() || !sorter.device().is_cpu() || sorter.scalar_type() != at::kLong || sequence.dim() == 0) return;
  TORCH_CHECK(!any_true(sorter.lt(0)) && !any_true(sorter.gt(sequence.size(-1) - 1)), "torch.searchsorted(): sorter index out of range");
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

// The kernel looks for the quantizer that the view has not.
void view_as_dtype(const Arguments& arguments) {
  TORCH_CHECK(!arguments[0].toTensor().is_quantized(), "a quantized tensor cannot be viewed as another dtype: int_repr() gives its integers");
}

}  // namespace checks
}  // namespace bridge
