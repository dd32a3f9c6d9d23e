// The backward pass that a thread is working on.
#pragma once

#include "compat.h"

#if TORCH_VERSION_MAJOR < 2
#include <c10/util/ThreadLocalDebugInfo.h>

#include <atomic>
#include <cstdint>
#include <memory>

namespace bridge {

// LibTorch numbers its passes since 2.0. Here the number travels with what the engine carries to its threads anyway.
struct NumberedPass final : c10::DebugInfoBase {
  static constexpr auto kind = c10::DebugInfoKind::TEST_INFO;
  const int64_t id = next++;

 private:
  inline static std::atomic<int64_t> next{0};
};

class GraphTaskScope final {
  c10::DebugInfoGuard guard_{NumberedPass::kind, std::make_shared<NumberedPass>()};
};

}  // namespace bridge
#else
namespace bridge {
struct [[maybe_unused]] GraphTaskScope final {};
}  // namespace bridge
#endif
