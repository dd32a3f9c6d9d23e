// Checks for layers of networks.
#include "checks.h"

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "compat.h"

namespace bridge {
namespace checks {

static bool is_given(const c10::IValue& value) { return value.isTensor() && value.toTensor().defined(); }

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

// The kernels read an element of each list for each dimension before they look at their lengths.
static void max_unpool(const Arguments& arguments, size_t spatial, const char* elements) {
  const char* const names[] = {"output_size", "stride", "padding"};
  const size_t lists = spatial == 3 ? 3 : 1;
  for (size_t i = 0; i < lists; i++) {
    const auto length = ints_of(arguments[2 + i]).size();
    TORCH_CHECK(length == spatial, "There should be exactly ", elements, " in ", names[i], ", but got ", length, " elements.");
  }
}

void max_unpool2d(const Arguments& arguments) { max_unpool(arguments, 2, "two elements (height, width)"); }
void max_unpool3d(const Arguments& arguments) { max_unpool(arguments, 3, "three elements (depth, height, width)"); }

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

// The gates are cut from a product, as many pieces as there should be: rows that do not divide give fewer. A weight of no
// dimensions LibTorch refuses.
static void check_gates(const at::Tensor& weight, int64_t gates) {
  TORCH_CHECK(weight.dim() == 0 || (weight.dim() == 2 && weight.size(0) % gates == 0), "expected weights of ", gates,
              " * hidden_size rows, but got sizes ", weight.sizes());
}

// An LSTM adds two products before it cuts; those that cannot be added LibTorch refuses.
template <int64_t gates>
static void check_gates(const at::Tensor& input_weight, const at::Tensor& hidden_weight) {
  if (gates == 4 && input_weight.dim() == 2 && hidden_weight.dim() == 2) {
    const auto least = std::min(input_weight.size(0), hidden_weight.size(0));
    const auto most = std::max(input_weight.size(0), hidden_weight.size(0));
    if (least != most && least != 1) return;
    check_gates(input_weight.size(0) == most ? input_weight : hidden_weight, gates);
    return;
  }
  check_gates(input_weight, gates);
  check_gates(hidden_weight, gates);
}

template <size_t weights, int64_t gates>
static void recurrent_cell(const Arguments& arguments) {
  check_gates<gates>(arguments[weights].toTensor(), arguments[weights + 1].toTensor());
}

// An LSTM has a projection where its two states differ in their length.
static bool projects(const c10::IValue& states) {
  if (!states.isTensorList()) return false;
  const auto tensors = states.toTensorVector();
  return tensors.size() == 2 && tensors[0].dim() > 2 && tensors[1].dim() > 2 && tensors[0].size(2) != tensors[1].size(2);
}

// Takes (input, states, params, has_biases, …) or (data, batch_sizes, states, params, has_biases, …).
template <int64_t gates>
static void recurrent_layers(const Arguments& arguments) {
  const size_t states = arguments[3].isBool() ? 1 : 2;
  if (states == 2) {
    const auto& batch_sizes = arguments[1].toTensor();
    TORCH_CHECK(batch_sizes.dim() == 0 || (batch_sizes.dim() == 1 && batch_sizes.numel() > 0),
                "batch_sizes should be a 1D tensor with elements, but got sizes ", batch_sizes.sizes());
  }
  const auto weights = arguments[states + 1].toTensorVector();
  const size_t step = 2 + (arguments[states + 2].toBool() ? 2 : 0) + (projects(arguments[states]) ? 1 : 0);
  const auto layers = arguments[states + 3].toInt();
  const size_t directions = arguments[states + 6].toBool() ? 2 : 1;
  TORCH_CHECK(layers > 0 && layers <= static_cast<int64_t>(weights.size()) && weights.size() == layers * directions * step,
              "expected ", step, " weights for each of ", layers, " layers and ", directions, " directions, but got ",
              weights.size());
  for (size_t i = 0; i + 1 < weights.size(); i += step) {
    check_gates<gates>(weights[i], weights[i + 1]);
  }
}

// The square of the factor, by which the kernel divides, may overflow to zero.
void pixel_shuffle(const Arguments& arguments) {
  const auto factor = arguments[1].toInt();
  TORCH_CHECK(factor <= std::numeric_limits<int32_t>::max(),
              "upscale factor is too large, (upscale_factor)^2 overflowed: upscale_factor=", factor);
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
  TORCH_CHECK(arguments[2].toTensor().dim() <= 1, "offsets has to be a 1D Tensor, but got Tensor of dimension ",
              arguments[2].toTensor().dim());
}

// The kernel reads the first element of each list; the stride's may be left to the kernel's size.
void quantized_max_pool1d(const Arguments& arguments) {
  for (size_t i = 1; i <= 4; i++) {
    const auto length = ints_of(arguments[i]).size();
    TORCH_CHECK(length == 1 || (i == 2 && length == 0), "quantized_max_pool1d: expected lists of one element, but got ", length);
  }
}

// Without a batch, the kernel reads one target.
void nll_loss(const Arguments& arguments) {
  const auto& self = arguments[0].toTensor();
  TORCH_CHECK(self.dim() != 1 || arguments[1].toTensor().numel() > 0, "nll_loss: expected a target for an input of sizes ",
              self.sizes());
}

static std::vector<int64_t> lengths_of(const c10::IValue& value) {
  if (!value.isTensor()) return ints_of(value);
  const auto lengths = value.toTensor().to(at::kCPU, at::kLong).contiguous();
  return {lengths.data_ptr<int64_t>(), lengths.data_ptr<int64_t>() + lengths.numel()};
}

// The kernels take lengths and classes for places in memory.
void ctc_loss(const Arguments& arguments) {
  const auto& log_probs = arguments[0].toTensor();
  const auto& targets = arguments[1].toTensor();
  for (size_t i = 2; i <= 3; i++) {
    if (arguments[i].isTensor() && arguments[i].toTensor().is_meta()) return;
    for (const auto length : lengths_of(arguments[i])) {
      TORCH_CHECK(length >= 0, "Expected ", i == 2 ? "input_lengths" : "target_lengths", " to have value at least 0, but got value ",
                  length);
    }
  }
  if (!targets.device().is_cpu() || !c10::isIntegralType(targets.scalar_type(), false) || log_probs.dim() == 0) return;
  // Beyond its length a row of targets is padding, and may hold anything.
  const auto lengths = lengths_of(arguments[3]);
  const auto used = targets.to(at::kLong).contiguous();
  const bool is_padded = used.dim() == 2 && static_cast<size_t>(used.size(0)) == lengths.size();
  const int64_t width = is_padded ? used.size(1) : 0;
  for (int64_t i = 0; i < used.numel(); i++) {
    if (is_padded && i % width >= lengths[i / width]) continue;
    const auto target = used.data_ptr<int64_t>()[i];
    TORCH_CHECK(target >= 0 && target < log_probs.size(-1), "ctc_loss: expected targets between 0 and ",
                log_probs.size(-1) - 1, ", but got ", target);
  }
}

// The rows of the weight times the groups may overflow to zero, by which LibTorch divides.
template <size_t index>
static void check_groups(const Arguments& arguments) {
  const auto groups = arguments[index].toInt();
  TORCH_CHECK(groups <= std::numeric_limits<int32_t>::max(), "Given groups=", groups, ", expected weight to be at least ", groups,
              " at dimension 0, but got weight of size ", arguments[1].toTensor().sizes(), " instead");
}

void conv(const Arguments& arguments) { check_groups<6>(arguments); }
void convolution(const Arguments& arguments) { check_groups<8>(arguments); }

// The kernel reads an element of each list for each dimension.
void mkldnn_convolution(const Arguments& arguments) {
  const auto& input = arguments[0].toTensor();
  const auto& weight = arguments[1].toTensor();
  TORCH_CHECK(input.dim() > 2 && weight.dim() == input.dim() && arguments[6].toInt() > 0, "mkldnn_convolution: expected an ",
              "input and a weight of equally many dimensions, and groups, but got sizes ", input.sizes(), " and ", weight.sizes());
  for (size_t i = 3; i <= 5; i++) {
    const auto list = ints_of(arguments[i]);
    TORCH_CHECK(static_cast<int64_t>(list.size()) == input.dim() - 2, "mkldnn_convolution: expected ", input.dim() - 2,
                " elements of padding, stride and dilation, but got ", list.size());
  }
}

// For one scale, the kernel reads and writes the first element of each without a look.
void fused_moving_avg_obs_fake_quant(const Arguments& arguments) {
  // No observer and no quantization leave a copy.
  const bool is_copy = arguments[1].toTensor().numel() == 0 && arguments[2].toTensor().numel() == 0;
  if (is_copy) return;
  if (arguments[11].toBool()) {
    const auto axis = arguments[10].toInt();
    const auto dims = arguments[0].toTensor().dim();
    TORCH_CHECK_INDEX(axis >= 0 && axis < dims, "fused_moving_avg_obs_fake_quant: ch_axis is ", axis, " for a tensor of ", dims,
                      " dimensions");
    return;
  }
  for (size_t i = 3; i <= 6; i++) {
    const auto& tensor = arguments[i].toTensor();
    const auto type = i == 6 ? at::kInt : at::kFloat;
    TORCH_CHECK(tensor.numel() > 0 && tensor.scalar_type() == type, "fused_moving_avg_obs_fake_quant: expected ranges, ",
                "scale and zero_point with an element, but got ", tensor.scalar_type(), " of sizes ", tensor.sizes());
  }
}

// group_norm checks this; a kernel behind it divides by what it is given.
void native_group_norm(const Arguments& arguments) {
  const auto& input = arguments[0].toTensor();
  const auto samples = arguments[3].toInt();
  const auto channels = arguments[4].toInt();
  const auto positions = arguments[5].toInt();
  const auto groups = arguments[6].toInt();
  TORCH_CHECK(groups > 0 && channels % groups == 0, "Expected number of channels in input to be divisible by num_groups, but got ",
              channels, " channels and num_groups=", groups);
  TORCH_CHECK(samples >= 0 && channels > 0 && positions >= 0 && samples * channels * positions == input.numel(),
              "native_group_norm: expected an input of ", samples, " x ", channels, " x ", positions, " elements, but got sizes ",
              input.sizes());
}

// The kernel divides by the count of elements, and writes statistics of that many channels.
void batch_norm_update_stats(const Arguments& arguments) {
  const auto& input = arguments[0].toTensor();
  TORCH_CHECK(input.dim() >= 2 && input.numel() > 0, "batch_norm_update_stats: expected an input with elements and at ",
              "least 2 dimensions, but got sizes ", input.sizes());
  for (size_t i = 1; i <= 2; i++) {
    TORCH_CHECK(!is_given(arguments[i]) || arguments[i].toTensor().numel() == input.size(1), "running statistics should ",
                "contain ", input.size(1), " elements");
  }
}

// The kernel takes the two states of the list without counting them.
void quantized_lstm_cell(const Arguments& arguments) {
  const auto states = arguments[1].toListRef().size();
  TORCH_CHECK(states == 2, "quantized_lstm_cell: expected two hidden states, but got ", states);
  recurrent_cell<2, 4>(arguments);
}

// The kernel reads as many elements of float32 as it is told, and searches in steps of what it is given.
void choose_qparams_optimized(const Arguments& arguments) {
  const auto& input = arguments[0].toTensor();
  if (input.scalar_type() != at::kFloat) return;
  const auto numel = arguments[1].toInt();
  const auto ratio = arguments[3].toDouble();
  TORCH_CHECK(input.is_contiguous() && numel > 0 && numel <= input.numel(), "choose_qparams_optimized: expected a ",
              "contiguous input of at least ", numel, " elements, but got sizes ", input.sizes());
  TORCH_CHECK(arguments[2].toInt() > 0, "choose_qparams_optimized: n_bins must be positive");
  TORCH_CHECK(arguments[2].toInt() <= 1 << 16, "choose_qparams_optimized: n_bins must be at most ", 1 << 16, ", but is ",
              arguments[2].toInt());
  TORCH_CHECK(ratio >= 0 && ratio <= 1, "choose_qparams_optimized: ratio must be between 0 and 1, but got ", ratio);
  TORCH_CHECK(arguments[4].toInt() > 0 && arguments[4].toInt() <= 8, "choose_qparams_optimized: bit_width must be ",
              "between 1 and 8");
}

void gru_cell(const Arguments& arguments) { recurrent_cell<2, 3>(arguments); }
void lstm_cell(const Arguments& arguments) { recurrent_cell<2, 4>(arguments); }
void rnn(const Arguments& arguments) { recurrent_layers<1>(arguments); }
void gru(const Arguments& arguments) { recurrent_layers<3>(arguments); }
void lstm(const Arguments& arguments) { recurrent_layers<4>(arguments); }

}  // namespace checks
}  // namespace bridge
