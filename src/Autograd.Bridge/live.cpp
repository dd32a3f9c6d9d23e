#include "live.h"

#include <mutex>
#include <unordered_set>

#include "bridge.h"

namespace bridge {
namespace {

struct Registry {
  std::mutex mutex;
  std::unordered_set<LiveCounters*> threads;
  // Also of what a thread lets go when its own counters are gone.
  LiveCounters of_ended_threads;
};

// Never destroyed: threads may end after static destructors have run.
Registry& registry() {
  static auto* instance = new Registry();
  return *instance;
}

class ThreadCounters {
 public:
  ThreadCounters() {
    auto& all = registry();
    std::lock_guard<std::mutex> lock(all.mutex);
    all.threads.insert(&counters_);
    thread_state.live = &counters_;
  }
  ~ThreadCounters() {
    report_memory();
    auto& all = registry();
    std::lock_guard<std::mutex> lock(all.mutex);
    for (int i = 0; i < live_kinds; i++) all.of_ended_threads.count[i] += counters_.count[i].load(std::memory_order_relaxed);
    all.threads.erase(&counters_);
    thread_state.live = &all.of_ended_threads;
  }

 private:
  LiveCounters counters_;
};

}  // namespace

LiveCounters* register_thread() {
  static thread_local ThreadCounters counters;
  return thread_state.live;
}

}  // namespace bridge

void ag_live_handles(int64_t* tensors, int64_t* nodes, int64_t* generators) {
  using namespace bridge;
  auto& all = registry();
  std::lock_guard<std::mutex> lock(all.mutex);
  int64_t* out[live_kinds] = {tensors, nodes, generators};
  for (int i = 0; i < live_kinds; i++) {
    *out[i] = all.of_ended_threads.count[i].load(std::memory_order_relaxed);
    for (auto* thread : all.threads) *out[i] += thread->count[i].load(std::memory_order_relaxed);
  }
}
