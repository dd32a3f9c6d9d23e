// Conversions between node handles and LibTorch's reference-counted nodes.
#pragma once

#include <torch/csrc/autograd/edge.h>
#include <torch/csrc/autograd/function.h>

#include <memory>
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

template <class Type, class Pointer>
struct NodeFactory;
template <class Type>
struct NodeFactory<Type, std::shared_ptr<torch::autograd::Node>> {
  // LibTorch's deleter frees a long chain of nodes in a loop rather than by recursion.
  template <class... Arguments>
  static std::shared_ptr<Type> make(Arguments&&... arguments) {
    return {new Type(std::forward<Arguments>(arguments)...), [](auto* node) { deleteNode(node); }};
  }
};
template <class Type>
struct NodeFactory<Type, c10::intrusive_ptr<torch::autograd::Node>> {
  template <class... Arguments>
  static c10::intrusive_ptr<Type> make(Arguments&&... arguments) {
    return c10::make_intrusive<Type>(std::forward<Arguments>(arguments)...);
  }
};

// A new node, in the pointer that this release owns nodes by.
template <class Type, class... Arguments>
auto make_node(Arguments&&... arguments) {
  return NodeFactory<Type, NodePtr>::make(std::forward<Arguments>(arguments)...);
}

template <class Type>
auto owner_of(Type* node, int) -> decltype(NodePtr(node->getptr())) {
  return node->getptr();
}
template <class Type>
auto owner_of(Type* node, long) -> decltype(NodePtr(node->shared_from_this())) {
  return node->shared_from_this();
}

// Another owner of a node that is in use.
inline NodePtr owner_of(torch::autograd::Node* node) { return owner_of(node, 0); }

}  // namespace bridge
