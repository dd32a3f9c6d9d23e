// The engine of the process: LibTorch's, with saved-tensor hooks and anomaly traces of the managed side.
#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace torch::autograd {
struct AnomalyMetadata;
struct Node;
struct SavedVariableHooks;
}  // namespace torch::autograd

namespace bridge {

struct SavedTensorsState;

// Makes it the engine that all of LibTorch uses; to be called once, before the first node is made.
void install_engine();

// One backward pass, as known to the threads that work for it.
struct BackwardRun {
  int64_t id;  // counts from one
  std::shared_ptr<const SavedTensorsState> saved_tensors;
  int64_t factory_device;
};

// The innermost pass that this thread works for; null outside of any.
const BackwardRun* current_run();

// An exception on its way out of the engine, with the text of where the forward pass made the node that failed.
class TracedError final : public std::runtime_error {
 public:
  TracedError(const std::exception& error, std::exception_ptr cause, std::string trace)
      : std::runtime_error(error.what() + ("\n\n" + trace)), cause_(std::move(cause)), trace_(std::move(trace)) {}
  const std::exception_ptr& cause() const noexcept { return cause_; }
  const std::string& trace() const noexcept { return trace_; }

 private:
  std::exception_ptr cause_;
  std::string trace_;
};

// In anomaly.cpp.
std::unique_ptr<torch::autograd::AnomalyMetadata> make_anomaly_metadata();
// Where the forward pass made a node, and the nodes that induced it; empty where anomaly mode is off.
std::string forward_trace(torch::autograd::Node& node);

// In saved_tensors.cpp.
std::shared_ptr<const SavedTensorsState> current_saved_tensors();
std::unique_ptr<torch::autograd::SavedVariableHooks> make_saved_tensor_hooks();

}  // namespace bridge
