// The end of the process. LibTorch's static objects are destroyed while .NET's background threads still run, and must not be in
// use then.
#pragma once

#include <atomic>

namespace bridge {

extern std::atomic<bool> ending;

inline bool is_ending() { return ending.load(std::memory_order_relaxed); }

// Makes exit() wait for the calls that threads are in, before it destroys anything that was made until now.
void await_calls_at_exit();

// Returns on the thread that ends the process, on no other.
void stay_unless_ending();

}  // namespace bridge
