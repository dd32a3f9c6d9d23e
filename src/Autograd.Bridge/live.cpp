#include "live.h"

#include <mutex>
#include <unordered_set>

#include "bridge.h"

namespace bridge {
namespace {

struct Registry {
  std::mutex mutex;
  std::unordered_set<LiveCounters*> threads;
  int64_t of_ended_threads[live_kinds] = {};
};

// Never destroyed: threads may end after static destructors have run.
Registry& registry() {
  static auto* instance = new Registry();
  return *instance;
}

}  // namespace

LiveCounters::LiveCounters() : count{} {
  auto& all = registry();
  std::lock_guard<std::mutex> lock(all.mutex);
  all.threads.insert(this);
}

LiveCounters::~LiveCounters() {
  report_memory();
  auto& all = registry();
  std::lock_guard<std::mutex> lock(all.mutex);
  for (int i = 0; i < live_kinds; i++) {
    all.of_ended_threads[i] += count[i].load(std::memory_order_relaxed);
  }
  all.threads.erase(this);
}

thread_local LiveCounters live_counters;

}  // namespace bridge

void ag_live_handles(int64_t* tensors, int64_t* nodes, int64_t* generators) {
  using namespace bridge;
  auto& all = registry();
  std::lock_guard<std::mutex> lock(all.mutex);
  int64_t* out[live_kinds] = {tensors, nodes, generators};
  for (int i = 0; i < live_kinds; i++) {
    *out[i] = all.of_ended_threads[i];
    for (auto* thread : all.threads) *out[i] += thread->count[i].load(std::memory_order_relaxed);
  }
}
