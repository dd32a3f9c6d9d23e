// Each rule computes an operator's result by others that have rules of their own: forward mode then goes through those.
#include "jvp_rules.h"

#include <ATen/ATen.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/stack.h>
#include <torch/csrc/autograd/jit_decomp_interface.h>

#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "compat.h"
#include "vmap_rules.h"

namespace bridge {
namespace {

using torch::jit::Stack;
using Gradients = std::tuple<at::Tensor, at::Tensor, at::Tensor>;

at::Tensor optional_tensor(const c10::IValue& value) { return value.isNone() ? at::Tensor() : value.toTensor(); }

void give(Stack& stack, const Gradients& results) {
  torch::jit::push(stack, std::get<0>(results), std::get<1>(results), std::get<2>(results));
}

void trace(Stack& stack) {
  const auto self = torch::jit::pop(stack).toTensor();
  torch::jit::push(stack, self.diag().sum());
}

void log_sigmoid_forward(Stack& stack) {
  const auto self = torch::jit::pop(stack).toTensor();
  const auto z = self.abs().neg().exp();
  const auto buffer = self.is_cuda() ? self.new_zeros({0}) : z;
  torch::jit::push(stack, at::minimum(self.new_zeros({}), self) - z.log1p(), buffer);
}

// Both take (grad, output, dim, input_dtype).
void log_softmax_backward(Stack& stack) {
  const auto arguments = torch::jit::pop(stack, 4);
  const auto grad = arguments[0].toTensor();
  const auto result = grad - arguments[1].toTensor().exp() * grad.sum(arguments[2].toInt(), true);
  torch::jit::push(stack, result.to(arguments[3].toScalarType()));
}

void softmax_backward(Stack& stack) {
  const auto arguments = torch::jit::pop(stack, 4);
  const auto output = arguments[1].toTensor();
  const auto weighted = arguments[0].toTensor() * output;
  const auto result = weighted - output * weighted.sum(arguments[2].toInt(), true);
  torch::jit::push(stack, result.to(arguments[3].toScalarType()));
}

// Takes (grad, self, target, weight, reduction, ignore_index, total_weight).
void nll_loss_backward(Stack& stack) {
  const auto arguments = torch::jit::pop(stack, 7);
  torch::jit::push(stack, nll_loss_gradient(arguments[0].toTensor(), arguments[1].toTensor(), arguments[2].toTensor(),
                                            optional_tensor(arguments[3]), arguments[4].toInt(), arguments[5].toInt(),
                                            arguments[6].toTensor()));
}

// The mean and the reciprocal deviation, computed again so that they follow the input.
std::pair<at::Tensor, at::Tensor> moments(const at::Tensor& input, const at::Tensor& rstd, at::IntArrayRef dims, bool keepdim) {
  const auto mean = input.mean(dims, keepdim);
  const auto var = input.var(dims, /*unbiased=*/false, keepdim);
  const auto eps = ((1 / rstd).pow(2) - var).detach();
  return {mean, (var + eps).rsqrt()};
}

std::vector<int64_t> range(int64_t begin, int64_t end) {
  std::vector<int64_t> dims;
  for (int64_t dim = begin; dim < end; dim++) dims.push_back(dim);
  return dims;
}

// A gradient that is not asked for is zeros, as forward mode needs a tensor.
at::Tensor zeros_for(const at::Tensor& tensor, const at::Tensor& like) {
  return tensor.defined() ? at::zeros_like(tensor) : at::zeros({}, like.options());
}

// Takes (grad_out, input, normalized_shape, mean, rstd, weight, bias, output_mask).
void layer_norm_backward(Stack& stack) {
  const auto arguments = torch::jit::pop(stack, 8);
  const auto grad = arguments[0].toTensor();
  const auto input = arguments[1].toTensor();
  const auto weight = optional_tensor(arguments[5]), bias = optional_tensor(arguments[6]);
  const auto mask = arguments[7].toBoolList();
  const int64_t axis = input.dim() - static_cast<int64_t>(arguments[2].toIntVector().size());
  const auto inner = range(axis, input.dim()), outer = range(0, axis);
  const auto shape = input.sizes().slice(axis);
  if (input.numel() == 0) {
    give(stack, Gradients(at::zeros_like(input), input.new_zeros(shape), input.new_zeros(shape)));
    return;
  }

  const auto of_input = moments(input, arguments[4].toTensor(), inner, true);
  const auto& rstd = of_input.second;
  const auto normalized = (input - of_input.first) * rstd;
  const auto scaled = weight.defined() ? grad * weight : grad;
  const auto count = static_cast<double>(c10::multiply_integers(shape));
  const auto sum = [&](const at::Tensor& tensor) { return outer.empty() ? tensor : tensor.sum(outer); };
  const auto centered = scaled * count - scaled.sum(inner, true) - normalized * (scaled * normalized).sum(inner, true);
  give(stack,
       Gradients(mask[0] ? rstd / count * centered : at::zeros_like(input),
                 mask[1] && weight.defined() ? sum(grad * normalized) : zeros_for(weight, input),
                 mask[2] && bias.defined() ? sum(grad).clone() : zeros_for(bias, input)));
}

// Takes (grad_out, input, weight, running_mean, running_var, save_mean, save_invstd, train, eps, output_mask, …).
template <size_t count>
void batch_norm_backward(Stack& stack) {
  const auto arguments = torch::jit::pop(stack, count);
  const auto grad = arguments[0].toTensor();
  const auto input = arguments[1].toTensor();
  const auto weight = optional_tensor(arguments[2]);
  const bool train = arguments[7].toBool();
  const auto mask = arguments[9].toBoolList();
  auto reduced = range(2, input.dim());
  reduced.insert(reduced.begin(), 0);
  std::vector<int64_t> shape(input.dim(), 1);
  shape[1] = input.size(1);

  const auto statistics = train ? moments(input, arguments[6].toTensor(), reduced, false)
                                : std::make_pair(arguments[3].toTensor(), (arguments[4].toTensor() + arguments[8].toDouble()).rsqrt());
  const auto& invstd = statistics.second;
  const auto centered = input - statistics.first.reshape(shape);
  const double norm = static_cast<double>(input.size(1)) / static_cast<double>(input.numel());
  const auto grad_sum = grad.sum(reduced);
  const auto product = (grad * centered).sum(reduced);
  const auto scale = (weight.defined() ? invstd * weight : invstd).reshape(shape);
  const auto projected = [&] { return grad - centered * (product * norm * (invstd * invstd)).reshape(shape) - (grad_sum * norm).reshape(shape); };
  give(stack,
       Gradients((train ? projected() : grad) * scale, mask[1] ? product * invstd : zeros_for(weight, input),
                 mask[2] ? grad_sum : at::zeros_like(grad_sum)));
}

using Rule = void (*)(Stack& stack);

Rule find_rule(const std::string& name) {
  static const auto* const rules = new std::unordered_map<std::string, Rule>{
      {"aten::trace", trace},
      {"aten::log_sigmoid_forward", log_sigmoid_forward},
      {"aten::_log_softmax_backward_data", log_softmax_backward},
      {"aten::_softmax_backward_data", softmax_backward},
      {"aten::nll_loss_backward", nll_loss_backward},
      {"aten::nll_loss2d_backward", nll_loss_backward},
      {"aten::native_layer_norm_backward", layer_norm_backward},
      {"aten::native_batch_norm_backward", batch_norm_backward<10>},
      {"aten::batch_norm_backward", batch_norm_backward<11>},
  };
  const auto rule = rules->find(name);
  return rule == rules->end() ? nullptr : rule->second;
}

// Puts these rules before those that LibTorch has.
class JvpRules final : public torch::autograd::impl::JitDecompInterface {
 public:
  explicit JvpRules(JitDecompInterface* others) : others_(others) {}

  bool has_jit_decomposition(const c10::FunctionSchema& schema) const override {
    return rule_of(schema) || (others_ && others_->has_jit_decomposition(schema));
  }

  void run_jit_decomposition(const c10::OperatorHandle& op, Stack* stack) const override {
    if (const auto rule = rule_of(op.schema())) {
      rule(*stack);
    } else {
      others_->run_jit_decomposition(op, stack);
    }
  }

 private:
  static Rule rule_of(const c10::FunctionSchema& schema) {
    return schema.overload_name().empty() ? find_rule(schema.name()) : nullptr;
  }

  JitDecompInterface* others_;
};

}  // namespace

void install_jvp_rules() {
  // 1.13's package does not give them.
  if (TORCH_VERSION_MAJOR < 2) return;
  static JvpRules rules(torch::autograd::impl::getJitDecompImpl());
  torch::autograd::impl::setJitDecompImpl(&rules);
}

}  // namespace bridge
