// What a hook can ask about the backward pass that it runs in.
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/graph_task.h>
#include <torch/csrc/autograd/variable.h>

#include <memory>

#include "compat.h"
#include "guard.h"
#include "handles.h"
#include "node_handle.h"

namespace autograd = torch::autograd;
using namespace bridge;

namespace {

template <class Pointer>
struct WeakPointer;
template <class T>
struct WeakPointer<std::shared_ptr<T>> {
  using type = std::weak_ptr<T>;
};
template <class T>
struct WeakPointer<c10::intrusive_ptr<T>> {
  using type = c10::weak_intrusive_ptr<T>;
};

// A hook is owned by its tensor or node, so what it knows of them must not own them.
class WeakEdge final {
 public:
  explicit WeakEdge(const at::Tensor& tensor) : leaf_(tensor.getIntrusivePtr()), node_(NodePtr(tensor.grad_fn())) {
    is_leaf_ = !tensor.grad_fn();
  }

  NodePtr node() const {
    if (!is_leaf_) return node_.lock();
    // A leaf's node comes and goes with the graphs that it is in.
    const at::Tensor leaf(leaf_.lock());
    return leaf.defined() ? NodePtr(autograd::impl::try_get_grad_accumulator(leaf)) : NodePtr();
  }

 private:
  c10::weak_intrusive_ptr<at::TensorImpl, c10::UndefinedTensorImpl> leaf_;
  WeakPointer<NodePtr>::type node_;
  bool is_leaf_;
};

// Whether the hooks of tensors at the node will run. Up to 1.13 they run only with the node; since, also where the pass
// merely takes the gradient there.
bool runs_hooks(const autograd::Node& node, const autograd::GraphTask::ExecInfo& info) {
#if TORCH_VERSION_MAJOR < 2
  (void)node;
  return info.needed_;
#else
  TORCH_CHECK(!info.should_execute() || node.topological_nr() != 0 || !info.captures_,
              "A leaf node was passed to _will_engine_execute_node but we are currently running autograd.grad(). "
              "This is currently not supported.");
  return info.should_execute();
#endif
}

}  // namespace

ag_status ag_weak_edge_new(ag_tensor* tensor, ag_weak_edge** out) {
  return guard([&] { *out = reinterpret_cast<ag_weak_edge*>(new WeakEdge(borrow(tensor))); });
}

void ag_weak_edge_release(ag_weak_edge* edge) { delete reinterpret_cast<WeakEdge*>(edge); }

ag_status ag_graph_task_will_run(ag_weak_edge* edge, int32_t* result) {
  return guard([&] {
    const auto* info = autograd::get_current_graph_task_exec_info();
    TORCH_CHECK(info, "expected this hook to be called inside a backward call");
    const NodePtr node = reinterpret_cast<WeakEdge*>(edge)->node();
    *result = node && autograd::get_current_graph_task_nodes_in_graph()->count(node.get()) != 0;
    // Empty if the pass goes to all leaves.
    if (!*result || info->empty()) return;
    const auto found = info->find(node.get());
    *result = found != info->end() && runs_hooks(*node, found->second);
  });
}
