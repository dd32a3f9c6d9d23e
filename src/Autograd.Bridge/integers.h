// Integers among the arguments of any operator that LibTorch relies on without a look.
#pragma once

#include <ATen/core/function_schema.h>
#include <ATen/core/stack.h>
#include <c10/core/SymInt.h>

#include <algorithm>

namespace bridge {

// Whether LibTorch can take these for sizes: it uses the least integers for addresses of symbolic ones.
inline bool are_sizes(at::IntArrayRef list) {
  return std::all_of(list.begin(), list.end(), [](int64_t size) { return c10::SymInt::check_range(size); });
}

// Refuses integers in lists that LibTorch 1 takes for addresses of symbolic ones. Later releases need no check.
void check_integers(const torch::jit::Stack& arguments);

// Refuses numbers that are no dtype, layout or memory format, which a call by name may give.
void check_enumerations(const c10::FunctionSchema& schema, const torch::jit::Stack& arguments);

}  // namespace bridge
