// Each rule computes an operator's result by others that have batching rules: vmap then goes through those.
#include "vmap_rules.h"

#include <ATen/ATen.h>
#include <ATen/OpMathType.h>
#include <ATen/native/TypeProperties.h>
#include <torch/library.h>

#include <tuple>
#include <vector>

#include "compat.h"

namespace bridge {
namespace {

// A formula in the precision that kernels compute in, of tensors promoted to one dtype; the result has that dtype.
template <class Formula>
at::Tensor promoted(const at::Tensor& a, const at::Tensor& b, const at::Tensor& c, const Formula& formula) {
  const std::vector<at::Tensor> tensors{a, b, c};
  const auto dtype = at::native::result_type(tensors);
  const auto precise = at::toOpMathType(dtype);
  return formula(a.to(precise), b.to(precise), c.to(precise)).to(dtype);
}

double mean_factor(const at::Tensor& self, int64_t reduction) {
  return reduction == at::Reduction::Mean ? 1.0 / static_cast<double>(self.numel()) : 1.0;
}

at::Tensor mse_loss_backward(const at::Tensor& grad, const at::Tensor& self, const at::Tensor& target, int64_t reduction) {
  const double factor = 2.0 * mean_factor(self, reduction);
  return promoted(grad, self, target, [&](const at::Tensor& g, const at::Tensor& x, const at::Tensor& y) { return (x - y) * factor * g; });
}

at::Tensor smooth_l1_loss_backward(const at::Tensor& grad, const at::Tensor& self, const at::Tensor& target, int64_t reduction,
                                   double beta) {
  const double factor = mean_factor(self, reduction);
  return promoted(grad, self, target, [&](const at::Tensor& g, const at::Tensor& x, const at::Tensor& y) {
    const auto apart = x - y;
    const auto scaled = g * factor;
    return at::where(apart.abs() < beta, scaled * apart / beta, scaled * apart.sign());
  });
}

at::Tensor huber_loss_backward(const at::Tensor& grad, const at::Tensor& self, const at::Tensor& target, int64_t reduction,
                               double delta) {
  const double factor = mean_factor(self, reduction);
  return promoted(grad, self, target, [&](const at::Tensor& g, const at::Tensor& x, const at::Tensor& y) {
    const auto apart = x - y;
    return at::where(apart < -delta, g * -factor * delta, at::where(apart > delta, g * factor * delta, apart * factor * g));
  });
}

// The dimension of the classes, and weights that broadcast along it.
int64_t classes_of(const at::Tensor& self) { return self.dim() < 2 ? 0 : 1; }

at::Tensor along_classes(const at::Tensor& weight, const at::Tensor& self) {
  std::vector<int64_t> shape(self.dim(), 1);
  shape[classes_of(self)] = weight.size(0);
  return weight.reshape(shape);
}

// Zeros where a target is to be ignored.
at::Tensor counted(const at::Tensor& is_counted, const at::Tensor& tensor) {
  return at::where(is_counted, tensor, at::zeros_like(tensor));
}

using Losses = std::tuple<at::Tensor, at::Tensor>;
using OptionalTensor = optional<at::Tensor>;

Losses losses(const at::Tensor& self, const at::Tensor& target, const at::Tensor& weight, int64_t reduction, int64_t ignore_index) {
  const auto classes = classes_of(self);
  const auto is_counted = target.ne(ignore_index);
  const auto index = counted(is_counted, target).unsqueeze(classes);
  const auto chosen = [&](const at::Tensor& from) { return from.gather(classes, index).squeeze(classes); };
  const auto weights = weight.defined() ? along_classes(weight, self) : at::Tensor();
  const auto each = counted(is_counted, chosen(weights.defined() ? self * weights : self).neg());
  if (reduction == at::Reduction::None && self.dim() > 1) return {each, self.new_zeros({})};

  const auto total = weights.defined() ? counted(is_counted, chosen(weights.expand(self.sizes()))).sum()
                                       : is_counted.sum().to(self.scalar_type());
  if (reduction == at::Reduction::None) return {each, total};
  return {reduction == at::Reduction::Mean ? each.sum() / total : each.sum(), total};
}

Losses nll_loss_forward(const at::Tensor& self, const at::Tensor& target, const OptionalTensor& weight, int64_t reduction,
                        int64_t ignore_index) {
  const auto weights = weight.value_or(at::Tensor());
  TORCH_CHECK(self.dim() > 0 && self.dim() <= 2, "input tensor should be 1D or 2D");
  TORCH_CHECK(target.dim() <= 1, "0D or 1D target tensor expected, multi-target not supported");
  TORCH_CHECK((self.dim() == 1 && target.dim() == 0) || self.size(0) == target.size(0), "size mismatch (got input: torch.Size(",
              self.sizes(), "), target: torch.Size(", target.sizes(), "))");
  TORCH_CHECK(!weights.defined() || (weights.dim() == 1 && weights.size(0) == self.size(-1)),
              "weight tensor should be defined either for all ", self.size(-1),
              " classes or no classes but got weight tensor of shape: torch.Size(", weights.sizes(), ")");
  return losses(self, target, weights, reduction, ignore_index);
}

Losses nll_loss2d_forward(const at::Tensor& self, const at::Tensor& target, const OptionalTensor& weight, int64_t reduction,
                          int64_t ignore_index) {
  return losses(self, target, weight.value_or(at::Tensor()), reduction, ignore_index);
}

at::Tensor nll_loss_backward(const at::Tensor& grad, const at::Tensor& self, const at::Tensor& target, const OptionalTensor& weight,
                             int64_t reduction, int64_t ignore_index, const at::Tensor& total_weight) {
  return nll_loss_gradient(grad, self, target, weight.value_or(at::Tensor()), reduction, ignore_index, total_weight);
}

void check_factor(const at::Scalar& factor, const char* name, at::ScalarType dtype) {
  TORCH_CHECK(!factor.isBoolean() || dtype == at::kBool, "Boolean ", name, " only supported for Boolean results.");
  TORCH_CHECK(factor.isIntegral(/*includeBool=*/true) || !at::isIntegralType(dtype, /*includeBool=*/true),
              "For integral input tensors, argument ", name, " must not be a floating point number.");
}

at::Tensor addr(const at::Tensor& self, const at::Tensor& vec1, const at::Tensor& vec2, const at::Scalar& beta, const at::Scalar& alpha) {
  TORCH_CHECK(vec1.dim() == 1, "addr: Expected 1-D argument vec1, but got ", vec1.dim(), "-D");
  TORCH_CHECK(vec2.dim() == 1, "addr: Expected 1-D argument vec2, but got ", vec2.dim(), "-D");
  return promoted(self, vec1, vec2, [&](const at::Tensor& start, const at::Tensor& column, const at::Tensor& row) {
    check_factor(alpha, "alpha", start.scalar_type());
    check_factor(beta, "beta", start.scalar_type());
    const auto expanded = start.expand({column.size(0), row.size(0)});
    const auto product = column.outer(row);
    // What is multiplied by zero may be NaN and is left out.
    const bool keeps = beta.toComplexDouble() != 0.0;
    if (start.scalar_type() == at::kBool) {
      const auto added = alpha.toBool() ? product : at::zeros_like(product);
      return keeps ? expanded.logical_or(added) : added;
    }

    return keeps ? expanded * beta + product * alpha : product * alpha;
  });
}

}  // namespace

at::Tensor nll_loss_gradient(at::Tensor grad, const at::Tensor& self, const at::Tensor& target, const at::Tensor& weight,
                             int64_t reduction, int64_t ignore_index, const at::Tensor& total_weight) {
  const auto classes = classes_of(self);
  if (reduction == at::Reduction::Mean) grad = grad / total_weight;
  const auto index = target.unsqueeze(classes);
  const auto is_counted = index.ne(ignore_index);
  const auto chosen = at::zeros_like(self).scatter(classes, counted(is_counted, index), -1.0);
  if (chosen.dim() > grad.dim() && grad.dim() > 0) grad = grad.unsqueeze(classes);
  if (weight.defined()) grad = grad * along_classes(weight, self);
  return chosen * counted(is_counted, grad);
}

void install_vmap_rules() {
  static auto* const library = new torch::Library(torch::Library::IMPL, "aten", c10::DispatchKey::FuncTorchBatched, __FILE__, __LINE__);
  library->impl("mse_loss_backward", TORCH_FN(mse_loss_backward));
  library->impl("addr", TORCH_FN(addr));
  // 1.13 has rules of its own for nll_loss, and its package registers none for the others.
  if (TORCH_VERSION_MAJOR < 2) return;
  library->impl("smooth_l1_loss_backward", TORCH_FN(smooth_l1_loss_backward));
  library->impl("huber_loss_backward", TORCH_FN(huber_loss_backward));
  library->impl("nll_loss_forward", TORCH_FN(nll_loss_forward));
  library->impl("nll_loss2d_forward", TORCH_FN(nll_loss2d_forward));
  library->impl("nll_loss_backward", TORCH_FN(nll_loss_backward));
  library->impl("nll_loss2d_backward", TORCH_FN(nll_loss_backward));
}

}  // namespace bridge
