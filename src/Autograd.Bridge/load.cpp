// Loading of libraries that register operators.
#include <c10/util/Exception.h>

#ifdef _WIN32
#include <windows.h>
#else
#include <dlfcn.h>
#endif
#ifdef __linux__
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

#include <cstring>
#include <exception>
#include <string>

#include "guard.h"
#include "handles.h"

namespace bridge {
namespace {

#ifdef __linux__

// LibTorch refuses a registration with an exception in the library's static initializers, and no exception leaves those:
// glibc calls std::terminate. So they run in a child first, which may end, after it has written the exception's text here.
int report_to = -1;
constexpr char loaded = '+';
constexpr char refused = '-';
constexpr int patience = 120'000;

void report(char outcome, const char* text) {
  if (write(report_to, &outcome, 1) != 1 || write(report_to, text, std::strlen(text)) < 0) _exit(2);
  _exit(0);
}

[[noreturn]] void try_as_child(const char* path) {
  for (const int crash : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL}) signal(crash, SIG_DFL);
  std::set_terminate([] {
    try {
      if (const auto exception = std::current_exception()) std::rethrow_exception(exception);
    } catch (const c10::Error& error) {
      report(refused, error.what_without_backtrace());
    } catch (const std::exception& error) {
      report(refused, error.what());
    } catch (...) {
    }
    report(refused, "unknown C++ exception");
  });
  dlopen(path, RTLD_NOW | RTLD_GLOBAL);  // what the loader itself refuses is for the parent to tell
  report(loaded, "");
  _exit(0);
}

std::string read_report(int from, pid_t child) {
  std::string text;
  char buffer[4096];
  for (pollfd ready = {from, POLLIN, 0};;) {
    if (poll(&ready, 1, patience) == 0) {
      kill(child, SIGKILL);
      return text;
    }
    const auto count = read(from, buffer, sizeof buffer);
    if (count == 0 || (count < 0 && errno != EINTR)) return text;
    if (count > 0) text.append(buffer, count);
  }
}

void try_in_child(const char* path) {
  if (void* already = dlopen(path, RTLD_NOW | RTLD_NOLOAD)) {
    dlclose(already);
    return;
  }
  int ends[2];
  TORCH_CHECK(pipe(ends) == 0, "no pipe could be opened to load ", path);
  const auto child = fork();
  if (child == 0) {
    report_to = ends[1];
    try_as_child(path);
  }
  close(ends[1]);
  const auto text = child > 0 ? read_report(ends[0], child) : "";
  close(ends[0]);
  TORCH_CHECK(child > 0, "no process could be started to load ", path);
  waitpid(child, nullptr, 0);
  TORCH_CHECK(!text.empty(), path, " ends a process that loads it");
  TORCH_CHECK(text[0] == loaded, text.substr(1));
}

#endif

}  // namespace
}  // namespace bridge

using namespace bridge;

ag_status ag_library_load(const char* path, const char** failure) {
  return guard([&] {
    *failure = nullptr;
#ifdef _WIN32
    if (!LoadLibraryA(path)) *failure = keep_string(c10::str("Could not load this library: ", path));
#else
#ifdef __linux__
    try_in_child(path);
#endif
    if (!dlopen(path, RTLD_NOW | RTLD_GLOBAL)) *failure = keep_string(dlerror());
#endif
  });
}
