// Operators by name at run time: finding, describing, matching of arguments and calling.
#include "packet.h"

#include <torch/csrc/jit/runtime/operator.h>

#include <sstream>
#include <unordered_set>

#include "guard.h"
#include "handles.h"
#include "integers.h"
#include "operator.h"
#include "saved_tensors.h"

namespace bridge {
namespace {

using torch::jit::Stack;
using Overloads = std::vector<std::shared_ptr<torch::jit::Operator>>;

// The order in which Python resolves overloads is a function of its own in later releases.
namespace order {
using namespace torch::jit;
template <class Name>
auto overloads(Name name, int) -> decltype(Overloads(getAllSortedOperatorsFor(name))) {
  return getAllSortedOperatorsFor(name);
}
template <class Name>
Overloads overloads(Name name, long) {
  return getAllOperatorsFor(name);
}
}  // namespace order

// LibTorch aborts on a name without a namespace.
bool is_qualified(const std::string& name) {
  const auto separator = name.find("::");
  return separator != std::string::npos && separator > 0 && separator + 2 < name.size();
}

Overloads find_all(const std::string& name) {
  return is_qualified(name) ? order::overloads(c10::Symbol::fromQualString(name), 0) : Overloads();
}

Overloads find(const std::string& name, const char* overload) {
  auto all = find_all(name);
  if (!overload) return all;
  for (auto& op : all) {
    if (op->schema().overload_name() == overload) return {std::move(op)};
  }
  return {};
}

// Python's list of operators that take a number for a tensor: arithmetic with its aliases, and conversions.
bool takes_numbers_as_tensors(const std::string& name) {
  static const std::unordered_set<std::string> arithmetic = {"add", "sub",      "subtract",    "mul",         "multiply",
                                                             "div", "divide",   "true_divide", "floor_divide"};
  static const std::unordered_set<std::string> conversions = {"to", "_to_copy", "copy_", "_conj"};
  // 2.6 has no such entry and 2.14 has one; where it came in between is assumed.
  constexpr bool copies = TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR > 6);
  if (name.rfind("prims::", 0) == 0 || name.rfind("prim::", 0) == 0) return true;
  if (name.rfind("aten::", 0) != 0) return false;
  auto base = name.substr(6);
  if (conversions.count(base) || (copies && base == "copy")) return true;
  for (const std::string suffix : {"_out", "_"}) {
    if (base.size() > suffix.size() && base.compare(base.size() - suffix.size(), suffix.size(), suffix) == 0) {
      base.resize(base.size() - suffix.size());
      break;
    }
  }
  return arithmetic.count(base) != 0;
}

std::string print(const c10::FunctionSchema& schema) {
  std::ostringstream out;
  out << schema;
  return out.str();
}

// Takes over the text that a callback allocated.
std::string repr_of(const ag_value& value) {
  std::unique_ptr<char, decltype(&ag_free)> text(callbacks.repr(&value), [](void* memory) { ag_free(memory); });
  return text ? text.get() : "";
}

struct Arguments {
  const ag_value& positional;  // AG_LIST
  const ag_value& keywords;    // AG_DICT with strings as keys

