// The hooks through which tensors are saved for backward, of the current thread.
#pragma once

#include <ATen/core/function_schema.h>
#include <ATen/core/stack.h>

#include <memory>

#include "managed.h"

namespace bridge {

// What the managed side has set, which does not change.
struct SavedTensorsState {
  SavedTensorsState(void* handle, bool packs, bool watches_writes)
      : managed(handle), packs(packs), watches_writes(watches_writes) {}
  Managed managed;
  bool packs;
  bool watches_writes;
};

// Whether the managed side wants to know what is written to.
bool writes_are_announced();
// Announces the tensors that a call is about to write to.
void announce_writes(const c10::FunctionSchema& schema, const torch::jit::Stack& arguments);

}  // namespace bridge
