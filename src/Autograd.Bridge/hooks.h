// Where LibTorch keeps what the managed side attaches to a tensor or node.
//
// A place in the graph holds one C++ object for all managed hooks there. The object owns one managed list, which is called
// as a whole; hooks come and go in that list. So a hook may be added or removed while hooks run, although LibTorch walks
// over its own vectors, and nothing grows with the number of hooks that there once were.
#pragma once

#include <atomic>

#include "managed.h"
#include "node_handle.h"

namespace bridge {

// Holds at most one managed object, and keeps the first that it is given.
class Slot final {
 public:
  Slot() = default;
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;
  ~Slot() {
    if (auto* handle = get()) release_managed(handle);
  }

  void* get() const noexcept { return handle_.load(); }

  // Takes over `fresh` (null to look only) unless there is an object; returns the object that is there.
  void* adopt(void* fresh) noexcept {
    void* present = nullptr;
    return handle_.compare_exchange_strong(present, fresh) ? fresh : present;
  }

 private:
  std::atomic<void*> handle_{nullptr};
};

// Lets go of what post-accumulate-grad hooks of leaves kept alive that nobody uses any more; see post_accumulate.cpp.
void release_unused_accumulators() noexcept;

}  // namespace bridge
