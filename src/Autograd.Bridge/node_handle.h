// Conversions between node handles and LibTorch's reference-counted nodes.
#pragma once

#include <torch/csrc/autograd/edge.h>
#include <torch/csrc/autograd/function.h>

#include <utility>

#include "bridge.h"
#include "live.h"

namespace bridge {

// shared_ptr<Node>, or intrusive_ptr<Node> in newer releases.
using NodePtr = decltype(torch::autograd::Edge().function);

inline const NodePtr& borrow(ag_node* handle) { return *reinterpret_cast<NodePtr*>(handle); }

inline ag_node* give(NodePtr node) {
  if (!node) return nullptr;
  live_add(Live::Node, 1);
  return reinterpret_cast<ag_node*>(new NodePtr(std::move(node)));
}

}  // namespace bridge
