#include "preconditions.h"

#include <ATen/core/Tensor.h>

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

// The gates of a cell are cut from one product, as many as there should be.
void recurrent_cell(const Arguments& arguments, size_t weights, int64_t gates) {
  const auto& w_hh = arguments[weights + 1].toTensor();
  const auto& w_ih = arguments[weights].toTensor();
  for (const auto& w : {w_ih, w_hh}) {
    TORCH_CHECK(w.dim() == 2 && w_hh.dim() == 2 && w.size(0) == gates * w_hh.size(1), "the weights of the cell must have ",
                gates, " * hidden_size rows, but have sizes ", w_ih.sizes(), " and ", w_hh.sizes());
  }
}

void gru_cell(const Arguments& arguments) { recurrent_cell(arguments, 2, 3); }
void lstm_cell(const Arguments& arguments) { recurrent_cell(arguments, 2, 4); }

// TorchScript's integers: division by zero ends the process.
void integer_division(const Arguments& arguments) {
  TORCH_CHECK(arguments[1].toInt() != 0, "integer division or modulo by zero");
}

// An operator's name without its overload: the check holds for all of them.
const std::unordered_map<std::string, Precondition>& by_name() {
  static const auto* const rows = new std::unordered_map<std::string, Precondition>{
      {"aten::native_channel_shuffle", native_channel_shuffle},
      {"aten::max_unpool2d", max_unpool2d},
      {"aten::max_unpool3d", max_unpool3d},
      {"aten::native_batch_norm", native_batch_norm},
      {"aten::gru_cell", gru_cell},
      {"aten::lstm_cell", lstm_cell},
  };
  return *rows;
}

const std::unordered_map<std::string, Precondition>& by_full_name() {
  static const auto* const rows = new std::unordered_map<std::string, Precondition>{
      {"aten::remainder.int", integer_division},
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
