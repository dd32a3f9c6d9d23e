// How much native memory tensors take, which .NET's collector cannot see.
#pragma once

#include <cstdint>

namespace bridge {

// About what a small tensor's objects take beside its elements.
constexpr int64_t bytes_per_tensor = 384;
constexpr int64_t report_every = 64 * 1024;

// What this thread has not yet added to the sums that all share: the hot path touches no shared cache line.
struct UnreportedMemory {
  int64_t bytes = 0;
  int64_t tensors = 0;
  int64_t pressure() const { return bytes + tensors * bytes_per_tensor; }
};
inline thread_local UnreportedMemory unreported_memory;

void report_memory() noexcept;

inline void count_memory(int64_t bytes, int64_t tensors) noexcept {
  auto& own = unreported_memory;
  own.bytes += bytes;
  own.tensors += tensors;
  if (own.pressure() > report_every || own.pressure() < -report_every) report_memory();
}

// Puts a counter in front of LibTorch's CPU allocator.
void count_allocations();

}  // namespace bridge
