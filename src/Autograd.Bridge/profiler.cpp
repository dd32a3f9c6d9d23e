// Records which operators run, when, where, from which managed code, and what memory they take.
#include <ATen/record_function.h>
#include <c10/core/Allocator.h>
#include <c10/util/ThreadLocalDebugInfo.h>

#include <chrono>
#include <deque>
#include <memory>
#include <mutex>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "compat.h"
#include "guard.h"
#include "managed.h"

using namespace bridge;

namespace {

struct Event {
  std::string name;
  std::string shapes;
  int64_t start = 0;
  int64_t end = 0;
  int64_t sequence_nr = -1;
  uint64_t thread = 0;
  uint64_t forward_thread = 0;
  int32_t scope = 0;
  int64_t memory = 0;
  std::shared_ptr<const Managed> stack;
  bool holds_managed_code = false;
};

// What one profile collects. Contexts of operators that still run when it stops keep it alive.
struct Session {
  std::mutex mutex;
  std::deque<Event> events;
};

// The events that this thread is in, of whichever session.
thread_local std::vector<std::pair<Session*, Event*>> open_events;

struct Context final : at::ObserverContext {
  std::shared_ptr<Session> session;
  Event* event = nullptr;
};

class MemoryReporter final : public c10::MemoryReportingInfoBase {
 public:
  explicit MemoryReporter(std::shared_ptr<Session> session) : session_(std::move(session)) {}
  bool memoryProfilingEnabled() const override { return true; }

#if TORCH_VERSION_MAJOR >= 2
  void reportMemoryUsage(void*, int64_t size, size_t, size_t, c10::Device device) override { report(size, device); }
#else
  void reportMemoryUsage(void*, int64_t size, int64_t, int64_t, c10::Device device) override { report(size, device); }
#endif

 private:
  void report(int64_t size, c10::Device device) {
    if (!device.is_cpu() || open_events.empty() || open_events.back().first != session_.get()) return;
    std::lock_guard<std::mutex> lock(session_->mutex);
    open_events.back().second->memory += size;
  }

  std::shared_ptr<Session> session_;
};

struct Profiler {
  std::mutex mutex;
  std::shared_ptr<Session> session;
  at::CallbackHandle callback = 0;
  bool reports_memory = false;
  uint64_t thread = 0;
};

// Never destroyed: operators may run while the process ends.
Profiler& profiler() {
  static auto* instance = new Profiler();
  return *instance;
}

int64_t now() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// As Python shows them: the sizes of each input that is a tensor, and nothing for the others.
std::string shapes_of(const at::RecordFunction& function) {
  std::ostringstream text;
  const char* separator = "[";
  for (const auto& input : function.inputs()) {
    text << separator;
    separator = ", ";
    if (input.isTensor() && input.toTensor().defined() && !input.toTensor().is_nested()) {
      text << input.toTensor().sizes();
    } else {
      text << "[]";
    }
  }
  return function.inputs().empty() ? "[]" : text.str() + "]";
}

// Whether managed code may run directly in an event: a user's block has it, what evaluates a node calls its hooks, and a custom
// function its forward. None of these is an operator.
bool may_hold_managed_code(const at::RecordFunction& function) {
  return function.scope() == at::RecordScope::USER_SCOPE ||
         (function.scope() == at::RecordScope::FUNCTION && !function.operator_name());
}

// To take a stack costs more than most operators: what an operator calls has its stack, and what a node's backward calls
// gets that of the forward operator when the profile is read.
std::shared_ptr<const Managed> stack_of(const at::RecordFunction& function, const Session& session) {
  if (function.scope() == at::RecordScope::BACKWARD_FUNCTION) return nullptr;
  if (!open_events.empty() && open_events.back().first == &session && !open_events.back().second->holds_managed_code) {
    return open_events.back().second->stack;
  }
  return std::make_shared<const Managed>(callbacks.capture_stack());
}

template <bool WithShapes, bool WithStack>
std::unique_ptr<at::ObserverContext> enter(const at::RecordFunction& function) {
  std::shared_ptr<Session> session;
  {
    std::lock_guard<std::mutex> lock(profiler().mutex);
    session = profiler().session;
  }
  if (!session) return nullptr;
  auto context = std::make_unique<Context>();
  std::string shapes = WithShapes ? shapes_of(function) : std::string();
  std::shared_ptr<const Managed> stack;
  if constexpr (WithStack) stack = stack_of(function, *session);
  {
    std::lock_guard<std::mutex> lock(session->mutex);
    session->events.emplace_back();
    context->event = &session->events.back();
  }
  auto& event = *context->event;
  event.name = function.name();
  event.shapes = std::move(shapes);
  event.sequence_nr = function.seqNr();
  event.thread = at::RecordFunction::currentThreadId();
  event.forward_thread = function.forwardThreadId();
  event.stack = std::move(stack);
  if constexpr (WithStack) event.holds_managed_code = may_hold_managed_code(function);
  event.scope = static_cast<int32_t>(function.scope());
  open_events.emplace_back(session.get(), context->event);
  context->session = std::move(session);
  event.start = now();
  return context;
}

at::RecordFunctionCallback::StartCallback entering(bool with_shapes, bool with_stack) {
  if (with_stack) return with_shapes ? enter<true, true> : enter<false, true>;
  return with_shapes ? enter<true, false> : enter<false, false>;
}

void leave(const at::RecordFunction&, at::ObserverContext* given) {
  auto* context = static_cast<Context*>(given);
  if (!context) return;
  const auto time = now();
  std::lock_guard<std::mutex> lock(context->session->mutex);
  context->event->end = time;
  if (!open_events.empty() && open_events.back().second == context->event) open_events.pop_back();
}

}  // namespace

