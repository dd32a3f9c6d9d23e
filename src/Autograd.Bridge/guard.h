// Every export runs its body inside guard(), which turns C++ exceptions into ag_status.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "bridge.h"
#include "ending.h"
#include "thread_state.h"

namespace bridge {

extern ag_callbacks callbacks;

// Frees a handle of the managed side's, unless the process ends: static destructors and LibTorch's threads may still let
// something go when the managed side can no longer be called.
void release_managed(void* handle) noexcept;

// An exception's type and message.
std::string describe_managed(void* exception);

// An exception thrown by managed code, on its way through LibTorch to the managed caller. That may be another library's, which
// knows C++'s own exceptions at most, and copies their text.
class ManagedError final : public std::runtime_error {
 public:
  explicit ManagedError(void* handle) : std::runtime_error(describe_managed(handle)), handle_(handle, release_managed) {}
  const std::shared_ptr<void>& handle() const noexcept { return handle_; }

 private:
  std::shared_ptr<void> handle_;
};

// Describes the exception being handled.
ag_status current_error() noexcept;
// Makes this thread known, and collects its warnings from here on; LibTorch's warning handler is thread-local.
void start_thread() noexcept;
// Hands collected warnings to the managed side, whose handler may throw; LibTorch warns from places that must not.
void flush_warnings();
// Describes the exception being handled, after what was warned of before it.
ag_status failed() noexcept;

// To be called before a body gives out handles: were the handler to throw later, nobody would own them.
inline void deliver_warnings() {
  if (thread_state.has_warnings) flush_warnings();
}

// A call from the managed side. Once the process ends, no thread but the one that ends it gets into one.
class NativeCall {
 public:
  explicit NativeCall(ThreadState& thread) : calls_(thread.calls) {
    add(1);
    if (is_ending()) stay_unless_ending();
  }
  ~NativeCall() { add(-1); }
  NativeCall(const NativeCall&) = delete;
  NativeCall& operator=(const NativeCall&) = delete;

 private:
  void add(int32_t change) { calls_.store(calls_.load(std::memory_order_relaxed) + change, std::memory_order_relaxed); }
  std::atomic<int32_t>& calls_;
};

template <class Body>
ag_status guard(Body&& body) noexcept {
  auto& thread = thread_state;
  const NativeCall call(thread);
  try {
    if (!thread.collects_warnings) start_thread();
    body();
    deliver_warnings();
    return nullptr;
  } catch (...) {
    return failed();
  }
}

}  // namespace bridge
