// Autocast, read and written as a whole so that it can follow an async flow between threads. LibTorch keeps it by thread and by
// type of device; the casts that it keeps of parameters are the process's.
#include <ATen/autocast_mode.h>

#include "compat.h"
#include "guard.h"

using namespace bridge;

namespace {

#if TORCH_VERSION_MAJOR * 100 + TORCH_VERSION_MINOR >= 204

bool is_available(c10::DeviceType type) { return at::autocast::is_autocast_available(type); }
bool is_enabled(c10::DeviceType type) { return at::autocast::is_autocast_enabled(type); }
void set_enabled(c10::DeviceType type, bool enabled) { at::autocast::set_autocast_enabled(type, enabled); }
at::ScalarType get_dtype(c10::DeviceType type) { return at::autocast::get_autocast_dtype(type); }
void set_dtype(c10::DeviceType type, at::ScalarType dtype) { at::autocast::set_autocast_dtype(type, dtype); }

#else

bool is_available(c10::DeviceType type) { return type == c10::kCPU || type == c10::kCUDA; }

// Each type of device had functions of its own.
bool is_cpu(c10::DeviceType type) {
  TORCH_CHECK(is_available(type), "User specified autocast device_type must be 'cuda' or 'cpu'");
  return type == c10::kCPU;
}

bool is_enabled(c10::DeviceType type) {
  return is_cpu(type) ? at::autocast::is_cpu_enabled() : at::autocast::is_enabled();
}
void set_enabled(c10::DeviceType type, bool enabled) {
  is_cpu(type) ? at::autocast::set_cpu_enabled(enabled) : at::autocast::set_enabled(enabled);
}
at::ScalarType get_dtype(c10::DeviceType type) {
  return is_cpu(type) ? at::autocast::get_autocast_cpu_dtype() : at::autocast::get_autocast_gpu_dtype();
}
void set_dtype(c10::DeviceType type, at::ScalarType dtype) {
  is_cpu(type) ? at::autocast::set_autocast_cpu_dtype(dtype) : at::autocast::set_autocast_gpu_dtype(dtype);
}

#endif

}  // namespace

ag_status ag_autocast_is_available(int32_t device_type, int32_t* result) {
  return guard([&] { *result = is_available(static_cast<c10::DeviceType>(device_type)); });
}

ag_status ag_autocast_get(int32_t device_type, int32_t* enabled, int32_t* dtype) {
  return guard([&] {
    const auto type = static_cast<c10::DeviceType>(device_type);
    *dtype = static_cast<int32_t>(get_dtype(type));
    *enabled = is_enabled(type);
  });
}

ag_status ag_autocast_set(int32_t device_type, int32_t enabled, int32_t dtype) {
  return guard([&] {
    const auto type = static_cast<c10::DeviceType>(device_type);
    set_enabled(type, enabled);
    set_dtype(type, static_cast<at::ScalarType>(dtype));
  });
}

int32_t ag_autocast_cache_enabled(void) { return at::autocast::is_autocast_cache_enabled(); }

void ag_autocast_set_cache_enabled(int32_t enabled) { at::autocast::set_autocast_cache_enabled(enabled); }

ag_status ag_autocast_clear_cache(void) {
  return guard([] { at::autocast::clear_cache(); });
}