struct ag_profile {
  std::shared_ptr<Session> session;
};

ag_status ag_profiler_start(int32_t record_shapes, int32_t profile_memory, int32_t with_stack) {
  return guard([&] {
    auto& state = profiler();
    std::lock_guard<std::mutex> lock(state.mutex);
    TORCH_CHECK(!state.session, "Profiler is already enabled");
    state.session = std::make_shared<Session>();
    state.thread = at::RecordFunction::currentThreadId();
    state.reports_memory = profile_memory;
    if (profile_memory) {
      c10::ThreadLocalDebugInfo::_push(c10::DebugInfoKind::PROFILER_STATE, std::make_shared<MemoryReporter>(state.session));
    }
    state.callback = at::addGlobalCallback(
        at::RecordFunctionCallback(entering(record_shapes, with_stack), leave)
            .needsInputs(record_shapes)
            .scopes({at::RecordScope::FUNCTION, at::RecordScope::BACKWARD_FUNCTION, at::RecordScope::USER_SCOPE}));
  });
}

ag_status ag_profiler_stop(ag_profile** profile) {
  return guard([&] {
    auto& state = profiler();
    std::lock_guard<std::mutex> lock(state.mutex);
    TORCH_CHECK(state.session, "Profiler is not enabled");
    at::removeCallback(state.callback);
    // On another thread the reporter stays behind, and finds no event of its session to report to.
    if (state.reports_memory && state.thread == at::RecordFunction::currentThreadId()) {
      c10::ThreadLocalDebugInfo::_pop(c10::DebugInfoKind::PROFILER_STATE);
    }
    *profile = new ag_profile{std::move(state.session)};
    state.session = nullptr;
  });
}

int64_t ag_profile_count(ag_profile* profile) {
  std::lock_guard<std::mutex> lock(profile->session->mutex);
  return static_cast<int64_t>(profile->session->events.size());
}

void ag_profile_event_at(ag_profile* profile, int64_t index, ag_profile_event* out) {
  std::lock_guard<std::mutex> lock(profile->session->mutex);
  const auto& event = profile->session->events[static_cast<size_t>(index)];
  *out = {event.name.c_str(), event.shapes.c_str(),
          event.start,        event.end,
          event.sequence_nr,  event.thread,
          event.memory,       event.forward_thread,
          event.scope,        event.stack ? event.stack->get() : nullptr};
}

void ag_profile_release(ag_profile* profile) { delete profile; }
