// Counts the handles that the managed side holds, so that tests can see a leak.
#pragma once

#include <atomic>
#include <cstdint>

#include "memory_usage.h"
#include "thread_state.h"

namespace bridge {

enum class Live { Tensor, Node, Generator };
constexpr int live_kinds = 3;

// One counter block per thread, written by that thread alone: the hot path pays an uncontended store, not a locked add.
struct LiveCounters {
  std::atomic<int64_t> count[live_kinds] = {};
};

// Makes this thread known, with its counters.
LiveCounters* register_thread();

// Whether some other thread is in a call from the managed side.
bool is_another_thread_in_call();

inline void live_add(Live kind, int64_t change) {
  if (kind == Live::Tensor) count_memory(0, change);
  auto* counters = thread_state.live;
  if (!counters) counters = register_thread();
  auto& counter = counters->count[static_cast<int>(kind)];
  counter.store(counter.load(std::memory_order_relaxed) + change, std::memory_order_relaxed);
}

}  // namespace bridge
