// The node of a custom function, whose backward is a managed method.
#pragma once

#include <torch/csrc/autograd/custom_function.h>

#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>
#include <vector>

#include "compat.h"
#include "managed.h"
#include "node_handle.h"

namespace bridge {

using OptionalTensors = std::vector<optional<at::Tensor>>;

class ManagedFunctionNode final : public torch::autograd::Node {
 public:
  explicit ManagedFunctionNode(std::string name) : name_(std::move(name)) {}

  std::string name() const override { return name_; }
  torch::autograd::variable_list apply(torch::autograd::variable_list&& gradients) override;
  void release_variables() override;

  // Takes over the context, which holds no reference to the node: there is no cycle.
  void own_context(void* context) { context_ = std::make_unique<Managed>(context); }
  void complete(const ag_function_call& call, const OptionalTensors& outputs);
  int64_t saved_count() const;
  std::vector<at::Tensor> saved(const NodePtr& self) const;

 private:
  using SavedTensors = std::vector<torch::autograd::SavedVariable>;

  torch::autograd::variable_list call(const torch::autograd::variable_list& gradients);
  std::shared_ptr<const SavedTensors> saved_now() const;

  const std::string name_;
  std::unique_ptr<Managed> context_;
  bool materialize_grads_ = true;
  bool once_differentiable_ = false;
  std::vector<torch::autograd::VariableInfo> outputs_;
  // Null once freed. Unpacking may run managed hooks, so it happens outside the lock.
  std::shared_ptr<const SavedTensors> saved_ = std::make_shared<SavedTensors>();
  mutable std::mutex saved_mutex_;
};

}  // namespace bridge
