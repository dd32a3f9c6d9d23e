// The few places where LibTorch's C++ API changed between 1.13 and 2.14.
#pragma once

#include <c10/util/Exception.h>
#include <torch/csrc/api/include/torch/version.h>

#if TORCH_VERSION_MAJOR >= 2
#include <optional>
namespace bridge {
template <class T>
using optional = std::optional<T>;
namespace c10_warning = c10::WarningUtils;
}  // namespace bridge
#else
#include <c10/util/Optional.h>
namespace bridge {
template <class T>
using optional = c10::optional<T>;
namespace c10_warning = c10::Warning;
}  // namespace bridge
#endif
