// What built-in nodes save for the backward pass. The members of their types are listed at build time: SavedFields.cmake.
#include <torch/csrc/autograd/generated/Functions.h>

#include <cstring>
#include <optional>
#include <string>
#include <type_traits>
#include <typeinfo>
#include <vector>

#include "compat.h"
#include "guard.h"
#include "handles.h"
#include "node_handle.h"
#include "operator.h"

namespace generated = torch::autograd::generated;
using namespace bridge;
using torch::autograd::Node;
using torch::autograd::SavedVariable;

namespace {

using Read = c10::IValue (*)(Node& node, const NodePtr& owner);

// A member of a type of nodes. `read` is null for what Python does not show either, such as tensor options.
struct Field {
  const std::type_info* type;
  const char* name;
  Read read;
};

// How a member becomes a value; a type that is not shown has no overload.
c10::IValue to_value(const SavedVariable& saved, const NodePtr& owner) { return saved.unpack(owner); }
c10::IValue to_value(const at::Scalar& scalar, const NodePtr&) { return scalar; }
c10::IValue to_value(const std::string& text, const NodePtr&) { return text; }
c10::IValue to_value(const c10::SymInt& number, const NodePtr&) { return number.expect_int(); }
c10::IValue to_value(const std::vector<int64_t>& numbers, const NodePtr&) { return numbers; }
[[maybe_unused]] c10::IValue to_value(const std::vector<double>& numbers, const NodePtr&) { return numbers; }

c10::IValue to_value(const std::vector<c10::SymInt>& numbers, const NodePtr&) {
  std::vector<int64_t> values;
  for (const auto& number : numbers) values.push_back(number.expect_int());
  return values;
}

[[maybe_unused]] c10::IValue to_value(const std::vector<at::Scalar>& scalars, const NodePtr&) {
  c10::impl::GenericList values(c10::AnyType::get());
  for (const auto& scalar : scalars) values.push_back(scalar);
  return values;
}

template <class T, class = std::enable_if_t<std::is_same_v<T, bool> || std::is_same_v<T, int64_t> || std::is_same_v<T, double>>>
c10::IValue to_value(const T& value, const NodePtr&) {
  return value;
}

template <class T>
auto to_value(const optional<T>& value, const NodePtr& owner) -> decltype(to_value(*value, owner)) {
  return value ? to_value(*value, owner) : c10::IValue();
}

template <class T>
auto to_value(const c10::OptionalArray<T>& array, const NodePtr& owner) -> decltype(to_value(*array.list, owner)) {
  return to_value(array.list, owner);
}

template <class NodeType, auto Member>
auto reader(int) -> decltype(to_value(std::declval<NodeType&>().*Member, NodePtr()), Read()) {
  return [](Node& node, const NodePtr& owner) { return to_value(static_cast<NodeType&>(node).*Member, owner); };
}

template <class NodeType, auto Member>
Read reader(long) {
  return nullptr;
}

template <class NodeType, auto Member, auto Released>
Read list_reader() {
  return [](Node& node, const NodePtr& owner) -> c10::IValue {
    auto& self = static_cast<NodeType&>(node);
    TORCH_CHECK(!(self.*Released), torch::autograd::ERR_BACKWARD_TWICE);
    c10::List<at::Tensor> tensors;
    for (const auto& saved : self.*Member) tensors.push_back(saved.unpack(owner));
    return tensors;
  };
}

const std::vector<Field>& fields() {
#define AG_FIELD(type, name, member) {&typeid(generated::type), #name, reader<generated::type, &generated::type::member>(0)},
#define AG_LIST(type, name) \
  {&typeid(generated::type), #name, list_reader<generated::type, &generated::type::name##_, &generated::type::name##_released_>()},
  static const Field all[] = {
#include "saved_fields.inc"
  };
  static const std::vector<Field> shown = [] {
    std::vector<Field> found;
    for (const auto& field : all) {
      if (field.read) found.push_back(field);
    }
    return found;
  }();
  return shown;
}

}  // namespace

ag_status ag_node_saved_names(ag_node* node, const char** text) {
  return guard([&] {
    const auto& type = typeid(*borrow(node));
    std::string names;
    for (const auto& field : fields()) {
      if (*field.type == type) names.append(field.name).append("\n");
    }
    *text = keep_string(std::move(names));
  });
}

ag_status ag_node_saved(ag_node* node, const char* name, ag_value* value) {
  return guard([&] {
    const auto& owner = borrow(node);
    const auto& type = typeid(*owner);
    *value = {AG_NONE, 0, {nullptr}};
    for (const auto& field : fields()) {
      if (*field.type != type || std::strcmp(field.name, name) != 0) continue;
      auto read = field.read(*owner, owner);
      deliver_warnings();
      *value = take_result(read);
      return;
    }
  });
}
