// How much native memory tensors take, which .NET's collector cannot see.
#pragma once

#include <cstdint>

#include "thread_state.h"

namespace bridge {

// What a small tensor takes beside its elements, on both sides: rather too much, so that many small ones are collected in time.
constexpr int64_t bytes_per_tensor = 1024;
constexpr int64_t report_every = 64 * 1024;

void report_memory() noexcept;

// The hot path touches no cache line that threads share.
inline void count_memory(int64_t bytes, int64_t tensors) noexcept {
  auto& own = thread_state;
  own.unreported_bytes += bytes;
  own.unreported_tensors += tensors;
  const auto pressure = own.unreported_bytes + own.unreported_tensors * bytes_per_tensor;
  if (pressure > report_every || pressure < -report_every) report_memory();
}

// Settles what the ending thread has counted and kept.
void end_thread() noexcept;

// Puts a counter in front of LibTorch's CPU allocator.
void count_allocations();

}  // namespace bridge
