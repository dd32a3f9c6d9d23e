// This thread's autograd modes, read and written as a whole so that they can follow an async flow between threads.
#include <c10/core/AutogradState.h>
#include <c10/core/DispatchKeySet.h>
#include <c10/core/impl/LocalDispatchKeySet.h>

#include "bridge.h"
#include "compat.h"

namespace {

// Inference mode is also a choice of dispatch keys; c10::InferenceMode makes it in its constructor and undoes it in its
// destructor, which must run on the same thread. This makes the same choice from any state.
void set_inference_keys(bool inference) {
  const auto local = c10::impl::tls_local_dispatch_key_set();
  c10::impl::PODLocalDispatchKeySet keys = {};
  keys.set_included(inference ? local.included_.remove(c10::DispatchKey::ADInplaceOrView)
                              : local.included_.add(c10::DispatchKey::ADInplaceOrView));
  keys.set_excluded(inference ? local.excluded_ | c10::autograd_dispatch_keyset
                              : local.excluded_ - c10::autograd_dispatch_keyset);
  c10::impl::_force_tls_local_dispatch_key_set(keys);
}

// Threads of the engine's were always used before 2.0.
#if TORCH_VERSION_MAJOR >= 2
bool multithreading(const c10::AutogradState& state) { return state.get_multithreading_enabled(); }
void set_multithreading(c10::AutogradState& state, bool enabled) { state.set_multithreading_enabled(enabled); }
#else
bool multithreading(const c10::AutogradState&) { return true; }
void set_multithreading(c10::AutogradState&, bool) {}
#endif

}  // namespace

int32_t ag_get_modes(void) {
  const auto& state = c10::AutogradState::get_tls_state();
  return (state.get_grad_mode() ? AG_MODE_GRAD : 0) | (state.get_inference_mode() ? AG_MODE_INFERENCE : 0) |
         (state.get_fw_grad_mode() ? AG_MODE_FORWARD_GRAD : 0) | (multithreading(state) ? AG_MODE_MULTITHREADING : 0);
}

void ag_set_modes(int32_t modes) {
  auto& state = c10::AutogradState::get_tls_state();
  const bool inference = modes & AG_MODE_INFERENCE;
  if (inference != state.get_inference_mode()) set_inference_keys(inference);
  state.set_inference_mode(inference);
  state.set_grad_mode(modes & AG_MODE_GRAD);
  state.set_fw_grad_mode(modes & AG_MODE_FORWARD_GRAD);
  set_multithreading(state, modes & AG_MODE_MULTITHREADING);
}
