// Checks that some of LibTorch's kernels leave out, where wrong arguments would end the process.
#pragma once

#include <ATen/core/operator_name.h>
#include <ATen/core/stack.h>

namespace bridge {

// Looks at the arguments of a call, in the schema's order, and throws if the kernel cannot take them.
using Precondition = void (*)(const torch::jit::Stack& arguments);

// The check of an operator; null for nearly all.
Precondition find_precondition(const c10::OperatorName& name);

// Applies it, if there is one, to arguments whose values can be read: those inside a function transform are wrappers.
void check(Precondition precondition, const torch::jit::Stack& arguments);

}  // namespace bridge
