// Function transforms, as other parts of the bridge see them.
#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/impl/LocalDispatchKeySet.h>

namespace bridge {

// While it lives, operators on this thread see no function transform.
struct WithoutTransforms {
  c10::impl::ExcludeDispatchKeyGuard front{c10::DispatchKey::FuncTorchDynamicLayerFrontMode};
  c10::impl::ExcludeDispatchKeyGuard back{c10::DispatchKey::FuncTorchDynamicLayerBackMode};
};

void require_layers(const at::Tensor& tensor);

// An operator's argument. On a thread without layers, newer releases take an active layer's wrapper for the tensor in it, and
// the gradient is lost without a word; this fails instead.
inline at::Tensor layered(at::Tensor tensor) {
  if (tensor.defined() && C10_UNLIKELY(tensor.key_set().has(c10::DispatchKey::FuncTorchGradWrapper))) {
    require_layers(tensor);
  }
  return tensor;
}

// Whether a tensor was wrapped by a layer that is over.
bool is_dead_wrapper(const at::Tensor& tensor);

// The tensor that has the elements: what the layers of grad and jvp wrapped. Fails for batched ones, which are many in one.
at::Tensor without_wrappers(at::Tensor tensor);

}  // namespace bridge
