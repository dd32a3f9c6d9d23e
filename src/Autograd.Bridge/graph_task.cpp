// What a hook can ask about the backward pass that it runs in.
#include "graph_task.h"

#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/graph_task.h>

#include "guard.h"
#include "node_handle.h"

namespace autograd = torch::autograd;
using namespace bridge;

namespace {

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

int64_t ag_graph_task_id(void) {
#if TORCH_VERSION_MAJOR < 2
  const auto* pass = static_cast<NumberedPass*>(c10::ThreadLocalDebugInfo::get(NumberedPass::kind));
  return pass && autograd::get_current_graph_task_exec_info() ? pass->id : -1;
#else
  return autograd::get_current_graph_task_id();
#endif
}

ag_status ag_graph_task_will_run(ag_node* node, int32_t* result) {
  return guard([&] {
    const auto* info = autograd::get_current_graph_task_exec_info();
    TORCH_CHECK(info, "expected this hook to be called inside a backward call");
    auto* self = borrow(node).get();
    const auto* nodes = autograd::get_current_graph_task_nodes_in_graph();
    *result = nodes->find(self) != nodes->end();
    // Empty if the pass goes to all leaves.
    if (!*result || info->empty()) return;
    const auto found = info->find(self);
    *result = found != info->end() && runs_hooks(*self, found->second);
  });
}
