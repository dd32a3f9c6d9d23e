// Forward-mode differentiation: levels and dual tensors.
#include <ATen/ops/_make_dual.h>
#include <ATen/ops/_unpack_dual.h>
#include <torch/csrc/autograd/forward_grad.h>

#include <tuple>

#include "guard.h"
#include "handles.h"

using namespace bridge;

ag_status ag_forward_enter(uint64_t* level) {
  return guard([&] { *level = torch::autograd::ForwardADLevel::get_next_idx(); });
}

ag_status ag_forward_exit(uint64_t level) {
  return guard([&] { torch::autograd::ForwardADLevel::release_idx(level); });
}

ag_status ag_forward_make_dual(ag_tensor* primal, ag_tensor* tangent, uint64_t level, ag_tensor** out) {
  return guard([&] {
    auto dual = at::_make_dual(borrow(primal), borrow(tangent), level);
    deliver_warnings();
    *out = give(std::move(dual));
  });
}

ag_status ag_forward_unpack_dual(ag_tensor* dual, uint64_t level, ag_tensor** primal, ag_tensor** tangent) {
  return guard([&] {
    auto parts = at::_unpack_dual(borrow(dual), level);
    deliver_warnings();
    *primal = give(std::move(std::get<0>(parts)));
    *tangent = give(std::move(std::get<1>(parts)));
  });
}
