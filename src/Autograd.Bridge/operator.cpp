// Finding and calling operators by schema.
#include "operator.h"

#include <ATen/core/LegacyTypeDispatch.h>

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "fast_call.h"
#include "guard.h"
#include "handles.h"
#include "integers.h"
#include "saved_tensors.h"

namespace bridge {
namespace {

Kind kind_of(const c10::Type& type);

Kind kind_of_list(const c10::Type& element) {
  switch (kind_of(element)) {
    case Kind::Tensor:
      return element.kind() == c10::TypeKind::OptionalType ? Kind::OptionalTensors : Kind::Tensors;
    case Kind::Int: return Kind::Ints;
    case Kind::Float: return Kind::Floats;
    case Kind::Bool: return Kind::Bools;
    case Kind::Scalar: return Kind::Scalars;
    case Kind::String: return Kind::Strings;
    default: return Kind::Unsupported;
  }
}

Kind kind_of(const c10::Type& type) {
  switch (type.kind()) {
    case c10::TypeKind::TensorType: return Kind::Tensor;
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType: return Kind::Int;
    case c10::TypeKind::FloatType: return Kind::Float;
    case c10::TypeKind::BoolType: return Kind::Bool;
    case c10::TypeKind::NumberType: return Kind::Scalar;
    case c10::TypeKind::StringType: return Kind::String;
    case c10::TypeKind::DeviceObjType: return Kind::Device;
    case c10::TypeKind::GeneratorType: return Kind::Generator;
    case c10::TypeKind::OptionalType: return kind_of(*type.castRaw<c10::OptionalType>()->getElementType());
    case c10::TypeKind::ListType: return kind_of_list(*type.castRaw<c10::ListType>()->getElementType());
    default: return Kind::Unsupported;
  }
}

// Boxed kernels hold references into their stack, so a nested call (from a hook, say) needs a vector of its own:
// one per depth, kept for reuse, never one that grows.
struct StackPool {
  std::vector<std::unique_ptr<torch::jit::Stack>> stacks;
  size_t depth = 0;
};
thread_local StackPool stack_pool;

class StackFrame {
 public:
  StackFrame() : pool_(stack_pool) {
    if (pool_.depth == pool_.stacks.size()) {
      pool_.stacks.push_back(std::make_unique<torch::jit::Stack>());
      pool_.stacks.back()->reserve(32);
    }
    stack_ = pool_.stacks[pool_.depth++].get();
  }
  ~StackFrame() {
    stack_->clear();
    pool_.depth--;
  }
  StackFrame(const StackFrame&) = delete;
  StackFrame& operator=(const StackFrame&) = delete;
  torch::jit::Stack& stack() { return *stack_; }

