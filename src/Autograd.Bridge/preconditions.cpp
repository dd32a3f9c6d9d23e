#include "preconditions.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/any.h>
#include <ATen/ops/eq.h>
#include <ATen/ops/isfinite.h>
#include <ATen/ops/isinf.h>
#include <ATen/ops/item.h>
#include <ATen/ops/logical_not.h>

#include <algorithm>
#include <limits>
#include <string>
#include <unordered_map>
#include <vector>

#include "compat.h"

namespace bridge {
namespace {

using Arguments = torch::jit::Stack;

std::vector<int64_t> ints(const c10::IValue& value) {
  return value.isInt() ? std::vector<int64_t>{value.toInt()} : value.toIntVector();
}

bool is_given(const c10::IValue& value) { return value.isTensor() && value.toTensor().defined(); }

// channel_shuffle checks this; the kernel behind it divides by what it is given.
void native_channel_shuffle(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  const auto groups = arguments[1].toInt();
  TORCH_CHECK(self.dim() > 2, "channel_shuffle expects input with > 2 dims, but got input with sizes ", self.sizes());
  TORCH_CHECK(self.numel() > 0, "channel_shuffle expects input with elements, but got input with sizes ", self.sizes());
  TORCH_CHECK(groups > 0, "Number of groups to divide channels in must be positive. Value of groups:", groups);
  TORCH_CHECK(self.size(1) % groups == 0, "Number of channels must be divisible by groups. Got ", self.size(1),
              " channels and ", groups, " groups.");
}

// The kernels read lists and indices before they look at their lengths and dtype.
void max_unpool(const Arguments& arguments, const char* name, size_t spatial) {
  const auto& self = arguments[0].toTensor();
  const auto& indices = arguments[1].toTensor();
  const auto dim = static_cast<size_t>(self.dim());
  TORCH_CHECK(dim == spatial + 1 || dim == spatial + 2, "Input to ", name, " should be a ", spatial + 1, "d or ",
              spatial + 2, "d Tensor, but got a tensor with ", dim, " dimensions.");
  TORCH_CHECK(indices.scalar_type() == at::kLong, "elements in indices should be type int64 but got: ",
              indices.scalar_type());
  TORCH_CHECK(self.sizes() == indices.sizes(), "Expected shape of indices to be same as that of the input tensor (",
              self.sizes(), ") but got indices tensor with shape: ", indices.sizes());
  const size_t lists = spatial == 3 ? 5 : 3;
  for (size_t i = 2; i < lists; i++) {
    const auto list = ints(arguments[i]);
    TORCH_CHECK(list.size() == spatial, name, ": expected ", spatial, " elements in each list of sizes, but got ",
                list.size());
  }
}

void max_unpool2d(const Arguments& arguments) { max_unpool(arguments, "max_unpooling2d", 2); }
void max_unpool3d(const Arguments& arguments) { max_unpool(arguments, "max_unpooling3d", 3); }

// batch_norm checks this; the kernel behind it does not.
void native_batch_norm(const Arguments& arguments) {
  const auto& input = arguments[0].toTensor();
  TORCH_CHECK(input.dim() >= 2, "native_batch_norm: expected an input of at least 2 dimensions, but got ", input.dim());
  TORCH_CHECK(input.numel() > 0, "native_batch_norm: expected an input with elements, but got sizes ", input.sizes());
  const char* const names[] = {"weight", "bias", "running_mean", "running_var"};
  for (size_t i = 1; i <= 4; i++) {
    if (!is_given(arguments[i])) continue;
    TORCH_CHECK(arguments[i].toTensor().numel() == input.size(1), names[i - 1], " should contain ", input.size(1),
                " elements not ", arguments[i].toTensor().numel());
  }
  const bool training = arguments[5].toBool();
  TORCH_CHECK(training || (is_given(arguments[3]) && is_given(arguments[4])),
              "running_mean and running_var must be defined in evaluation mode");
}

// The gates are cut from one product, as many pieces as there should be: rows that do not divide give fewer.
void check_gates(const at::Tensor& weight, int64_t gates) {
  TORCH_CHECK(weight.dim() == 2 && weight.size(0) % gates == 0, "expected weights of ", gates,
              " * hidden_size rows, but got sizes ", weight.sizes());
}

template <size_t weights, int64_t gates>
void recurrent_cell(const Arguments& arguments) {
  check_gates(arguments[weights].toTensor(), gates);
  check_gates(arguments[weights + 1].toTensor(), gates);
}

// An LSTM has a projection where its two states differ in their length.
bool projects(const c10::IValue& states) {
  if (!states.isTensorList()) return false;
  const auto tensors = states.toTensorVector();
  return tensors.size() == 2 && tensors[0].dim() > 2 && tensors[1].dim() > 2 && tensors[0].size(2) != tensors[1].size(2);
}

// Takes (input, states, params, has_biases, …) or (data, batch_sizes, states, params, has_biases, …).
template <int64_t gates>
void recurrent_layers(const Arguments& arguments) {
  const size_t states = arguments[3].isBool() ? 1 : 2;
  if (states == 2) {
    const auto& batch_sizes = arguments[1].toTensor();
    TORCH_CHECK(batch_sizes.dim() == 1 && batch_sizes.numel() > 0, "batch_sizes should be a 1D tensor with elements, ",
                "but got sizes ", batch_sizes.sizes());
  }
  const auto weights = arguments[states + 1].toTensorVector();
  const size_t step = 2 + (arguments[states + 2].toBool() ? 2 : 0) + (projects(arguments[states]) ? 1 : 0);
  for (size_t i = 0; i + 1 < weights.size(); i += step) {
    check_gates(weights[i], gates);
    check_gates(weights[i + 1], gates);
  }
}

// The square of the factor, by which the kernel divides, may overflow to zero.
void pixel_shuffle(const Arguments& arguments) {
  const auto factor = arguments[1].toInt();
  TORCH_CHECK(factor <= std::numeric_limits<int32_t>::max(),
              "upscale factor is too large, (upscale_factor)^2 overflowed: upscale_factor=", factor);
}

// The count of elements overflows, and the kernel writes beyond what it allocated.
void repeat_interleave(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  const auto repeats = arguments[1].toInt();
  TORCH_CHECK(repeats >= 0, "Repeats must be non-negative");
  const auto most = std::numeric_limits<int64_t>::max() / std::max<int64_t>(self.numel(), 1);
  TORCH_CHECK(repeats <= most, "repeat_interleave: ", repeats, " repeats of ", self.numel(), " elements are too many");
}

// The exponent's opposite does not exist, and the kernel loops for ever.
void matrix_power(const Arguments& arguments) {
  TORCH_CHECK(arguments[1].toInt() != std::numeric_limits<int64_t>::min(), "matrix_power: the exponent ",
              arguments[1].toInt(), " is out of range");
}

// Queries are shared out among keys by a division.
void scaled_dot_product_attention(const Arguments& arguments) {
  if (arguments.size() < 8 || !arguments[7].toBool()) return;
  for (size_t i = 1; i <= 2; i++) {
    const auto& tensor = arguments[i].toTensor();
    TORCH_CHECK(tensor.dim() < 3 || tensor.size(-3) > 0, "scaled_dot_product_attention: with enable_gqa, expected ",
                "key and value to have heads, but got sizes ", tensor.sizes());
  }
}

// The kernel knows three modes and looks for a fourth in memory.
void embedding_bag(const Arguments& arguments) {
  const auto mode = arguments[4].toInt();
  TORCH_CHECK(mode >= 0 && mode <= 2, "embedding_bag: mode must be 0 (sum), 1 (mean) or 2 (max), but got ", mode);
  TORCH_CHECK(arguments[2].toTensor().dim() == 1, "offsets has to be a 1D Tensor, but got Tensor of dimension ",
              arguments[2].toTensor().dim());
}

bool any_true(const at::Tensor& mask) { return mask.any().item().toBool(); }

bool holds(const c10::IValue& value, int64_t number) {
  return value.isTensor() ? any_true(value.toTensor().eq(number)) : value.isInt() && value.toInt() == number;
}

bool is_signed_on_cpu(const c10::IValue& value) {
  if (!value.isTensor()) return value.isInt();
  const auto& tensor = value.toTensor();
  return tensor.defined() && tensor.device().is_cpu() && tensor.layout() == at::kStrided &&
         c10::isIntegralType(tensor.scalar_type(), false) && tensor.scalar_type() != at::kByte;
}

// The processor refuses to divide the least integer by minus one: there is no such quotient.
void integer_quotient(const Arguments& arguments) {
  const auto& dividend = arguments[0];
  const auto& divisor = arguments[1];
  if (!is_signed_on_cpu(dividend) || !is_signed_on_cpu(divisor)) return;
  // A narrower dividend is widened, and cannot be the least.
  const auto type = dividend.isTensor() ? dividend.toTensor().scalar_type() : at::kLong;
  if (type != at::kInt && type != at::kLong) return;
  const int64_t least = type == at::kInt ? std::numeric_limits<int32_t>::min() : std::numeric_limits<int64_t>::min();
  TORCH_CHECK(!holds(divisor, -1) || !holds(dividend, least), "integer overflow: ", least, " divided by -1");
}

// Without a rounding mode, integers are divided as floating point numbers.
void rounded_quotient(const Arguments& arguments) {
  if (arguments.size() > 2 && arguments[2].isString()) integer_quotient(arguments);
}

// Without a dimension the kernel takes one tensor for each.
void gradient(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  const auto spacing = arguments[1].toListRef().size();
  TORCH_CHECK(!arguments[2].isNone() || spacing == static_cast<size_t>(self.dim()), "torch.gradient expected spacing to ",
              "have a tensor for each of the ", self.dim(), " dimensions, but got ", spacing);
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

bool uses_singular_values(const c10::IValue& order) {
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

// An operator's name without its overload: the check holds for all of them.
const std::unordered_map<std::string, Precondition>& by_name() {
  static const auto* const rows = new std::unordered_map<std::string, Precondition>{
      {"aten::native_channel_shuffle", native_channel_shuffle},
      {"aten::max_unpool2d", max_unpool2d},
      {"aten::max_unpool3d", max_unpool3d},
      {"aten::native_batch_norm", native_batch_norm},
      {"aten::gru_cell", recurrent_cell<2, 3>},
      {"aten::lstm_cell", recurrent_cell<2, 4>},
      {"aten::gru", recurrent_layers<3>},
      {"aten::lstm", recurrent_layers<4>},
      {"aten::pixel_shuffle", pixel_shuffle},
      {"aten::matrix_power", matrix_power},
      {"aten::scaled_dot_product_attention", scaled_dot_product_attention},
      {"aten::embedding_bag", embedding_bag},
      {"aten::binomial", binomial},
      {"aten::linalg_svd", singular_vectors},
      {"aten::svd", singular_vectors},
      {"aten::linalg_pinv", singular_vectors},
      {"aten::pinverse", singular_vectors},
      {"aten::linalg_svdvals", singular_values},
      {"aten::nuclear_norm", singular_values},
      {"aten::linalg_matrix_norm", matrix_norm},
      {"aten::linalg_cond", matrix_norm},
      {"aten::fmod", integer_quotient},
      {"aten::fmod_", integer_quotient},
      {"aten::remainder", integer_quotient},
      {"aten::remainder_", integer_quotient},
      {"aten::floor_divide", integer_quotient},
      {"aten::floor_divide_", integer_quotient},
      {"aten::div", rounded_quotient},
      {"aten::div_", rounded_quotient},
      {"aten::divide", rounded_quotient},
      {"aten::divide_", rounded_quotient},
  };
  return *rows;
}

const std::unordered_map<std::string, Precondition>& by_full_name() {
  static const auto* const rows = new std::unordered_map<std::string, Precondition>{
      {"aten::remainder.int", integer_division},
      {"aten::repeat_interleave.self_int", repeat_interleave},
      {"aten::gradient.tensorarrayint", gradient},
  };
  return *rows;
}

Precondition find(const std::unordered_map<std::string, Precondition>& rows, const std::string& name) {
  const auto row = rows.find(name);
  return row == rows.end() ? nullptr : row->second;
}

}  // namespace

Precondition find_precondition(const c10::OperatorName& name) {
  const auto precondition = find(by_full_name(), name.name + "." + name.overload_name);
  return precondition ? precondition : find(by_name(), name.name);
}

}  // namespace bridge
