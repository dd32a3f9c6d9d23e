// How much native memory tensors take, which .NET's collector cannot see.
#pragma once

#include <cstdint>
#include <cstdlib>

#include "thread_state.h"

namespace bridge {

// What a small tensor takes beside its elements, on both sides: rather too much, so that many small ones are collected in time.
constexpr int64_t bytes_per_tensor = 1024;
constexpr int64_t report_every_bytes = 64 * 1024;
constexpr int64_t report_every_tensors = 64;

void report_memory() noexcept;

// The hot path touches no cache line that threads share.
inline void count_memory(int64_t bytes, int64_t tensors) noexcept {
  auto& own = thread_state;
  own.unreported_bytes += bytes;
  own.unreported_tensors += tensors;
  if (std::abs(own.unreported_bytes) > report_every_bytes || std::abs(own.unreported_tensors) > report_every_tensors) {
    report_memory();
  }
}

// Settles what the ending thread has counted and kept.
void end_thread() noexcept;

// Puts a counter in front of LibTorch's CPU allocator.
void count_allocations();

}  // namespace bridge
