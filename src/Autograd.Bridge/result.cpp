// Conversion of what an operator returned to ag_value.
#include <cstdlib>
#include <cstring>

#include "guard.h"
#include "handles.h"
#include "operator.h"

namespace bridge {
namespace {

template <class T>
T* allocate(size_t count) {
  auto* memory = static_cast<T*>(std::malloc(sizeof(T) * (count + 1)));
  if (!memory) throw std::bad_alloc();
  return memory;
}

ag_value make_pointer(ag_tag tag, size_t count, void* memory) {
  return {tag, static_cast<int32_t>(count), {memory}};
}

template <class T>
ag_value make_copy(ag_tag tag, const T* data, size_t count) {
  auto* memory = allocate<T>(count);
  if (count) std::memcpy(memory, data, sizeof(T) * count);
  return make_pointer(tag, count, memory);
}

ag_value make_integer(ag_tag tag, int64_t integer) {
  ag_value value = {tag, 0, {nullptr}};
  value.integer = integer;
  return value;
}

ag_value take_tensors(c10::IValue& result) {
  auto tensors = std::move(result).toTensorVector();
  auto* memory = allocate<ag_tensor*>(tensors.size());
  for (size_t i = 0; i < tensors.size(); i++) memory[i] = give(std::move(tensors[i]));
  return make_pointer(AG_TENSORS, tensors.size(), memory);
}

// Values on their way into a list; given back if one of them fails.
class Taken {
 public:
  ~Taken() {
    for (auto& value : values_) ag_value_release(&value);
  }
  void add(c10::IValue value) { values_.push_back(take_result(value)); }
  ag_value finish(ag_tag tag, size_t count) {
    const auto value = make_copy(tag, values_.data(), values_.size());
    values_.clear();
    return make_pointer(tag, count, value.pointer);
  }

 private:
  std::vector<ag_value> values_;
};

template <class Items>
ag_value take_items(ag_tag tag, const Items& items) {
  Taken taken;
  for (const auto& item : items) taken.add(item);
  return taken.finish(tag, items.size());
}

ag_value take_dict(const c10::impl::GenericDict& dict) {
  Taken taken;
  for (const auto& entry : dict) {
    taken.add(entry.key());
    taken.add(entry.value());
  }
  return taken.finish(AG_DICT, dict.size());
}

}  // namespace

ag_value take_result(c10::IValue& result) {
  if (result.isTensor()) {
    ag_value value = {AG_TENSOR, 0, {nullptr}};
    value.pointer = give(std::move(result).toTensor());
    return value;
  }
  if (result.isNone()) return {AG_NONE, 0, {nullptr}};
  if (result.isBool()) return make_integer(AG_BOOL, result.toBool());
  if (result.isInt()) return make_integer(AG_INT, result.toInt());
  if (result.isDouble()) {
    ag_value value = {AG_DOUBLE, 0, {nullptr}};
    value.number = result.toDouble();
    return value;
  }
  if (result.isComplexDouble()) {
    const auto number = result.toComplexDouble();
    const double parts[] = {number.real(), number.imag()};
    return make_copy(AG_COMPLEX, parts, 2);
  }
  if (result.isTensorList()) return take_tensors(result);
  if (result.isIntList()) {
    const auto list = result.toIntVector();
    return make_copy(AG_INTS, list.data(), list.size());
  }
  if (result.isDoubleList()) {
    const auto list = result.toDoubleVector();
    return make_copy(AG_DOUBLES, list.data(), list.size());
  }
  if (result.isString()) {
    const auto& text = result.toStringRef();
    return make_copy(AG_STRING, text.data(), text.size());
  }
  if (result.isDevice()) return make_integer(AG_DEVICE, pack(result.toDevice()));
  if (result.isGenerator()) {
    ag_value value = {AG_GENERATOR, 0, {nullptr}};
    value.pointer = give(result.toGenerator());
    return value;
  }
  if (result.isTuple()) return take_items(AG_TUPLE, result.toTupleRef().elements());
  if (result.isList()) return take_items(AG_LIST, result.toListRef());
  if (result.isGenericDict()) return take_dict(result.toGenericDict());
  ag_value value = {AG_OBJECT, 0, {nullptr}};
  value.pointer = new c10::IValue(std::move(result));
  return value;
}

ag_value take_tuple(const torch::jit::Stack& results) { return take_items(AG_TUPLE, results); }

}  // namespace bridge

using namespace bridge;

void ag_free(void* memory) { std::free(memory); }

void ag_value_release(ag_value* value) {
  switch (value->tag) {
    case AG_TENSOR:
      if (value->pointer) ag_tensor_release(static_cast<ag_tensor*>(value->pointer));
      return;
    case AG_GENERATOR: return ag_generator_release(static_cast<ag_generator*>(value->pointer));
    case AG_OBJECT: return ag_object_release(static_cast<ag_object*>(value->pointer));
    case AG_TENSORS:
      for (int32_t i = 0; i < value->count; i++) {
        if (auto* tensor = static_cast<ag_tensor**>(value->pointer)[i]) ag_tensor_release(tensor);
      }
      break;
    case AG_LIST:
    case AG_TUPLE:
    case AG_DICT:
      for (int32_t i = 0; i < (value->tag == AG_DICT ? 2 : 1) * value->count; i++) {
        ag_value_release(static_cast<ag_value*>(value->pointer) + i);
      }
      break;
    case AG_COMPLEX:
    case AG_STRING:
    case AG_INTS:
    case AG_DOUBLES: break;
    default: return;
  }
  ag_free(value->pointer);
}

void ag_object_release(ag_object* object) { delete reinterpret_cast<c10::IValue*>(object); }

ag_status ag_object_type(ag_object* object, const char** name) {
  return guard([&] { *name = keep_string(reinterpret_cast<c10::IValue*>(object)->type()->annotation_str()); });
}
