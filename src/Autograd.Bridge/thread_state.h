// What the bridge keeps for each thread and looks at in every call: in one place, since each look-up of a thread-local variable
// is a call of its own.
#pragma once

#include <atomic>
#include <cstdint>

#include "small_blocks.h"

namespace bridge {

struct LiveCounters;

struct ThreadState {
  // Whether this thread's warnings come to the bridge, and whether some have come that the managed side has not got.
  bool collects_warnings = false;
  bool has_warnings = false;
  // What memory_usage.h has not yet added to the sums that all threads share.
  int64_t unreported_bytes = 0;
  int64_t unreported_tensors = 0;
  // Null before the first handle.
  LiveCounters* live = nullptr;
  // Calls from the managed side that this thread is in; read by the one that ends the process.
  std::atomic<int32_t> calls{0};
  SmallBlocks small_blocks;
};
inline thread_local ThreadState thread_state;

}  // namespace bridge
