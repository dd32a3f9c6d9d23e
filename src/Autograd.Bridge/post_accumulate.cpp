// Hooks that run when a leaf's gradient has been accumulated.
#include <torch/csrc/autograd/function_hook.h>
#include <torch/csrc/autograd/functions/accumulate_grad.h>
#include <torch/csrc/autograd/graph_task.h>
#include <torch/csrc/autograd/variable.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "compat.h"
#include "node_hooks.h"

namespace autograd = torch::autograd;
using namespace bridge;

#if TORCH_VERSION_MAJOR * 100 + TORCH_VERSION_MINOR >= 201

namespace {

std::mutex places;

// The leaves whose hooks this thread is running: their AccumulateGrad nodes are locked.
thread_local std::vector<const at::TensorImpl*> locked;

// A pass within such a hook that came to the same leaf would wait for itself for ever. This fails instead, where the pass
// is about to lock the node.
class LockedLeaf final : public autograd::FunctionPreHook {
 public:
  explicit LockedLeaf(const at::Tensor& leaf) : leaf_(leaf.unsafeGetTensorImpl()) {}

  autograd::variable_list operator()(const autograd::variable_list& gradients) override {
    TORCH_CHECK(std::find(locked.begin(), locked.end(), leaf_) == locked.end() || !accumulates(),
                "a post accumulate grad hook started a backward pass that accumulates into the hook's own tensor");
    return gradients;
  }

 private:
  // A pass that merely takes the gradient here locks nothing.
  bool accumulates() const {
    const auto* info = autograd::get_current_graph_task_exec_info();
    if (!info || info->empty()) return true;
    const at::Tensor leaf(c10::intrusive_ptr<at::TensorImpl>::reclaim_copy(leaf_));
    const auto found = info->find(autograd::impl::try_get_grad_accumulator(leaf).get());
    return found != info->end() && found->second.needed_;
  }

  at::TensorImpl* const leaf_;
};

class PostAccumulateHooks final : public autograd::PostAccumulateGradHook {
 public:
  void operator()(const at::Tensor& tensor) override {
    struct Lock {
      explicit Lock(const at::Tensor& leaf) { locked.push_back(leaf.unsafeGetTensorImpl()); }
      ~Lock() { locked.pop_back(); }
    } const lock(tensor);
    call_back([&] { return callbacks.post_accumulate_hooks(hooks.get(), address_of(tensor)); });
  }

  Slot hooks;
};

}  // namespace

void NodeHooks::accumulated(const std::vector<at::Tensor>&) {}

void bridge::release_unused_accumulators() noexcept {}

ag_status ag_tensor_post_accumulate_hooks(ag_tensor* tensor, void* fresh, void** present) {
  return guard([&] {
    const auto self = borrow(tensor);
    const std::lock_guard<std::mutex> lock(places);
    auto* hooks = dynamic_cast<PostAccumulateHooks*>(autograd::impl::post_acc_grad_hooks(self).get());
    if (!hooks && fresh) {
      auto made = std::make_unique<PostAccumulateHooks>();
      hooks = made.get();
      add_leaf_hook(self, std::make_unique<LockedLeaf>(self));
      autograd::impl::set_post_acc_grad_hooks(self, std::move(made));
    }
    *present = hooks ? hooks->hooks.adopt(fresh) : nullptr;
  });
}

#else

// LibTorch had no such hooks before 2.1. A hook behind the leaf's AccumulateGrad node runs at the same moment, but the
// leaf holds that node weakly, and the node holds the leaf: neither can own the other's hooks without a cycle. So a table
// for the process keeps the nodes. What nobody else uses, node and leaf, is let go whenever a hook is registered and after
// every backward pass: such a leaf may live until the next of these.
namespace {

std::mutex table;
std::vector<NodePtr> kept;

const at::Tensor& leaf_of(const autograd::Node& accumulator) {
  return static_cast<const autograd::AccumulateGrad&>(accumulator).variable;
}

bool is_used(const NodePtr& accumulator) {
  return accumulator.use_count() > 1 || leaf_of(*accumulator).use_count() > 1;
}

void keep(const NodePtr& accumulator) {
  const std::lock_guard<std::mutex> lock(table);
  if (std::find(kept.begin(), kept.end(), accumulator) == kept.end()) kept.push_back(accumulator);
}

}  // namespace

void NodeHooks::accumulated(const std::vector<at::Tensor>& grad_outputs) {
  if (!post_accumulate.get() || !grad_outputs.at(0).defined()) return;
  // The node accumulates nothing into a leaf that has ceased to require grad.
  const auto& leaf = leaf_of(*accumulator);
  if (!leaf.requires_grad()) return;
  call_back([&] { return callbacks.post_accumulate_hooks(post_accumulate.get(), address_of(leaf)); });
}

void bridge::release_unused_accumulators() noexcept {
  // Released after the lock: hooks end in managed code.
  std::vector<NodePtr> unused;
  const std::lock_guard<std::mutex> lock(table);
  const auto end = std::partition(kept.begin(), kept.end(), is_used);
  unused.assign(std::make_move_iterator(end), std::make_move_iterator(kept.end()));
  kept.erase(end, kept.end());
}

ag_status ag_tensor_post_accumulate_hooks(ag_tensor* tensor, void* fresh, void** present) {
  return guard([&] {
    release_unused_accumulators();
    const NodePtr accumulator = autograd::impl::grad_accumulator(borrow(tensor));
    auto* hooks = hooks_of(accumulator, fresh);
    *present = nullptr;
    if (!hooks) return;
    hooks->accumulator = accumulator.get();
    *present = hooks->post_accumulate.adopt(fresh);
    if (*present) keep(accumulator);
  });
}

#endif
