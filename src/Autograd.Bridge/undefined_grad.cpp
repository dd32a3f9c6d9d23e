// A node through which no gradient passes, for checks of what a backward does with an undefined one.
#include <torch/csrc/autograd/functions/basic_ops.h>

#include "guard.h"
#include "handles.h"
#include "node_handle.h"

using namespace bridge;

ag_status ag_undefined_grad(ag_tensor* tensor, ag_tensor** out) {
  return guard([&] {
    auto outputs = make_node<torch::autograd::UndefinedGrad>()->apply({borrow(tensor)});
    deliver_warnings();
    *out = give(std::move(outputs.at(0)));
  });
}
