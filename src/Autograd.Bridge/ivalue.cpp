// Conversion of an ag_value to what a schema's type asks for, by the rules of Python's matcher.
#include <ATen/ScalarOps.h>
#include <ATen/core/Tensor.h>
#include <ATen/core/jit_type.h>

#include <vector>

#include "handles.h"
#include "packet.h"

namespace bridge {
namespace {

bool is_number(const ag_value& value) {
  return value.tag == AG_INT || value.tag == AG_DOUBLE || value.tag == AG_BOOL || value.tag == AG_COMPLEX;
}

const ag_value* items(const ag_value& value) { return static_cast<const ag_value*>(value.pointer); }

std::string text_of(const ag_value& value) { return std::string(static_cast<const char*>(value.pointer), value.count); }

c10::complex<double> complex_of(const ag_value& value) {
  const auto* parts = static_cast<const double*>(value.pointer);
  return {parts[0], parts[1]};
}

// A tensor of one element is a number in Python wherever a number is converted rather than looked at.
template <class Convert>
auto item_of(const ag_value& value, Convert&& convert) {
  try {
    return convert(borrow(static_cast<ag_tensor*>(value.pointer)).item());
  } catch (const c10::Error&) {  // more elements, none to read, or a complex number for a real one
    throw WrongType();
  }
}

int64_t to_int(const ag_value& value) {
  if (value.tag == AG_INT || value.tag == AG_BOOL) return value.integer;
  if (value.tag != AG_TENSOR) throw WrongType();
  return item_of(value, [](const at::Scalar& item) { return item.toLong(); });
}

double to_double(const ag_value& value) {
  if (value.tag == AG_DOUBLE) return value.number;
  if (value.tag == AG_INT || value.tag == AG_BOOL) return static_cast<double>(value.integer);
  if (value.tag != AG_TENSOR) throw WrongType();
  return item_of(value, [](const at::Scalar& item) { return item.toDouble(); });
}

c10::complex<double> to_complex(const ag_value& value) {
  if (value.tag == AG_COMPLEX) return complex_of(value);
  if (value.tag == AG_TENSOR) {
    return item_of(value, [](const at::Scalar& item) { return item.toComplexDouble(); });
  }
  return {to_double(value), 0.0};
}

// Whatever Python has a truth of, but for lists and strings.
bool to_bool(const ag_value& value) {
  switch (value.tag) {
    case AG_NONE: return false;
    case AG_INT:
    case AG_BOOL: return value.integer != 0;
    case AG_DOUBLE: return value.number != 0;
    case AG_COMPLEX: return complex_of(value) != c10::complex<double>(0.0, 0.0);
    case AG_TENSOR: return item_of(value, [](const at::Scalar& item) { return item.to<bool>(); });
    default: throw WrongType();
  }
}

c10::IValue to_number(const ag_value& value) {
  switch (value.tag) {
    case AG_INT: return value.integer;
    case AG_BOOL:
      // Python's matcher took a bool for an integer before 2.0.
      if (TORCH_VERSION_MAJOR < 2) return value.integer;
      return value.integer != 0;
    case AG_DOUBLE: return value.number;
    case AG_COMPLEX: return complex_of(value);
    default: throw WrongType();
  }
}

at::Tensor to_tensor(const ag_value& value, bool numbers_as_tensors) {
  if (value.tag == AG_TENSOR) return borrow(static_cast<ag_tensor*>(value.pointer));
  if (value.tag == AG_NONE) return at::Tensor();
  if (!numbers_as_tensors || !is_number(value)) throw WrongType();
  auto tensor = c10::scalar_to_tensor(to_number(value).toScalar());
  tensor.unsafeGetTensorImpl()->set_wrapped_number(true);
  return tensor;
}

template <class Element, class Convert>
c10::List<Element> to_list(const ag_value& value, Convert&& convert) {
  if (value.tag != AG_LIST) throw WrongType();
  c10::List<Element> list;
  list.reserve(value.count);
  for (int32_t i = 0; i < value.count; i++) list.push_back(convert(items(value)[i]));
  return list;
}

template <class Element, class Convert>
c10::List<Element> to_list(const ag_value& value, optional<int32_t> size, Convert&& convert) {
  if (!size || !is_number(value)) return to_list<Element>(value, convert);
  return c10::List<Element>(std::vector<Element>(*size, convert(value)));
}

c10::IValue to_generic_list(const ag_value& value, const c10::TypePtr& element, bool numbers_as_tensors) {
  c10::impl::GenericList list(element);
  if (value.tag == AG_STRING && element->kind() == c10::TypeKind::StringType) {
    for (const char character : text_of(value)) list.push_back(std::string(1, character));
    return list;
  }
  // Going through a dict gives its keys.
  if (value.tag != AG_LIST && value.tag != AG_DICT) throw WrongType();
  const int32_t step = value.tag == AG_DICT ? 2 : 1;
  list.reserve(value.count);
  for (int32_t i = 0; i < value.count; i++) {
    list.push_back(to_ivalue(items(value)[step * i], *element, {}, numbers_as_tensors));
  }
  return list;
}

c10::IValue to_any_list(const ag_value& value, const c10::TypePtr& element, optional<int32_t> size, bool numbers_as_tensors) {
  switch (element->kind()) {
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType: return to_list<int64_t>(value, size, to_int);
    case c10::TypeKind::FloatType: return to_list<double>(value, size, to_double);
    case c10::TypeKind::BoolType: return to_list<bool>(value, to_bool);
    case c10::TypeKind::TensorType:
      return to_list<at::Tensor>(value, [](const ag_value& item) {
        if (item.tag != AG_TENSOR) throw WrongType();
        return to_tensor(item, false);
      });
    default: return to_generic_list(value, element, numbers_as_tensors);
  }
}

c10::IValue to_dict(const ag_value& value, const c10::DictType& type, bool numbers_as_tensors) {
  if (value.tag != AG_DICT) throw WrongType();
  c10::impl::GenericDict dict(type.getKeyType(), type.getValueType());
  for (int32_t i = 0; i < value.count; i++) {
    dict.insert_or_assign(to_ivalue(items(value)[2 * i], *type.getKeyType(), {}, numbers_as_tensors),
                          to_ivalue(items(value)[2 * i + 1], *type.getValueType(), {}, numbers_as_tensors));
  }
  return dict;
}

c10::IValue to_tuple(const ag_value& value, const c10::TupleType& type, bool numbers_as_tensors) {
  const auto elements = type.elements();
  if (value.tag != AG_LIST || static_cast<size_t>(value.count) != elements.size()) throw WrongType();
  std::vector<c10::IValue> tuple;
  for (int32_t i = 0; i < value.count; i++) {
    tuple.push_back(to_ivalue(items(value)[i], *elements[i], {}, numbers_as_tensors));
  }
  return c10::ivalue::Tuple::create(std::move(tuple));
}

c10::IValue to_union(const ag_value& value, const c10::Type& type, bool numbers_as_tensors) {
  for (const auto& member : type.containedTypes()) {
    try {
      return to_ivalue(value, *member, {}, numbers_as_tensors);
    } catch (const WrongType&) {
    }
  }
  throw WrongType();
}

// For arguments of type Any: the type follows from the value.
c10::IValue inferred(const ag_value& value) {
  switch (value.tag) {
    case AG_NONE: return {};
    case AG_TENSOR: return to_tensor(value, false);
    case AG_BOOL: return value.integer != 0;
    case AG_STRING: return text_of(value);
    case AG_DEVICE: return device_of(value);
    case AG_GENERATOR: return borrow(static_cast<ag_generator*>(value.pointer));
    case AG_LIST: {
      c10::impl::GenericList list(c10::AnyType::get());
      for (int32_t i = 0; i < value.count; i++) list.push_back(inferred(items(value)[i]));
      return list;
    }
    default: return to_number(value);
  }
}

}  // namespace

std::string python_type(const ag_value& value) {
  switch (value.tag) {
    case AG_NONE: return "NoneType";
    case AG_TENSOR: return "Tensor";
    case AG_INT: return "int";
    case AG_DOUBLE: return "float";
    case AG_BOOL: return "bool";
    case AG_COMPLEX: return "complex";
    case AG_STRING: return "str";
    case AG_DEVICE: return "torch.device";
    case AG_GENERATOR: return "Generator";
    case AG_LIST: return "list";
    case AG_DICT: return "dict";
    case AG_OBJECT: return "ScriptObject";
    default: return text_of(value);
  }
}

c10::IValue to_ivalue(const ag_value& value, const c10::Type& type, optional<int32_t> size, bool numbers_as_tensors) {
  if (value.tag == AG_OBJECT) {
    const auto& object = *static_cast<const c10::IValue*>(value.pointer);
    if (!object.type()->isSubtypeOf(type)) throw WrongType();
    return object;
  }
  switch (type.kind()) {
    case c10::TypeKind::TensorType: return to_tensor(value, numbers_as_tensors);
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType: return to_int(value);
    case c10::TypeKind::FloatType: return to_double(value);
    case c10::TypeKind::ComplexType: return to_complex(value);
    case c10::TypeKind::BoolType: return to_bool(value);
    case c10::TypeKind::NumberType: return to_number(value);
    case c10::TypeKind::StringType:
      if (value.tag != AG_STRING) throw WrongType();
      return text_of(value);
    case c10::TypeKind::DeviceObjType:
      if (value.tag == AG_STRING) return c10::Device(text_of(value));
      if (value.tag != AG_DEVICE) throw WrongType();
      return device_of(value);
    case c10::TypeKind::GeneratorType:
      if (value.tag != AG_GENERATOR) throw WrongType();
      return borrow(static_cast<ag_generator*>(value.pointer));
    case c10::TypeKind::NoneType:
      if (value.tag != AG_NONE) throw WrongType();
      return {};
    case c10::TypeKind::OptionalType:
      if (value.tag == AG_NONE) return {};
      return to_ivalue(value, *type.castRaw<c10::OptionalType>()->getElementType(), size, numbers_as_tensors);
    case c10::TypeKind::ListType:
      return to_any_list(value, type.castRaw<c10::ListType>()->getElementType(), size, numbers_as_tensors);
    case c10::TypeKind::DictType: return to_dict(value, *type.castRaw<c10::DictType>(), numbers_as_tensors);
    case c10::TypeKind::TupleType: return to_tuple(value, *type.castRaw<c10::TupleType>(), numbers_as_tensors);
    case c10::TypeKind::UnionType: return to_union(value, type, numbers_as_tensors);
    case c10::TypeKind::AnyType: return inferred(value);
    default: throw WrongType();
  }
}

}  // namespace bridge
