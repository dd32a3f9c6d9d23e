#include "engine.h"

#include <c10/util/ThreadLocalDebugInfo.h>
#include <torch/csrc/autograd/engine.h>

#include <atomic>
#include <string_view>

#include "bridge.h"
#include "compat.h"
#include "node_handle.h"

namespace bridge {
namespace {

// Slots were an enumeration and are named by an address in newer releases.
template <class Kind>
Kind run_slot(decltype(Kind(static_cast<const std::string_view*>(nullptr)))*) {
  static const std::string_view name = "AUTOGRAD_DOTNET_BACKWARD";
  return Kind(&name);
}
template <class Kind>
Kind run_slot(...) {
  return Kind::TEST_INFO_2;
}

constexpr int64_t no_factory_device = -1;

c10::DebugInfoKind slot() { return run_slot<c10::DebugInfoKind>(nullptr); }

// What managed code has set on this thread.
thread_local int64_t own_factory_device = no_factory_device;

int64_t factory_device() {
  if (own_factory_device != no_factory_device) return own_factory_device;
  const auto* run = current_run();
  return run ? run->factory_device : no_factory_device;
}

struct RunInfo final : c10::DebugInfoBase {
  explicit RunInfo(BackwardRun started) : run(std::move(started)) {}
  BackwardRun run;
};

// The engine takes a thread's debug information along to every thread that works for a pass.
std::shared_ptr<c10::DebugInfoBase> start_run() {
  static std::atomic<int64_t> last{0};
  return std::make_shared<RunInfo>(BackwardRun{++last, current_saved_tensors(), factory_device()});
}

#if TORCH_VERSION_MAJOR >= 2
using TaskArgument = const std::shared_ptr<torch::autograd::GraphTask>&;
#else
using TaskArgument = std::shared_ptr<torch::autograd::GraphTask>;
#endif

class Engine final : public torch::autograd::Engine {
 public:
  // Never destroyed: its threads may work on when static destructors run.
  static torch::autograd::Engine& instance() {
    static auto* engine = new Engine();
    return *engine;
  }

  torch::autograd::variable_list execute(const torch::autograd::edge_list& roots,
                                         const torch::autograd::variable_list& inputs, bool keep_graph,
                                         bool create_graph, bool accumulate_grad,
                                         const torch::autograd::edge_list& outputs) override {
    c10::DebugInfoGuard run(slot(), start_run());
    return torch::autograd::Engine::execute(roots, inputs, keep_graph, create_graph, accumulate_grad, outputs);
  }

  std::unique_ptr<torch::autograd::AnomalyMetadata> make_anomaly_metadata() override {
    return bridge::make_anomaly_metadata();
  }

  std::unique_ptr<torch::autograd::SavedVariableHooks> get_default_saved_variable_hooks() override {
    return make_saved_tensor_hooks();
  }

  void thread_on_exception(TaskArgument task, const NodePtr& node, std::exception& error) override {
    auto trace = node ? forward_trace(*node) : std::string();
    if (trace.empty()) return torch::autograd::Engine::thread_on_exception(task, node, error);
    // The engine keeps the exception that is being handled.
    try {
      throw TracedError(error, std::current_exception(), std::move(trace));
    } catch (TracedError& traced) {
      torch::autograd::Engine::thread_on_exception(task, node, traced);
    }
  }
};

}  // namespace

void install_engine() { torch::autograd::set_default_engine_stub(&Engine::instance); }

const BackwardRun* current_run() {
  const auto* info = static_cast<RunInfo*>(c10::ThreadLocalDebugInfo::get(slot()));
  return info ? &info->run : nullptr;
}

}  // namespace bridge

using namespace bridge;

int64_t ag_graph_task_id(void) {
  const auto* run = current_run();
  return run ? run->id : -1;
}

int64_t ag_get_factory_device(void) { return factory_device(); }

void ag_set_factory_device(int64_t device) { own_factory_device = device; }
