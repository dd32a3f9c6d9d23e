// Hooks of tensors and nodes.
#include "hooks.h"

#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/function_hook.h>
#include <torch/csrc/autograd/variable.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "compat.h"
#include "node_hooks.h"

namespace autograd = torch::autograd;
using namespace bridge;

namespace {

// Guards the search for a place and the making of one.
std::mutex places;

// The hooks of a tensor: they see the gradient of one output of the node that made it.
class TensorHooks final : public autograd::FunctionPreHook {
 public:
  explicit TensorHooks(size_t output) : output_(output) {}

  autograd::variable_list operator()(const autograd::variable_list& gradients) override {
    ag_tensor* replacement = nullptr;
    call_back([&] { return callbacks.tensor_hooks(hooks.get(), address_of(gradients.at(output_)), &replacement); });
    if (!replacement) return gradients;
    auto results = gradients;
    results[output_] = take(replacement);
    return results;
  }

  size_t output() const noexcept { return output_; }

  Slot hooks;

 private:
  const size_t output_;
};

// As many of this bridge's and LibTorch's own hooks as a node can have: a vector that never grows again can be added to
// while LibTorch walks over it.
template <class Hook>
void reserve(std::vector<std::unique_ptr<Hook>>& hooks, const NodePtr& node) {
  hooks.reserve(2 * node->num_inputs() + 2);
}

template <class Hooks>
TensorHooks* find_tensor_hooks(const Hooks& hooks, size_t output) {
  for (const auto& hook : hooks) {
    auto* found = dynamic_cast<TensorHooks*>(hook.get());
    if (found && found->output() == output) return found;
  }
  return nullptr;
}

// Since 2.0, tensors' hooks have a vector of their own, so that they run also where the node does not.
template <class Node>
auto tensor_hooks_of(Node& node, int) -> decltype((node.add_tensor_pre_hook(nullptr), node.tensor_pre_hooks())) {
  return node.tensor_pre_hooks();
}
template <class Node>
auto& tensor_hooks_of(Node& node, long) {
  return node.pre_hooks();
}

TensorHooks* find_tensor_hooks(const at::Tensor& tensor, const NodePtr& node) {
  return node ? find_tensor_hooks(tensor_hooks_of(*node, 0), tensor.output_nr())
              : find_tensor_hooks(autograd::impl::hooks(tensor), 0);
}

TensorHooks* make_tensor_hooks(const at::Tensor& tensor, const NodePtr& node) {
  auto made = std::make_unique<TensorHooks>(tensor.output_nr());
  auto* hooks = made.get();
  if (!node) {
    add_leaf_hook(tensor, std::move(made));
  } else {
    auto& all = tensor_hooks_of(*node, 0);
    reserve(all, node);
    all.push_back(std::move(made));
  }
  return hooks;
}

template <class Hook, class Base>
Hook* find_or_make(std::vector<std::unique_ptr<Base>>& hooks, const NodePtr& node, bool make) {
  for (const auto& hook : hooks) {
    if (auto* found = dynamic_cast<Hook*>(hook.get())) return found;
  }
  if (!make) return nullptr;
  reserve(hooks, node);
  hooks.push_back(std::make_unique<Hook>());
  return static_cast<Hook*>(hooks.back().get());
}

}  // namespace

namespace bridge {

void add_leaf_hook(const at::Tensor& leaf, std::unique_ptr<autograd::FunctionPreHook> hook) {
#if TORCH_VERSION_MAJOR < 2
  autograd::impl::add_hook(leaf, std::move(hook));
#else
  // impl::add_hook takes the first one only. There are two of this bridge's: see reserve().
  auto& hooks = autograd::impl::hooks(leaf);
  hooks.reserve(2);
  hooks.push_back(std::move(hook));
#endif
}

NodePrehooks* prehooks_of(const NodePtr& node, bool make) {
  const std::lock_guard<std::mutex> lock(places);
  return find_or_make<NodePrehooks>(node->pre_hooks(), node, make);
}

NodeHooks* hooks_of(const NodePtr& node, bool make) {
  const std::lock_guard<std::mutex> lock(places);
  return find_or_make<NodeHooks>(node->post_hooks(), node, make);
}

}  // namespace bridge

ag_status ag_tensor_hooks(ag_tensor* tensor, void* fresh, void** present) {
  return guard([&] {
    const auto self = borrow(tensor);
    const NodePtr node = self.grad_fn();
    const std::lock_guard<std::mutex> lock(places);
    auto* hooks = find_tensor_hooks(self, node);
    if (!hooks && fresh) hooks = make_tensor_hooks(self, node);
    *present = hooks ? hooks->hooks.adopt(fresh) : nullptr;
  });
}

ag_status ag_node_prehooks(ag_node* node, void* fresh, void** present) {
  return guard([&] {
    auto* hooks = prehooks_of(borrow(node), fresh);
    *present = hooks ? hooks->hooks.adopt(fresh) : nullptr;
  });
}

ag_status ag_node_hooks(ag_node* node, void* fresh, void** present) {
  return guard([&] {
    auto* hooks = hooks_of(borrow(node), fresh);
    *present = hooks ? hooks->hooks.adopt(fresh) : nullptr;
  });
}

ag_status ag_node_metadata(ag_node* node, void* fresh, void** present) {
  return guard([&] {
    auto* hooks = prehooks_of(borrow(node), fresh);
    *present = hooks ? hooks->metadata.adopt(fresh) : nullptr;
  });
}

ag_status ag_check_hook_result(ag_tensor* original, ag_tensor* result, const char* hook) {
  return guard([&] { autograd::check_variable_result(borrow(original), borrow(result), hook); });
}
