// Operators by name at run time: every one in the registry of TorchScript, which torch.ops of Python reads as well.
#pragma once

#include <ATen/core/function_schema.h>
#include <ATen/core/ivalue.h>

#include <stdexcept>
#include <string>

#include "bridge.h"
#include "compat.h"

namespace bridge {

// Arguments that a schema does not take, in the words of PyTorch's matcher.
class SchemaMismatch final : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// A value that a type does not take; the matcher knows for which argument.
class WrongType final : public std::exception {};

// Python's name for the type of a value.
std::string python_type(const ag_value& value);
// Converts as Python's matcher does. `size` is the length that the schema fixes for a list, to which a single number is
// expanded. Throws WrongType.
c10::IValue to_ivalue(const ag_value& value, const c10::Type& type, optional<int32_t> size, bool numbers_as_tensors);

}  // namespace bridge
