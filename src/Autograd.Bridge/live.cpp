#include "live.h"

#include <algorithm>
#include <mutex>
#include <unordered_set>

#include "bridge.h"

namespace bridge {
namespace {

struct Thread {
  const ThreadState& state;
  LiveCounters counters;
};

struct Registry {
  std::mutex mutex;
  std::unordered_set<Thread*> threads;
  // Also of what a thread lets go when its own counters are gone.
  LiveCounters of_ended_threads;
};

// Never destroyed: threads may end after static destructors have run.
Registry& registry() {
  static auto* instance = new Registry();
  return *instance;
}

// Known from its first call to its end.
class KnownThread {
 public:
  KnownThread() {
    auto& all = registry();
    std::lock_guard<std::mutex> lock(all.mutex);
    all.threads.insert(&thread_);
    thread_state.live = &thread_.counters;
    thread_state.small_blocks.open();
  }
  ~KnownThread() {
    end_thread();
    auto& all = registry();
    std::lock_guard<std::mutex> lock(all.mutex);
    for (int i = 0; i < live_kinds; i++) {
      all.of_ended_threads.count[i] += thread_.counters.count[i].load(std::memory_order_relaxed);
    }
    all.threads.erase(&thread_);
    thread_state.live = &all.of_ended_threads;
  }

 private:
  Thread thread_{thread_state, {}};
};

}  // namespace

LiveCounters* register_thread() {
  static thread_local KnownThread thread;
  return thread_state.live;
}

bool is_another_thread_in_call() {
  auto& all = registry();
  std::lock_guard<std::mutex> lock(all.mutex);
  return std::any_of(all.threads.begin(), all.threads.end(), [](const Thread* thread) {
    return &thread->state != &thread_state && thread->state.calls.load() > 0;
  });
}

}  // namespace bridge

void ag_live_handles(int64_t* tensors, int64_t* nodes, int64_t* generators) {
  using namespace bridge;
  auto& all = registry();
  std::lock_guard<std::mutex> lock(all.mutex);
  int64_t* out[live_kinds] = {tensors, nodes, generators};
  for (int i = 0; i < live_kinds; i++) {
    *out[i] = all.of_ended_threads.count[i].load(std::memory_order_relaxed);
    for (auto* thread : all.threads) *out[i] += thread->counters.count[i].load(std::memory_order_relaxed);
  }
}
