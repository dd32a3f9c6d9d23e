// Integers among the arguments of any operator that LibTorch relies on without a look.
#pragma once

#include <ATen/core/function_schema.h>
#include <ATen/core/stack.h>

namespace bridge {

// Refuses integers in lists that LibTorch 1 takes for addresses of symbolic ones. Later releases need no check.
void check_integers(const torch::jit::Stack& arguments);

// Refuses numbers that are no dtype, layout or memory format, which a call by name may give.
void check_enumerations(const c10::FunctionSchema& schema, const torch::jit::Stack& arguments);

}  // namespace bridge
