// Conversion of arguments to the IValues of a boxed call, for an operator whose schema the caller knows.
#include <ATen/ScalarOps.h>
#include <ATen/ops/scalar_tensor.h>

#include "compat.h"
#include "guard.h"
#include "handles.h"
#include "operator.h"
#include "transforms.h"

namespace bridge {
namespace {

const char* type_name(const ag_value& value) {
  switch (value.tag) {
    case AG_NONE: return "None";
    case AG_TENSOR: return "Tensor";
    case AG_INT: return "int";
    case AG_DOUBLE: return "float";
    case AG_BOOL: return "bool";
    case AG_COMPLEX: return "complex";
    case AG_STRING: return "str";
    case AG_DEVICE: return "torch.device";
    case AG_GENERATOR: return "torch.Generator";
    case AG_TENSORS: return "list of Tensors";
    case AG_INTS: return "list of ints";
    case AG_DOUBLES: return "list of floats";
    case AG_BOOLS: return "list of bools";
    case AG_SCALARS: return "list of numbers";
    case AG_STRINGS: return "list of strs";
    default: return "default";
  }
}

// "add(): argument 'other' must be Tensor, not str", as Python's argument parser says it.
[[noreturn]] void wrong_type(const Operator& op, size_t index, const ag_value& value) {
  const auto& name = op.schema.name();
  const auto separator = name.rfind("::");
  const auto& argument = op.schema.arguments()[index];
  TORCH_CHECK_TYPE(false, separator == std::string::npos ? name : name.substr(separator + 2), "(): argument '",
                   argument.name(), "' must be ", argument.type()->str(), ", not ", type_name(value));
}

bool is_optional(const c10::Argument& argument) { return argument.type()->kind() == c10::TypeKind::OptionalType; }

void push_default(torch::jit::Stack& stack, const Operator& op, size_t index) {
  const auto& argument = op.schema.arguments()[index];
  if (const auto& value = argument.default_value()) {
    stack.push_back(*value);
  } else {
    TORCH_CHECK_TYPE(is_optional(argument), op.schema.name(), "() missing required argument: '", argument.name(), "'");
    stack.emplace_back();
  }
}

template <class Element, class Get>
c10::List<Element> to_list(int32_t count, Get&& get) {
  c10::List<Element> list;
  list.reserve(count);
  for (int32_t i = 0; i < count; i++) list.push_back(get(i));
  return list;
}

template <class T>
const T* elements(const ag_value& value) {
  return static_cast<const T*>(value.pointer);
}

std::string to_string(const ag_value& value) {
  return std::string(static_cast<const char*>(value.pointer), value.count);
}

}  // namespace

bool is_number(const ag_value& value) {
  return value.tag == AG_INT || value.tag == AG_DOUBLE || value.tag == AG_BOOL || value.tag == AG_COMPLEX;
}

at::Scalar to_scalar(const ag_value& value) {
  switch (value.tag) {
    case AG_DOUBLE: return value.number;
    case AG_BOOL: return value.integer != 0;
    case AG_COMPLEX: {
      const auto* parts = static_cast<const double*>(value.pointer);
      return c10::complex<double>(parts[0], parts[1]);
    }
    default: return value.integer;
  }
}

at::Tensor wrapped_number(const ag_value& value) {
  auto tensor = c10::scalar_to_tensor(to_scalar(value));
  tensor.unsafeGetTensorImpl()->set_wrapped_number(true);
  return tensor;
}

void push_argument(torch::jit::Stack& stack, const Operator& op, size_t index, const ag_value& value) {
  if (value.tag == AG_DEFAULT) return push_default(stack, op, index);
  const auto& parameter = op.parameters[index];
  const auto& argument = op.schema.arguments()[index];
  if (value.tag == AG_NONE) {
    if (!is_optional(argument)) wrong_type(op, index, value);
    stack.emplace_back();
    return;
  }
  switch (parameter.kind) {
    case Kind::Tensor:
      if (value.tag == AG_TENSOR) {
        stack.emplace_back(layered(borrow(static_cast<ag_tensor*>(value.pointer))));
      } else if (is_number(value)) {
        stack.emplace_back(wrapped_number(value));
      } else {
        wrong_type(op, index, value);
      }
      return;
    case Kind::Int:
      if (value.tag != AG_INT && value.tag != AG_BOOL) wrong_type(op, index, value);
      stack.emplace_back(value.integer);
      return;
    case Kind::Float:
      if (value.tag == AG_DOUBLE) {
        stack.emplace_back(value.number);
      } else if (value.tag == AG_INT || value.tag == AG_BOOL) {
        stack.emplace_back(static_cast<double>(value.integer));
      } else {
        wrong_type(op, index, value);
      }
      return;
    case Kind::Bool:
      if (value.tag != AG_BOOL) wrong_type(op, index, value);
      stack.emplace_back(value.integer != 0);
      return;
    case Kind::Scalar:
      if (!is_number(value)) wrong_type(op, index, value);
      stack.emplace_back(to_scalar(value));
      return;
    case Kind::String:
      if (value.tag != AG_STRING) wrong_type(op, index, value);
      stack.emplace_back(to_string(value));
      return;
    case Kind::Device:
      if (value.tag != AG_DEVICE) wrong_type(op, index, value);
      stack.emplace_back(device_of(value));
      return;
    case Kind::Generator:
      if (value.tag != AG_GENERATOR) wrong_type(op, index, value);
      stack.emplace_back(borrow(static_cast<ag_generator*>(value.pointer)));
      return;
    case Kind::Ints:
      if (value.tag == AG_INT) {
        stack.emplace_back(to_list<int64_t>(parameter.repeat, [&](int32_t) { return value.integer; }));
      } else if (value.tag == AG_INTS) {
        stack.emplace_back(c10::IntArrayRef(elements<int64_t>(value), value.count));
      } else {
        wrong_type(op, index, value);
      }
      return;
    case Kind::Floats:
      if (value.tag != AG_DOUBLES) wrong_type(op, index, value);
      stack.emplace_back(c10::ArrayRef<double>(elements<double>(value), value.count));
      return;
    case Kind::Bools:
      if (value.tag != AG_BOOLS) wrong_type(op, index, value);
      stack.emplace_back(to_list<bool>(value.count, [&](int32_t i) { return elements<uint8_t>(value)[i] != 0; }));
      return;
    case Kind::Tensors:
      if (value.tag != AG_TENSORS) wrong_type(op, index, value);
      stack.emplace_back(
          to_list<at::Tensor>(value.count, [&](int32_t i) { return layered(borrow(elements<ag_tensor*>(value)[i])); }));
      return;
    case Kind::OptionalTensors:
      if (value.tag != AG_TENSORS) wrong_type(op, index, value);
      stack.emplace_back(to_list<optional<at::Tensor>>(value.count, [&](int32_t i) {
        auto* tensor = elements<ag_tensor*>(value)[i];
        return tensor ? optional<at::Tensor>(layered(borrow(tensor))) : optional<at::Tensor>();
      }));
      return;
    case Kind::Scalars: {
      if (value.tag != AG_SCALARS) wrong_type(op, index, value);
      std::vector<at::Scalar> scalars;
      for (int32_t i = 0; i < value.count; i++) scalars.push_back(to_scalar(elements<ag_value>(value)[i]));
      stack.emplace_back(scalars);
      return;
    }
    case Kind::Strings:
      if (value.tag != AG_STRINGS) wrong_type(op, index, value);
      stack.emplace_back(
          to_list<std::string>(value.count, [&](int32_t i) { return to_string(elements<ag_value>(value)[i]); }));
      return;
    case Kind::Unsupported: wrong_type(op, index, value);
  }
}

}  // namespace bridge
