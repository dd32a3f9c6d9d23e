// Nodes of the graph.
#include <torch/csrc/autograd/functions/accumulate_grad.h>

#include <string>

#include "guard.h"
#include "handles.h"
#include "node_handle.h"

using namespace bridge;

void ag_node_release(ag_node* node) {
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
