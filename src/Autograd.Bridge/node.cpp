// Nodes of the graph.
#include <torch/csrc/autograd/functions/accumulate_grad.h>

#include <string>

#include "compat.h"
#include "guard.h"
#include "handles.h"
#include "node_handle.h"

using namespace bridge;

#if TORCH_VERSION_MAJOR < 2
namespace {

// The shape is private in 1.13, and its public copy, zeros_like, would be as large as the tensor. The rules of access do
// not hold for the arguments of an explicit instantiation.
c10::SymIntArrayRef shape_of(const torch::autograd::InputMetadata& metadata);
template <c10::SymIntArrayRef (torch::autograd::InputMetadata::*Shape)() const>
struct ShapeAccess {
  friend c10::SymIntArrayRef shape_of(const torch::autograd::InputMetadata& metadata) { return (metadata.*Shape)(); }
};
template struct ShapeAccess<&torch::autograd::InputMetadata::shape_as_dim_vector>;

}  // namespace
#else
static c10::SymIntArrayRef shape_of(const torch::autograd::InputMetadata& metadata) {
  return metadata.shape_as_dim_vector();
}
#endif

void ag_node_release(ag_node* node) {
  const NativeCall call(thread_state);
  live_add(Live::Node, -1);
  delete reinterpret_cast<NodePtr*>(node);
}

void* ag_node_address(ag_node* node) { return borrow(node).get(); }

ag_status ag_node_name(ag_node* node, const char** name) {
  return guard([&] { *name = keep_string(borrow(node)->name()); });
}

uint64_t ag_node_sequence_nr(ag_node* node) { return borrow(node)->sequence_nr(); }

int64_t ag_node_next_count(ag_node* node) { return borrow(node)->num_outputs(); }

ag_status ag_node_next(ag_node* node, int64_t index, ag_node** out, int64_t* input_nr) {
  return guard([&] {
    TORCH_CHECK_INDEX(index >= 0 && index < ag_node_next_count(node), "tuple index out of range");
    const auto& edge = borrow(node)->next_edge(index);
    *input_nr = edge.input_nr;
    *out = give(NodePtr(edge.function));
  });
}

ag_status ag_node_variable(ag_node* node, ag_tensor** out) {
  return guard([&] {
    const auto* accumulate = dynamic_cast<torch::autograd::AccumulateGrad*>(borrow(node).get());
    *out = accumulate ? give(accumulate->variable) : nullptr;
  });
}

int64_t ag_node_input_count(ag_node* node) { return borrow(node)->num_inputs(); }

ag_status ag_node_input_metadata(ag_node* node, int64_t index, int64_t* sizes, int64_t* count, int32_t* dtype,
                                 int32_t* device_type, int32_t* device_index) {
  return guard([&] {
    TORCH_CHECK_INDEX(index >= 0 && index < ag_node_input_count(node), "list index out of range");
    const auto& metadata = borrow(node)->input_metadata(index);
    *dtype = -1;
    // An output that no tensor took a gradient for.
    if (!metadata.options().has_dtype()) return;
    const auto shape = shape_of(metadata);
    const auto capacity = *count;
    *count = static_cast<int64_t>(shape.size());
    *dtype = static_cast<int32_t>(metadata.options().dtype().toScalarType());
    *device_type = static_cast<int32_t>(metadata.device().type());
    *device_index = metadata.device().index();
    if (*count > capacity) return;
    for (const auto& size : shape) *sizes++ = size.guard_int(__FILE__, __LINE__);
  });
}