 private:
  StackPool& pool_;
  torch::jit::Stack* stack_;
};

// Every operator found so far, so that finding one twice gives the same handle.
struct Registry {
  std::mutex mutex;
  std::unordered_map<std::string, std::unique_ptr<Operator>> operators;
};

Registry& registry() {
  static auto* instance = new Registry();
  return *instance;
}

// The rule of PyTorch's code generator: functions with tensor options or named *_like, but no methods.
bool makes_new_tensor(const c10::FunctionSchema& schema) {
  const auto& name = schema.operator_name().name;
  const std::string like = "_like";
  const auto starts_with = [&](const char* prefix) { return name.rfind(prefix, 0) == 0; };
  if (starts_with("aten::new_") || starts_with("aten::to")) return false;
  // Python lets gradients reach the values of a sparse tensor.
  if (starts_with("aten::sparse_") || starts_with("aten::_sparse_")) return false;
  if (name.size() > like.size() && name.compare(name.size() - like.size(), like.size(), like) == 0) return true;
  return schema.argumentIndexWithName("pin_memory").has_value();
}

ag_value default_of(const c10::Argument& argument) {
  const auto& value = argument.default_value();
  const bool is_simple = value && (value->isNone() || value->isInt() || value->isDouble() || value->isBool());
  if (!is_simple) return {AG_DEFAULT, 0, {nullptr}};
  auto copy = *value;
  return take_result(copy);
}

Operator* find(const char* name, const char* overload) {
  auto handle = c10::Dispatcher::singleton().findSchema({name, overload});
  if (!handle) return nullptr;
  auto& all = registry();
  std::lock_guard<std::mutex> lock(all.mutex);
  auto& slot = all.operators[std::string(name) + "." + overload];
  if (!slot) slot = std::make_unique<Operator>(*handle);
  return slot.get();
}

void call(const Operator& op, const ag_value* arguments, size_t count, ag_value* results, size_t capacity) {
  const auto known = op.parameters.size();
  // The managed signatures are a union over versions: an argument this LibTorch does not know may only be defaulted.
  for (size_t i = known; i < count; i++) {
    TORCH_CHECK_TYPE(arguments[i].tag == AG_DEFAULT, op.schema.name(), "() takes ", known, " arguments in LibTorch ",
                     ag_version(), " but ", count, " were given");
  }
  const auto returns = results ? op.schema.returns().size() : 0;
  TORCH_CHECK(returns <= capacity, op.schema.name(), "() has ", returns, " results, room is for ", capacity);
  const bool is_announced = op.is_mutable && writes_are_announced();
  if (op.fast_call && count >= known && !is_announced && op.fast_call(op, arguments, results)) return;

  StackFrame frame;
  auto& stack = frame.stack();
  const ag_value by_default = {AG_DEFAULT, 0, {nullptr}};
  for (size_t i = 0; i < known; i++) push_argument(stack, op, i, i < count ? arguments[i] : by_default);
  check_integers(stack);
  if (op.precondition) check(op.precondition, stack);
  if (is_announced) announce_writes(op.schema, stack);
  if (op.is_factory) {
    at::AutoDispatchBelowADInplaceOrView below_autograd;
    op.handle.callBoxed(stack);
  } else {
    op.handle.callBoxed(stack);
  }
  deliver_warnings();
  for (size_t i = 0; i < returns; i++) results[i] = take_result(stack[i]);
}

}  // namespace

Operator::Operator(c10::OperatorHandle found)
    : handle(found),
      schema(found.schema()),
      is_mutable(schema.is_mutable()),
      is_factory(makes_new_tensor(schema)),
      precondition(find_precondition(found.operator_name())),
      fast_call(find_fast_call(found.operator_name())) {
  for (const auto& argument : schema.arguments()) {
    parameters.push_back({kind_of(*argument.type()), argument.N() ? *argument.N() : 1, default_of(argument)});
  }
}

const char* keep_string(std::string text) {
  static thread_local std::string kept;
  kept = std::move(text);
  return kept.c_str();
}

}  // namespace bridge

using namespace bridge;

ag_status ag_operator_find(const char* name, const char* overload, ag_operator** op) {
  return guard([&] { *op = reinterpret_cast<ag_operator*>(find(name, overload)); });
}

ag_status ag_operator_schema(ag_operator* op, const char** text) {
  return guard([&] {
    std::ostringstream out;
    out << reinterpret_cast<Operator*>(op)->schema;
    *text = keep_string(out.str());
  });
}

ag_status ag_operator_names(const char** text) {
  return guard([&] {
    std::string names;
    for (const auto& name : c10::Dispatcher::singleton().getAllOpNames()) {
      if (!c10::Dispatcher::singleton().findSchema(name)) continue;
      if (!names.empty()) names += '\n';
      names += name.name;
      if (!name.overload_name.empty()) names += '.' + name.overload_name;
    }
    *text = keep_string(std::move(names));
  });
}

ag_status ag_operator_call(ag_operator* op, const ag_value* arguments, int32_t count, ag_value* results,
                           int32_t capacity) {
  return guard([&] { call(*reinterpret_cast<Operator*>(op), arguments, count, results, capacity); });
}
