// Custom functions: what PyTorch's Python layer does around torch::autograd's _wrap_outputs.
#include "function.h"

#include <ATen/SequenceNumber.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/zeros_like.h>
#include <ATen/record_function.h>
#include <torch/csrc/autograd/functions/basic_ops.h>
#include <torch/csrc/autograd/saved_variable.h>
#include <torch/csrc/autograd/variable.h>

#include <algorithm>
#include <utility>

#include "guard.h"
#include "handles.h"
#include "transforms.h"

namespace autograd = torch::autograd;
using namespace bridge;

using Tensors = std::vector<at::Tensor>;

struct ag_function_event {
  ag_function_event(at::StepCallbacks&& callbacks, const char* name, const Tensors& tensors)
      : inputs(tensors.begin(), tensors.end()), record(std::move(callbacks)) {
    const auto sequence_nr = static_cast<int64_t>(at::sequence_number::peek());
    if (record.needsInputs()) {
      record.before(std::string(name), c10::ArrayRef<const c10::IValue>(inputs.data(), inputs.size()), sequence_nr);
    } else {
      record.before(std::string(name), sequence_nr);
    }
  }

  std::vector<c10::IValue> inputs;
  at::RecordFunction record;
};

namespace {

using TensorSet = std::unordered_set<at::TensorImpl*>;

Tensors borrow_all(const ag_tensor_list& list) {
  Tensors tensors;
  tensors.reserve(list.count);
  for (int64_t i = 0; i < list.count; i++) tensors.push_back(borrow(list.tensors[i]));
  return tensors;
}

TensorSet set_of(const ag_tensor_list& list) {
  TensorSet set;
  for (int64_t i = 0; i < list.count; i++) {
    if (list.tensors[i]) set.insert(impl_of(list.tensors[i]));
  }
  return set;
}

at::Tensor view_of(at::Tensor tensor) { return tensor.view_as(tensor); }

// What _wrap_outputs takes grew with the releases; the newest form is tried first.
struct Wrapping {
  const Tensors& inputs;
  const TensorSet& non_differentiable;
  const TensorSet& dirty;
  const OptionalTensors& outputs;
  const TensorSet& saved_by_setup_context;
  const autograd::_jvp_fn_t& jvp;
};

template <class Pointer>
auto wrap(const Wrapping& w, const Pointer& node, Pointer attached, int)
    -> decltype(autograd::_wrap_outputs(w.inputs, w.non_differentiable, w.dirty, w.outputs, node, w.jvp,
                                        w.saved_by_setup_context, view_of, false, attached)) {
  return autograd::_wrap_outputs(w.inputs, w.non_differentiable, w.dirty, w.outputs, node, w.jvp,
                                 w.saved_by_setup_context, view_of, false, attached);
}

template <class Pointer>
auto wrap(const Wrapping& w, const Pointer& node, const Pointer&, long)
    -> decltype(autograd::_wrap_outputs(w.inputs, w.non_differentiable, w.dirty, w.outputs, node, w.jvp,
                                        w.saved_by_setup_context, view_of)) {
  return autograd::_wrap_outputs(w.inputs, w.non_differentiable, w.dirty, w.outputs, node, w.jvp,
                                 w.saved_by_setup_context, view_of);
}

template <class Pointer>
auto wrap(const Wrapping& w, const Pointer& node, const Pointer&, ...)
    -> decltype(autograd::_wrap_outputs(w.inputs, w.non_differentiable, w.dirty, w.outputs, node, w.jvp)) {
  return autograd::_wrap_outputs(w.inputs, w.non_differentiable, w.dirty, w.outputs, node, w.jvp);
}

autograd::_jvp_fn_t jvp_of(const ag_function_call& call) {
  return [&call](const Tensors& inputs, Tensors tangents) {
    if (call.flags & AG_FUNCTION_MATERIALIZE_GRADS) {
      for (size_t i = 0; i < tangents.size(); i++) {
        if (!tangents[i].defined() && autograd::isDifferentiableType(inputs[i].scalar_type())) {
          tangents[i] = at::zeros_like(inputs[i]);
        }
      }
    }
    auto handles = give_all(tangents);
    std::vector<ag_tensor*> results(call.outputs.count);
    rethrow(callbacks.function_jvp(call.context, handles.data(), handles.size(), results.data(), results.size()));
    return take_all(results);
  };
}

bool requires_grad(const Tensors& tensors) {
  return std::any_of(tensors.begin(), tensors.end(),
                     [](const at::Tensor& tensor) { return tensor.defined() && tensor.requires_grad(); });
}

// Results that fail when they are differentiated, as Python's once_differentiable makes them.
Tensors not_to_be_differentiated(const Tensors& results) {
  Tensors detached;
  for (const auto& result : results) {
    detached.push_back(result.defined() ? result.detach().set_requires_grad(true) : result);
  }
  const auto error = make_node<autograd::DelayedError>(
      "trying to differentiate twice a function that was marked with @once_differentiable", results.size());
  return error->apply(std::move(detached));
}

// A call's event in what profiles the program; null where nothing does.
std::unique_ptr<ag_function_event> event_of(const char* name, const Tensors& inputs) {
  auto callbacks = at::getStepCallbacksUnlessEmpty(at::RecordScope::FUNCTION);
  return callbacks ? std::make_unique<ag_function_event>(std::move(*callbacks), name, inputs) : nullptr;
}

ManagedFunctionNode* function_of(ag_node* node) { return dynamic_cast<ManagedFunctionNode*>(borrow(node).get()); }

}  // namespace

