// Every export runs its body inside guard(), which turns C++ exceptions into ag_status.
#pragma once

#include <exception>
#include <memory>

#include "bridge.h"
#include "thread_state.h"

namespace bridge {

extern ag_callbacks callbacks;

// Frees a handle of the managed side's, unless the process ends: static destructors and LibTorch's threads may still let
// something go when the managed side can no longer be called.
void release_managed(void* handle) noexcept;

// An exception thrown by managed code, on its way through LibTorch to the managed caller.
class ManagedError final : public std::exception {
 public:
  explicit ManagedError(void* handle) : handle_(handle, release_managed) {}
  const char* what() const noexcept override { return "an exception in a managed callback"; }
  const std::shared_ptr<void>& handle() const noexcept { return handle_; }

 private:
  std::shared_ptr<void> handle_;
};

// Describes the exception being handled.
ag_status current_error() noexcept;
// Collects this thread's warnings from here on; LibTorch's warning handler is thread-local.
void collect_warnings() noexcept;
// Hands collected warnings to the managed side, whose handler may throw; LibTorch warns from places that must not.
void flush_warnings();
// Describes the exception being handled, after what was warned of before it.
ag_status failed() noexcept;

// To be called before a body gives out handles: were the handler to throw later, nobody would own them.
inline void deliver_warnings() {
  if (thread_state.has_warnings) flush_warnings();
}

template <class Body>
ag_status guard(Body&& body) noexcept {
  try {
    if (!thread_state.collects_warnings) collect_warnings();
    body();
    deliver_warnings();
    return nullptr;
  } catch (...) {
    return failed();
  }
}

}  // namespace bridge
