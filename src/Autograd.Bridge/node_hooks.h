// The hooks of nodes, as LibTorch keeps them.
#pragma once

#include <torch/csrc/autograd/function_hook.h>

#include <memory>
#include <vector>

#include "hooks.h"

namespace bridge {

// The address of a tensor that a callback borrows; null for an undefined one.
inline ag_tensor* address_of(const at::Tensor& tensor) {
  return tensor.defined() ? reinterpret_cast<ag_tensor*>(tensor.unsafeGetTensorImpl()) : nullptr;
}

inline std::vector<ag_tensor*> addresses_of(const std::vector<at::Tensor>& tensors) {
  std::vector<ag_tensor*> addresses;
  addresses.reserve(tensors.size());
  for (const auto& tensor : tensors) addresses.push_back(address_of(tensor));
  return addresses;
}

// Runs before the node, on the gradients of its outputs. Also where a node's metadata lives: the object dies with the
// node, and passes gradients on as they are.
class NodePrehooks final : public torch::autograd::FunctionPreHook {
 public:
  std::vector<at::Tensor> operator()(const std::vector<at::Tensor>& grad_outputs) override {
    if (!hooks.get()) return grad_outputs;
    auto outputs = addresses_of(grad_outputs);
    std::vector<ag_tensor*> results(outputs.size());
    int32_t replaced = 0;
    call_back([&] {
      return callbacks.node_prehooks(hooks.get(), outputs.data(), static_cast<int32_t>(outputs.size()), results.data(),
                                     &replaced);
    });
    return replaced ? take_all(results) : grad_outputs;
  }

  Slot hooks;
  Slot metadata;
};

// Runs behind the node, on the gradients of its inputs, which it has just computed.
class NodeHooks final : public torch::autograd::FunctionPostHook {
 public:
  std::vector<at::Tensor> operator()(const std::vector<at::Tensor>& grad_inputs,
                                     const std::vector<at::Tensor>& grad_outputs) override {
    accumulated(grad_outputs);
    if (!hooks.get()) return grad_inputs;
    auto inputs = addresses_of(grad_inputs);
    auto outputs = addresses_of(grad_outputs);
    std::vector<ag_tensor*> results(inputs.size());
    int32_t replaced = 0;
    call_back([&] {
      return callbacks.node_hooks(hooks.get(), inputs.data(), static_cast<int32_t>(inputs.size()), outputs.data(),
                                  static_cast<int32_t>(outputs.size()), results.data(), &replaced);
    });
    return replaced ? take_all(results) : grad_inputs;
  }

  Slot hooks;
  // Post-accumulate-grad hooks, where LibTorch has no place for them; see post_accumulate.cpp.
  Slot post_accumulate;
  torch::autograd::Node* accumulator = nullptr;

 private:
  void accumulated(const std::vector<at::Tensor>& grad_outputs);
};

void add_leaf_hook(const at::Tensor& leaf, std::unique_ptr<torch::autograd::FunctionPreHook> hook);

// The one object of a node's, or null; it is made only on request.
NodePrehooks* prehooks_of(const NodePtr& node, bool make);
NodeHooks* hooks_of(const NodePtr& node, bool make);

}  // namespace bridge
