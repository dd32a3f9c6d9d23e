// A registered operator with what a call needs to know about its schema.
#pragma once

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/stack.h>

#include <string>
#include <vector>

#include "bridge.h"
#include "preconditions.h"

namespace bridge {

// What an argument accepts; optionality and defaults are the schema's.
enum class Kind : uint8_t {
  Tensor,
  Int,
  Float,
  Bool,
  Scalar,
  String,
  Device,
  Generator,
  Tensors,
  OptionalTensors,
  Ints,
  Floats,
  Bools,
  Scalars,
  Strings,
  Unsupported,
};

struct Operator;
// A call that does without boxing; see fast_call.h.
using FastCall = bool (*)(const Operator& op, const ag_value* arguments, ag_value* results);

struct Parameter {
  Kind kind;
  // How many elements one number stands for where a list is expected.
  int32_t repeat;
  // AG_DEFAULT where only the schema has it.
  ag_value by_default;
};

struct Operator {
  c10::OperatorHandle handle;
  const c10::FunctionSchema& schema;
  std::vector<Parameter> parameters;
  bool is_mutable;
  // Whether the operator makes a new tensor, which then starts at version 0: Python calls factories below autograd.
  bool is_factory;
  // What the kernel should have checked; null for nearly all.
  Precondition precondition;
  // Null for nearly all.
  FastCall fast_call;

  explicit Operator(c10::OperatorHandle found);
};

bool is_number(const ag_value& value);
at::Scalar to_scalar(const ag_value& value);
// A Python number where a Tensor is expected becomes a "wrapped number", which takes no part in choosing the dtype.
at::Tensor wrapped_number(const ag_value& value);
// Appends one argument, converted as Python's argument parser would, to the stack of a boxed call.
void push_argument(torch::jit::Stack& stack, const Operator& op, size_t index, const ag_value& value);
// Moves one result out of a boxed call.
ag_value take_result(c10::IValue& result);
// The results of a call as one AG_TUPLE.
ag_value take_tuple(const torch::jit::Stack& results);

}  // namespace bridge
