// vmap over operators for which LibTorch alone has only a loop over the samples.
#pragma once

#include <ATen/core/Tensor.h>

namespace bridge {

// PyTorch's Python package registers these rules with the dispatcher when vmap is first used.
void install_vmap_rules();

// The gradient of nll_loss and nll_loss2d through operators that have rules of their own, of vmap and of forward mode.
// The weight may be undefined.
at::Tensor nll_loss_gradient(at::Tensor grad, const at::Tensor& self, const at::Tensor& target, const at::Tensor& weight,
                             int64_t reduction, int64_t ignore_index, const at::Tensor& total_weight);

}  // namespace bridge
