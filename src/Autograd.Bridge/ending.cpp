#include "ending.h"

#include <chrono>
#include <cstdlib>
#include <thread>

#include "live.h"

namespace bridge {

std::atomic<bool> ending{false};

namespace {

// A call may take long, or wait for something that no longer comes.
constexpr auto patience = std::chrono::seconds(2);
constexpr auto moment = std::chrono::milliseconds(1);

thread_local bool ends_the_process = false;

void await_calls() {
  ends_the_process = true;
  ending.store(true);
  const auto end = std::chrono::steady_clock::now() + patience;
  // A thread that looked before is seen in its call a moment later.
  do {
    std::this_thread::sleep_for(moment);
  } while (is_another_thread_in_call() && std::chrono::steady_clock::now() < end);
}

}  // namespace

void await_calls_at_exit() { std::atexit(await_calls); }

void stay_unless_ending() {
  if (ends_the_process) return;
  // Counts as out of its call, which never begins.
  thread_state.calls.store(0);
  for (;;) std::this_thread::sleep_for(std::chrono::hours(1));
}

}  // namespace bridge