namespace bridge {

autograd::variable_list ManagedFunctionNode::apply(autograd::variable_list&& gradients) {
  at::OptionalDeviceGuard device_guard;
  if (materialize_grads_) {
    for (size_t i = 0; i < gradients.size(); i++) {
      if (!gradients[i].defined()) gradients[i] = outputs_[i].zeros(device_guard);
    }
  }
  if (!once_differentiable_) return call(gradients);

  Tensors results;
  {
    at::AutoGradMode no_grad(false);
    results = call(gradients);
  }
  return c10::GradMode::is_enabled() && requires_grad(gradients) ? not_to_be_differentiated(results) : results;
}

autograd::variable_list ManagedFunctionNode::call(const autograd::variable_list& gradients) {
  auto handles = give_all(gradients);
  std::vector<ag_tensor*> results(num_outputs());
  rethrow(callbacks.function_backward(context_->get(), this, handles.data(), handles.size(), results.data(),
                                      results.size()));
  return take_all(results);
}

void ManagedFunctionNode::complete(const ag_function_call& call, const OptionalTensors& outputs) {
  materialize_grads_ = call.flags & AG_FUNCTION_MATERIALIZE_GRADS;
  once_differentiable_ = call.flags & AG_FUNCTION_ONCE_DIFFERENTIABLE;
  TensorSet output_set;
  for (const auto& output : outputs) {
    outputs_.push_back(output ? autograd::VariableInfo(*output) : autograd::VariableInfo());
    if (output) output_set.insert(output->unsafeGetTensorImpl());
  }
  // Only now have the outputs the grad_fn and tangent that they are saved with.
  auto saved = std::make_shared<SavedTensors>();
  saved->reserve(call.saved.count);
  for (const auto& tensor : borrow_all(call.saved)) {
    if (tensor.defined()) {
      saved->emplace_back(tensor, output_set.count(tensor.unsafeGetTensorImpl()) > 0);
    } else {
      saved->emplace_back();
    }
  }
  saved_ = std::move(saved);
}

void ManagedFunctionNode::release_variables() {
  std::shared_ptr<const SavedTensors> released;
  std::lock_guard<std::mutex> lock(saved_mutex_);
  released.swap(saved_);
}

std::shared_ptr<const ManagedFunctionNode::SavedTensors> ManagedFunctionNode::saved_now() const {
  std::lock_guard<std::mutex> lock(saved_mutex_);
  return saved_;
}

int64_t ManagedFunctionNode::saved_count() const {
  const auto saved = saved_now();
  return saved ? saved->size() : 0;
}

std::vector<at::Tensor> ManagedFunctionNode::saved(const NodePtr& self) const {
  const auto saved = saved_now();
  TORCH_CHECK(saved, autograd::ERR_BACKWARD_TWICE);
  Tensors tensors;
  for (const auto& variable : *saved) tensors.push_back(variable.unpack(self));
  return tensors;
}

}  // namespace bridge

