// The autograd attributes of tensors, and the engine.
#include <torch/csrc/autograd/engine.h>
#include <torch/csrc/autograd/functions/basic_ops.h>
#include <torch/csrc/autograd/variable.h>

#include <memory>
#include <utility>
#include <vector>

#include "compat.h"
#include "guard.h"
#include "handles.h"
#include "hooks.h"
#include "node_handle.h"

namespace autograd = torch::autograd;
using namespace bridge;

namespace {

autograd::Edge edge_of(const ag_edge& edge) {
  const auto& node = borrow(edge.node);
  TORCH_CHECK_INDEX(edge.input_nr >= 0 && edge.input_nr < node->num_inputs(), "GradientEdge: ", node->name(), " has ",
                    node->num_inputs(), " output(s), so there is no output_nr ", edge.input_nr);
  return {node, static_cast<uint32_t>(edge.input_nr)};
}

autograd::Edge root_edge(const at::Tensor& root, int64_t index) {
  auto edge = autograd::impl::gradient_edge(root);
  TORCH_CHECK(edge.function, "element ", index,
              " of tensors does not require grad and does not have a grad_fn");
  return edge;
}

void check_root_gradient(const at::Tensor& root, const at::Tensor& gradient, int64_t index) {
  TORCH_CHECK(gradient.defined() || !root.requires_grad(), "element ", index,
              " of gradients tuple is None, but the corresponding Tensor requires grad");
}

autograd::Edge input_edge(const at::Tensor& input, bool accumulate) {
  const auto output_nr = input.output_nr();
  NodePtr node = input.grad_fn();
  if (!node) node = autograd::impl::try_get_grad_accumulator(input);
  if (accumulate) input.retain_grad();
  TORCH_CHECK(input.requires_grad(), "One of the differentiated Tensors does not require grad");
  // A leaf without an accumulator took no part in any graph: an unreachable node stands for it.
  if (!node) return {make_node<autograd::Identity>(), 0};
  return {node, static_cast<uint32_t>(output_nr)};
}

void check_used(const at::Tensor& gradient, size_t index) {
  if (gradient.defined()) return;
#if TORCH_VERSION_MAJOR * 100 + TORCH_VERSION_MINOR >= 214
  TORCH_CHECK(false, "The differentiated Tensor at index ", index,
              " appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.");
#else
  (void)index;
  TORCH_CHECK(false,
              "One of the differentiated Tensors appears to not have been used in the graph. Set allow_unused=True if "
              "this is the desired behavior.");
#endif
}

autograd::variable_list execute(const autograd::edge_list& roots, const autograd::variable_list& gradients,
                                bool keep_graph, bool create_graph, bool accumulate, const autograd::edge_list& inputs) {
  struct Sweep {
    ~Sweep() { release_unused_accumulators(); }
  } const sweep;
  return autograd::Engine::get_default_engine().execute(roots, gradients, keep_graph, create_graph, accumulate, inputs);
}

}  // namespace

ag_status ag_tensor_requires_grad(ag_tensor* tensor, int32_t* result) {
  return guard([&] { *result = impl_of(tensor)->requires_grad(); });
}

ag_status ag_tensor_set_requires_grad(ag_tensor* tensor, int32_t value) {
  return guard([&] { borrow(tensor).set_requires_grad(value); });
}

ag_status ag_tensor_is_leaf(ag_tensor* tensor, int32_t* result) {
  return guard([&] { *result = borrow(tensor).is_leaf(); });
}

ag_status ag_tensor_is_inference(ag_tensor* tensor, int32_t* result) {
  return guard([&] { *result = impl_of(tensor)->is_inference(); });
}

ag_status ag_tensor_is_view(ag_tensor* tensor, int32_t* result) {
  return guard([&] { *result = borrow(tensor).is_view(); });
}

ag_status ag_tensor_base(ag_tensor* tensor, ag_tensor** out) {
  return guard([&] {
    const auto self = borrow(tensor);
    *out = self.is_view() ? give(at::Tensor(self._base())) : nullptr;
  });
}

ag_status ag_tensor_output_nr(ag_tensor* tensor, int64_t* result) {
  return guard([&] { *result = borrow(tensor).output_nr(); });
}

ag_status ag_tensor_version(ag_tensor* tensor, int64_t* result) {
  return guard([&] { *result = borrow(tensor)._version(); });
}

ag_status ag_tensor_retain_grad(ag_tensor* tensor) {
  return guard([&] { borrow(tensor).retain_grad(); });
}

ag_status ag_tensor_retains_grad(ag_tensor* tensor, int32_t* result) {
  return guard([&] { *result = borrow(tensor).retains_grad(); });
}

ag_status ag_tensor_grad(ag_tensor* tensor, ag_tensor** out) {
  return guard([&] {
    const auto grad = borrow(tensor).grad();
    deliver_warnings();
    *out = give(grad);
  });
}

ag_status ag_tensor_set_grad(ag_tensor* tensor, ag_tensor* grad) {
  return guard([&] {
    const auto self = borrow(tensor);
    self.mutable_grad() = borrow(grad);
  });
}

ag_status ag_tensor_data_variable(ag_tensor* tensor, ag_tensor** out) {
  return guard([&] { *out = give(borrow(tensor).variable_data()); });
}

ag_status ag_tensor_set_data(ag_tensor* tensor, ag_tensor* data) {
  return guard([&] { borrow(tensor).set_data(borrow(data)); });
}

ag_status ag_tensor_grad_fn(ag_tensor* tensor, ag_node** out) {
  return guard([&] { *out = give(NodePtr(borrow(tensor).grad_fn())); });
}

ag_status ag_tensor_gradient_edge(ag_tensor* tensor, ag_node** out, int64_t* input_nr) {
  return guard([&] {
    auto edge = autograd::impl::gradient_edge(borrow(tensor));
    *input_nr = edge.input_nr;
    *out = give(std::move(edge.function));
  });
}

ag_status ag_tensor_increment_version(ag_tensor* tensor) {
  return guard([&] { autograd::impl::bump_version(borrow(tensor)); });
}

ag_status ag_run_backward(const ag_edge* roots, ag_tensor* const* grads, int64_t root_count, const ag_edge* inputs,
                          int64_t input_count, int32_t retain_graph, int32_t create_graph, int32_t accumulate,
                          int32_t allow_unused, ag_tensor** results) {
  return guard([&] {
    autograd::edge_list root_edges, input_edges;
    autograd::variable_list root_gradients;
    for (int64_t i = 0; i < root_count; i++) {
      const auto root = borrow(roots[i].tensor);
      root_edges.push_back(root.defined() ? root_edge(root, i) : edge_of(roots[i]));
      root_gradients.push_back(borrow(grads[i]));
      if (root.defined()) check_root_gradient(root, root_gradients.back(), i);
    }
    for (int64_t i = 0; i < input_count; i++) {
      const auto input = borrow(inputs[i].tensor);
      input_edges.push_back(input.defined() ? input_edge(input, accumulate) : edge_of(inputs[i]));
    }

    auto gradients = execute(root_edges, root_gradients, retain_graph, create_graph, accumulate, input_edges);
    if (accumulate) return;
    if (!allow_unused) {
      for (size_t i = 0; i < gradients.size(); i++) check_used(gradients[i], i);
    }
    deliver_warnings();
    for (size_t i = 0; i < gradients.size(); i++) results[i] = give(std::move(gradients[i]));
  });
}