  const ag_value& at(size_t i) const { return static_cast<const ag_value*>(positional.pointer)[i]; }
  std::string keyword(int32_t i) const {
    const auto& key = static_cast<const ag_value*>(keywords.pointer)[2 * i];
    return std::string(static_cast<const char*>(key.pointer), key.count);
  }
  const ag_value* find(const std::string& name) const {
    for (int32_t i = 0; i < keywords.count; i++) {
      if (keyword(i) == name) return static_cast<const ag_value*>(keywords.pointer) + 2 * i + 1;
    }
    return nullptr;
  }
};

void push(Stack& stack, const c10::FunctionSchema& schema, const ag_value& value, bool numbers_as_tensors) {
  const auto& argument = schema.arguments()[stack.size()];
  try {
    stack.push_back(to_ivalue(value, *argument.type(), argument.N(), numbers_as_tensors));
  } catch (const WrongType&) {
    throw SchemaMismatch(schema.formatTypeMismatchMsg(argument, python_type(value), stack.size(), repr_of(value)));
  }
}

// The arguments in the schema's order; the checks and their order are those of Python's matcher.
Stack match(const c10::FunctionSchema& schema, const Arguments& given, bool numbers_as_tensors) {
  const auto& arguments = schema.arguments();
  const size_t positional = given.positional.count;
  const auto count = positional + given.keywords.count;
  if (count > arguments.size()) {
    throw SchemaMismatch(c10::str(schema.name(), "() expected at most ", arguments.size(),
                                  " argument(s) but received ", count, " argument(s). Declaration: ", schema));
  }
  Stack stack;
  for (size_t i = 0; i < positional; i++) {
    if (arguments[i].kwarg_only()) {
      throw SchemaMismatch(c10::str(schema.name(), "() takes ", i, " positional argument(s) but ", positional,
                                    " was/were given.  Declaration: ", schema));
    }
    push(stack, schema, given.at(i), numbers_as_tensors);
  }
  int32_t used = 0;
  while (stack.size() < arguments.size()) {
    const auto& argument = arguments[stack.size()];
    if (const auto* value = given.find(argument.name())) {
      push(stack, schema, *value, numbers_as_tensors);
      used++;
    } else if (argument.default_value()) {
      stack.push_back(*argument.default_value());
    } else {
      throw SchemaMismatch(c10::str(schema.name(), "() is missing value for argument '", argument.name(),
                                    "'. Declaration: ", schema));
    }
  }
  if (used != given.keywords.count) {
    std::vector<std::string> names;
    for (int32_t i = 0; i < given.keywords.count; i++) names.push_back(given.keyword(i));
    throw SchemaMismatch(schema.findErrorInKwargs(names));
  }
  return stack;
}

// The first overload that takes the arguments.
std::pair<std::shared_ptr<torch::jit::Operator>, Stack> resolve(const Overloads& overloads, const Arguments& given,
                                                                bool numbers_as_tensors) {
  if (overloads.size() == 1) {
    return {overloads[0], match(overloads[0]->schema(), given, numbers_as_tensors)};
  }
  std::string errors = std::string("Overloaded torch operator invoked from Python failed to ") +
                       (TORCH_VERSION_MAJOR >= 2 ? "match" : "many") + " any schema:\n";
  for (const auto& op : overloads) {
    try {
      return {op, match(op->schema(), given, numbers_as_tensors)};
    } catch (const SchemaMismatch& error) {
      errors += error.what();
      errors += "\n\n";
    }
  }
  throw SchemaMismatch(errors);
}

// None for a tensor passes Python's matcher. Most kernels then say this; the others crash.
void check_defined(const c10::FunctionSchema& schema, const Stack& stack) {
  for (size_t i = 0; i < stack.size(); i++) {
    TORCH_CHECK(!stack[i].isTensor() || stack[i].toTensor().defined(),
                "Expected a proper Tensor but got None (or an undefined Tensor in C++) for argument #", i, " '",
                schema.arguments()[i].name(), "'");
  }
}

void call(const std::string& name, const char* overload, const Arguments& given, ag_value* result) {
  const auto overloads = find(name, overload);
  TORCH_CHECK(!overloads.empty(), "No such operator ", name);
  auto [op, stack] = resolve(overloads, given, takes_numbers_as_tensors(name));
  // TorchScript's compiler gives these what they need beyond their schema; called without it they run off the stack.
  TORCH_CHECK_NOT_IMPLEMENTED(op->hasOperation() && !op->schema().is_vararg() && !op->schema().is_varret(),
                              op->schema(), " can be called from TorchScript only");
  check_defined(op->schema(), stack);
  check_integers(stack);
  check_enumerations(op->schema(), stack);
  check(find_precondition(op->schema().operator_name()), stack);
  if (writes_are_announced()) announce_writes(op->schema(), stack);
  op->getOperation()(stack);
  deliver_warnings();
  *result = stack.size() == 1 ? take_result(stack[0]) : stack.empty() ? ag_value{} : take_tuple(stack);
}

c10::IValue describe(const c10::Argument& argument) {
  return c10::ivalue::Tuple::create(
      {argument.name(), argument.type()->annotation_str(), argument.kwarg_only(),
       argument.N() ? c10::IValue(static_cast<int64_t>(*argument.N())) : c10::IValue(),
       argument.alias_info() && argument.alias_info()->isWrite(), argument.default_value().has_value(),
       argument.default_value().value_or(c10::IValue())});
}

c10::IValue describe(const std::vector<c10::Argument>& arguments) {
  std::vector<c10::IValue> described;
  for (const auto& argument : arguments) described.push_back(describe(argument));
  return c10::ivalue::Tuple::create(std::move(described));
}

}  // namespace
}  // namespace bridge

using namespace bridge;

ag_status ag_schemas(const char** text) {
  return guard([&] {
    std::string all;
    for (const auto& op : torch::jit::getAllOperators()) {
      if (!all.empty()) all += '\n';
      all += print(op->schema());
    }
    *text = keep_string(std::move(all));
  });
}

ag_status ag_packet_overloads(const char* name, const char** text) {
  return guard([&] {
    const auto overloads = find_all(name);
    std::string names;
    for (const auto& op : overloads) names += op->schema().overload_name() + '\n';
    *text = overloads.empty() ? nullptr : keep_string(std::move(names));
  });
}

ag_status ag_packet_schema(const char* name, const char* overload, ag_value* result) {
  return guard([&] {
    const auto overloads = find(name, overload);
    *result = {};
    if (overloads.empty()) return;
    const auto& schema = overloads[0]->schema();
    c10::IValue described = c10::ivalue::Tuple::create(
        {print(schema), describe(schema.arguments()), describe(schema.returns())});
    *result = take_result(described);
  });
}

ag_status ag_packet_call(const char* name, const char* overload, const ag_value* positional, const ag_value* keywords,
                         ag_value* result) {
  return guard([&] { call(name, overload, {*positional, *keywords}, result); });
}