ag_status ag_function_begin(const char* name, ag_tensor* const* inputs, int64_t count, uint8_t* needs_grad,
                            int32_t* state, ag_node** node, ag_function_event** event) {
  return guard([&] {
    *state = 0;
    *node = nullptr;
    *event = nullptr;
    const auto tensors = borrow_all({inputs, count});
    for (int64_t i = 0; i < count; i++) {
      if (is_dead_wrapper(tensors[i])) *state |= AG_INPUT_HAS_DEAD_WRAPPERS;
      needs_grad[i] = tensors[i].requires_grad();
      if (tensors[i]._fw_grad(0).defined()) *state |= AG_INPUT_HAS_TANGENTS;
    }
    if (*state & AG_INPUT_HAS_DEAD_WRAPPERS) return;
    auto call_event = event_of(name, tensors);
    if (c10::GradMode::is_enabled() && requires_grad(tensors)) {
      autograd::edge_list edges;
      edges.reserve(count);
      for (const auto& tensor : tensors) edges.push_back(autograd::impl::gradient_edge(tensor));
      auto made = make_node<ManagedFunctionNode>(std::string(name) + "Backward");
      made->set_next_edges(std::move(edges));
      *node = give(NodePtr(std::move(made)));
    }
    *event = call_event.release();
  });
}

ag_status ag_function_end(const ag_function_call* call, ag_tensor** results) {
  return guard([&] {
    auto* node = call->node ? function_of(call->node) : nullptr;
    if (node) node->own_context(call->context);

    const auto inputs = borrow_all(call->inputs);
    const auto dirty = set_of(call->dirty);
    for (auto* tensor : dirty) tensor->bump_version();
    OptionalTensors outputs(call->outputs.count);
    for (int64_t i = 0; i < call->outputs.count; i++) {
      if (call->outputs.tensors[i]) outputs[i] = borrow(call->outputs.tensors[i]);
    }
    TensorSet saved_by_setup_context;
    if (call->flags & AG_FUNCTION_SETUP_CONTEXT) {
      saved_by_setup_context = set_of(call->saved);
      saved_by_setup_context.merge(set_of(call->saved_for_forward));
    }
    const auto jvp = jvp_of(*call);
    const auto pointer = call->node ? borrow(call->node) : NodePtr();
    const auto wrapped = wrap(
        Wrapping{inputs, set_of(call->non_differentiable), dirty, outputs, saved_by_setup_context, jvp}, pointer,
        NodePtr(), 0);
    if (node) node->complete(*call, wrapped);

    deliver_warnings();
    for (size_t i = 0; i < wrapped.size(); i++) {
      auto* given = call->outputs.tensors[i];
      const bool same = wrapped[i] ? wrapped[i]->unsafeGetTensorImpl() == impl_of(given) : !given;
      results[i] = same ? given : wrapped[i] ? give(*wrapped[i]) : nullptr;
    }
  });
}

void ag_function_event_end(ag_function_event* event) { delete event; }

ag_node* ag_node_at(void* address) { return give(owner_of(static_cast<autograd::Node*>(address))); }

int64_t ag_function_saved_count(ag_node* node) {
  const auto* function = function_of(node);
  return function ? function->saved_count() : -1;
}

ag_status ag_function_saved(ag_node* node, ag_tensor** out, int64_t count) {
  return guard([&] {
    auto tensors = function_of(node)->saved(borrow(node));
    deliver_warnings();
    for (int64_t i = 0; i < count && i < static_cast<int64_t>(tensors.size()); i++) out[i] = give(std::move(tensors[i]));
  });
}
