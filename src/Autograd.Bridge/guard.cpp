#include "guard.h"

#include <c10/util/Exception.h>

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "compat.h"
#include "engine.h"
#include "live.h"
#include "managed.h"

namespace bridge {

ag_callbacks callbacks = {};

namespace {

std::atomic<bool> shut_down{false};

struct ErrorState {
  ag_error error = {};
  std::string message;
  std::string details;
  std::string trace;
  std::shared_ptr<void> managed;
};
thread_local ErrorState error_state;

const ag_error out_of_memory = {AG_ERROR_OUT_OF_MEMORY, "out of memory", "out of memory", nullptr, nullptr};

ag_status set_error(ag_error_kind kind, std::string message, std::string details,
                    std::shared_ptr<void> managed = nullptr) noexcept {
  auto& state = error_state;
  state.message = std::move(message);
  state.details = std::move(details);
  state.managed = std::move(managed);
  state.error = {kind, state.message.c_str(), state.details.c_str(), state.managed.get(), nullptr};
  return &state.error;
}

ag_status set_error(ag_error_kind kind, const c10::Error& error) {
  return set_error(kind, error.what_without_backtrace(), error.what());
}

// Inner traces come first where passes are nested.
ag_status add_trace(ag_status status, const std::string& trace) noexcept {
  auto& state = error_state;
  if (status != &state.error) return status;
  state.trace = state.error.trace ? state.trace + "\n\n" + trace : trace;
  state.error.trace = state.trace.c_str();
  return status;
}

// The CPU allocator reports exhaustion as a plain c10::Error, which only its text tells apart.
ag_error_kind kind_of_plain_error(const c10::Error& error) {
  return std::strstr(error.what_without_backtrace(), "can't allocate memory") ? AG_ERROR_OUT_OF_MEMORY
                                                                              : AG_ERROR_RUNTIME;
}

thread_local std::vector<std::string> warnings;

// Another library's calls on this thread may go on warning, with no call from the managed side to hand that over.
constexpr size_t most_warnings = 256;

void add_warning(const std::string& message) {
  if (warnings.size() < most_warnings) warnings.push_back(message);
  thread_state.has_warnings = true;
}

// WarningHandler::process took (location, message, verbatim) up to 1.13 and takes one Warning since.
template <class Signature>
class Collector;

template <class Argument>
class Collector<void (c10::WarningHandler::*)(Argument)> final : public c10::WarningHandler {
  void process(Argument warning) override { add_warning(warning.msg()); }
};

template <class Location, class Message, class Verbatim>
class Collector<void (c10::WarningHandler::*)(Location, Message, Verbatim)> final : public c10::WarningHandler {
  void process(Location, Message message, Verbatim) override { add_warning(message); }
};

}  // namespace

void release_managed(void* handle) noexcept {
  if (!shut_down.load()) callbacks.release(handle);
}

std::string describe_managed(void* exception) {
  const std::unique_ptr<char, decltype(&std::free)> text(callbacks.describe_exception(exception), &std::free);
  return text ? text.get() : "an exception in a managed callback";
}

void start_thread() noexcept {
  register_thread();
  static Collector<decltype(&c10::WarningHandler::process)> collector;
  c10_warning::set_warning_handler(&collector);
  thread_state.collects_warnings = true;
}

void flush_warnings() {
  thread_state.has_warnings = false;
  const auto messages = std::move(warnings);
  warnings.clear();
  for (const auto& message : messages) {
    if (void* exception = callbacks.warn(message.c_str())) throw ManagedError(exception);
  }
}

ag_status failed() noexcept {
  try {
    deliver_warnings();
  } catch (...) {
    return current_error();
  }
  return current_error();
}

namespace {

ag_status cause_of(const TracedError& error) noexcept {
  try {
    std::rethrow_exception(error.cause());
  } catch (...) {
    return current_error();
  }
}

}  // namespace

OuterWarnings::OuterWarnings() : kept_(std::move(warnings)) {
  warnings.clear();
  thread_state.has_warnings = false;
}

OuterWarnings::~OuterWarnings() {
  kept_.insert(kept_.end(), warnings.begin(), warnings.end());
  warnings = std::move(kept_);
  thread_state.has_warnings = !warnings.empty();
}

ag_status current_error() noexcept {
  try {
    throw;
  } catch (const TracedError& e) {
    return add_trace(cause_of(e), e.trace());
  } catch (const ManagedError& e) {
    return set_error(AG_ERROR_MANAGED, e.what(), e.what(), e.handle());
  } catch (const c10::IndexError& e) {
    return set_error(AG_ERROR_INDEX, e);
  } catch (const c10::ValueError& e) {
    return set_error(AG_ERROR_VALUE, e);
  } catch (const c10::TypeError& e) {
    return set_error(AG_ERROR_TYPE, e);
  } catch (const c10::NotImplementedError& e) {
    return set_error(AG_ERROR_NOT_IMPLEMENTED, e);
  } catch (const c10::OutOfMemoryError& e) {
    return set_error(AG_ERROR_OUT_OF_MEMORY, e);
  } catch (const c10::LinAlgError& e) {
    return set_error(AG_ERROR_LINALG, e);
  } catch (const c10::Error& e) {
    return set_error(kind_of_plain_error(e), e);
  } catch (const std::bad_alloc&) {
    return &out_of_memory;
  } catch (const std::exception& e) {
    return set_error(AG_ERROR_RUNTIME, e.what(), e.what());
  } catch (...) {
    return set_error(AG_ERROR_RUNTIME, "unknown C++ exception", "unknown C++ exception");
  }
}

}  // namespace bridge

void ag_shut_down(void) {
  bridge::shut_down.store(true);
  bridge::await_calls_at_exit();
}

void ag_forget_exception(void) {
  bridge::error_state.error.managed = nullptr;
  bridge::error_state.managed.reset();
}
