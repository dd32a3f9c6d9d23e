// Anomaly mode: each node remembers the managed call stack of the forward call that made it.
#include <torch/csrc/autograd/anomaly_mode.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "engine.h"
#include "managed.h"
#include "node_handle.h"

namespace bridge {
namespace {

class Anomaly final : public torch::autograd::AnomalyMetadata {
 public:
  void store_stack() override { stack_ = std::make_unique<Managed>(callbacks.capture_stack()); }
  void assign_parent(const NodePtr& parent) override { parent_ = parent; }
  void print_stack(const std::string& name) override {
    for (const auto& message : messages(name)) TORCH_WARN(message);
  }

  // The node's own trace, and those of the nodes whose backward made it, as PyTorch words them.
  std::vector<std::string> messages(const std::string& name) const {
    std::vector<std::string> all = {message(name, "Error detected in ", "caused the error")};
    for (auto node = parent_; node;) {
      const auto* metadata = dynamic_cast<Anomaly*>(node->metadata());
      if (!metadata) break;
      all.push_back(metadata->message(node->name(), "\n\nPrevious calculation was induced by ",
                                      "induced the previous calculation"));
      node = metadata->parent_;
    }
    return all;
  }

 private:
  std::string message(const std::string& name, const char* start, const char* what) const {
    if (!stack_) {
      return "Error detected in " + name +
             ". No forward pass information available. Enable detect anomaly during forward pass for more information.";
    }
    return start + name + ". Traceback of forward call that " + what + ":\n" + describe();
  }

  std::string describe() const {
    std::unique_ptr<char, decltype(&std::free)> text(callbacks.describe_stack(stack_->get()), &std::free);
    return text ? text.get() : "";
  }

  std::unique_ptr<Managed> stack_;
  NodePtr parent_;
};

}  // namespace

std::unique_ptr<torch::autograd::AnomalyMetadata> make_anomaly_metadata() { return std::make_unique<Anomaly>(); }

std::string forward_trace(torch::autograd::Node& node) {
  std::string trace;
  if (!torch::autograd::AnomalyMode::is_enabled()) return trace;
  if (const auto* metadata = dynamic_cast<Anomaly*>(node.metadata())) {
    for (const auto& message : metadata->messages(node.name())) trace += message;
  }
  return trace;
}

}  // namespace bridge

int32_t ag_anomaly_enabled(void) { return torch::autograd::AnomalyMode::is_enabled(); }

int32_t ag_anomaly_check_nan(void) { return torch::autograd::AnomalyMode::should_check_nan(); }

void ag_set_anomaly(int32_t enabled, int32_t check_nan) {
  torch::autograd::AnomalyMode::set_enabled(enabled, check_nan);
}
