#include "memory_usage.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>

#include <atomic>
#include <cstdlib>
#include <limits>
#include <utility>

#ifdef __linux__
#include <malloc.h>
#elif defined(__APPLE__)
#include <malloc/malloc.h>
#endif

#include "bridge.h"

namespace bridge {
namespace {

std::atomic<int64_t> bytes_in_use{0};
std::atomic<int64_t> tensors_in_use{0};
std::atomic<int64_t> most_bytes{0};
std::atomic<int64_t> limit_of_bytes{std::numeric_limits<int64_t>::max()};
std::atomic<int64_t> limit_of_tensors{std::numeric_limits<int64_t>::max()};
std::atomic<int32_t> above_limit{0};
static_assert(sizeof(above_limit) == sizeof(int32_t), "read by the managed side as an integer");

int64_t bytes_with_tensors() { return bytes_in_use.load() + tensors_in_use.load() * bytes_per_tensor; }

void raise(std::atomic<int64_t>& most, int64_t value) {
  auto known = most.load();
  while (value > known && !most.compare_exchange_weak(known, value)) {
  }
}

#if defined(__linux__) || defined(__APPLE__)

// What the C library set aside for a block: an allocation is given back without its size.
int64_t size_of(void* block) {
#ifdef __linux__
  return static_cast<int64_t>(malloc_usable_size(block));
#else
  return static_cast<int64_t>(malloc_size(block));
#endif
}

c10::Allocator* counted = nullptr;
c10::DeleterFnPtr release_counted = nullptr;

// A profile of memory is to see every block come and go.
bool is_profiled() { return c10::memoryProfilingEnabled(); }

void release(void* block) {
  const auto size = size_of(block);
  count_memory(-size, 0);
  if (is_profiled() || !thread_state.small_blocks.keep(block, static_cast<size_t>(size))) release_counted(block);
}

c10::DataPtr allocate(size_t size) {
  const bool is_small = SmallBlocks::is_small(size);
  if (is_small && !is_profiled()) {
    if (auto* block = thread_state.small_blocks.take(size)) {
      count_memory(size_of(block), 0);
      return {block, block, release, c10::Device(c10::kCPU)};
    }
    size = SmallBlocks::rounded(size);
  }
  auto memory = counted->allocate(size);
  if (memory.compare_exchange_deleter(release_counted, release)) count_memory(size_of(memory.get()), 0);
  return memory;
}

// Allocator::allocate was const up to 2.2; copy_data, which has to be overridden, came later.
template <class Signature>
class Counter;

template <class Size>
class Counter<c10::DataPtr (c10::Allocator::*)(Size) const> final : public c10::Allocator {
  c10::DataPtr allocate(Size size) const override { return bridge::allocate(size); }
  c10::DeleterFnPtr raw_deleter() const override { return release; }
};

template <class Size>
class Counter<c10::DataPtr (c10::Allocator::*)(Size)> final : public c10::Allocator {
  c10::DataPtr allocate(Size size) override { return bridge::allocate(size); }
  c10::DeleterFnPtr raw_deleter() const override { return release; }
  void copy_data(void* to, const void* from, Size size) const override { this->default_copy_data(to, from, size); }
};

#endif

// A collection frees many tensors at once, and what is freed together glibc returns to the system, to be asked for, and cleared, again.
// It keeps more once a large block has come and gone, as in any program with large tensors; where the user has set its limits, they hold.
void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr size_t largest_that_counts = 32 << 20;
  void* volatile block = std::malloc(largest_that_counts - 4 * 4096);
  std::free(block);
#endif
}

}  // namespace

void report_memory() noexcept {
  const auto bytes = std::exchange(thread_state.unreported_bytes, 0);
  raise(most_bytes, bytes_in_use.fetch_add(bytes) + bytes);
  tensors_in_use.fetch_add(std::exchange(thread_state.unreported_tensors, 0));
  if (bytes_with_tensors() > limit_of_bytes.load() || tensors_in_use.load() > limit_of_tensors.load()) above_limit.store(1);
}

void end_thread() noexcept {
  report_memory();
#if defined(__linux__) || defined(__APPLE__)
  thread_state.small_blocks.close(release_counted);
#endif
}

void count_allocations() {
#if defined(__linux__) || defined(__APPLE__)
  counted = c10::GetCPUAllocator();
  release_counted = counted->raw_deleter();
  if (!release_counted) return;
  // Never destroyed: tensors are freed until the very end of the process.
  static auto* const counter = new Counter<decltype(&c10::Allocator::allocate)>();
  c10::SetCPUAllocator(counter);
  keep_freed_memory();
#endif
}

}  // namespace bridge

using namespace bridge;

void ag_memory_usage(ag_memory* usage) {
  report_memory();
  *usage = {bytes_in_use.load(), most_bytes.load(), bytes_with_tensors(), tensors_in_use.load()};
}

void ag_memory_reset_peak(void) {
  report_memory();
  most_bytes.store(bytes_in_use.load());
}

void ag_memory_set_limit(int64_t bytes_with_tensors, int64_t tensors) {
  limit_of_bytes.store(bytes_with_tensors);
  limit_of_tensors.store(tensors);
  above_limit.store(0);
  report_memory();
}

const int32_t* ag_memory_is_above_limit(void) { return reinterpret_cast<const int32_t*>(&above_limit); }
