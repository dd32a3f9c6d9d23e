// How deep this thread is in calls of torch/_vmap_internals.py, which batched gradients and vectorized Jacobians use.
#if __has_include(<ATen/LegacyVmapMode.h>)
#include <ATen/LegacyVmapMode.h>
#else
#include <ATen/VmapMode.h>
#endif

#include "guard.h"

using namespace bridge;

ag_status ag_vmap_mode_enter(int64_t* level) {
  return guard([&] { *level = at::impl::VmapMode::increment_nesting(); });
}

ag_status ag_vmap_mode_exit(void) {
  return guard([&] { at::impl::VmapMode::decrement_nesting(); });
}
