// Forward mode through operators that LibTorch has no tangent formula for: each is written with operators that have one, as
// PyTorch's Python layer does since 2.0.
#include "decompositions.h"

#include "compat.h"

#if TORCH_VERSION_MAJOR >= 2

#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/csrc/jit/api/compilation_unit.h>
#include <torch/csrc/jit/api/function_impl.h>
#include <torch/csrc/jit/runtime/decomposition_registry.h>
#include <torch/jit.h>

#include <mutex>

namespace {

constexpr const char* functions = R"(
def _softmax_backward_data(grad_output: Tensor, output: Tensor, dim: int, input_dtype: int) -> Tensor:
    weighted = grad_output * output
    return weighted - output * torch.sum(weighted, [dim], True)

def _log_softmax_backward_data(grad_output: Tensor, output: Tensor, dim: int, input_dtype: int) -> Tensor:
    return grad_output - torch.exp(output) * torch.sum(grad_output, [dim], True)

def log_sigmoid_forward(input: Tensor) -> Tuple[Tensor, Tensor]:
    z = torch.exp(-torch.abs(input))
    buffer = input.new_zeros([0]) if input.is_cuda else z
    return torch.minimum(input.new_zeros([]), input) - torch.log1p(z), buffer

def trace(input: Tensor) -> Tensor:
    return torch.sum(torch.diag(input))

def nll_loss_backward(grad_output: Tensor, input: Tensor, target: Tensor, weight: Optional[Tensor], reduction: int,
                      ignore_index: int, total_weight: Tensor) -> Tensor:
    channel = 0 if input.dim() < 2 else 1
    grad = grad_output / total_weight if reduction == 1 else grad_output
    index = target.unsqueeze(channel)
    counted = torch.ne(index, ignore_index)
    result = torch.zeros_like(input).scatter(channel, torch.where(counted, index, torch.zeros_like(index)), -1.0)
    if weight is not None:
        shape = [1 for _ in range(input.dim())]
        shape[channel] = weight.size(0)
        result = result * weight.reshape(shape)
    if result.dim() > grad.dim() and grad.dim() > 0:
        grad = grad.unsqueeze(channel)
    return result * torch.where(counted, grad, torch.zeros_like(grad))

def native_layer_norm_backward(grad_out: Tensor, input: Tensor, normalized_shape: List[int], mean: Tensor, rstd: Tensor,
                               weight: Optional[Tensor], bias: Optional[Tensor],
                               output_mask: List[bool]) -> Tuple[Optional[Tensor], Optional[Tensor], Optional[Tensor]]:
    first = input.dim() - len(normalized_shape)
    inner = [i for i in range(first, input.dim())]
    outer = [i for i in range(first)]
    count = 1
    for length in normalized_shape:
        count *= length
    center = torch.mean(input, inner, True)
    variance = torch.var(input, inner, unbiased=False, keepdim=True)
    eps = (torch.pow(1 / rstd, 2) - variance).detach()
    scale = 1 / torch.sqrt(variance + eps)
    normalized = (input - center) * scale
    grad = grad_out * weight if weight is not None else grad_out
    projected = grad * count - torch.sum(grad, inner, True) - normalized * torch.sum(grad * normalized, inner, True)
    # Where there is none to compute, a tensor stands in for it: a decomposition returns no null.
    of_input: Optional[Tensor] = (scale / count) * projected if output_mask[0] else torch.zeros_like(input)
    of_weight: Optional[Tensor] = torch.zeros([])
    if weight is not None:
        product = grad_out * normalized
        of_weight = torch.zeros_like(weight) if not output_mask[1] else torch.sum(product, outer) if len(outer) > 0 else product
    of_bias: Optional[Tensor] = torch.zeros([])
    if bias is not None:
        of_bias = torch.zeros_like(bias) if not output_mask[2] else torch.sum(grad_out, outer) if len(outer) > 0 else grad_out.clone()
    return of_input, of_weight, of_bias
)";

void register_all() {
  // Registered graphs belong to the process.
  static const auto unit = torch::jit::compile(functions);
  for (auto* function : unit->get_functions()) {
    const auto op = c10::Dispatcher::singleton().findSchemaOrThrow(("aten::" + function->name()).c_str(), "");
    const auto& schema = op.schema();
    if (!torch::jit::has_jit_decomposition(schema)) {
      torch::jit::RegisterDecomposition(schema, torch::jit::toGraphFunction(*function).graph());
    }
  }
}

}  // namespace

void bridge::register_decompositions() {
  static std::once_flag once;
  std::call_once(once, register_all);
}

#else

void bridge::register_decompositions() {}

#endif
