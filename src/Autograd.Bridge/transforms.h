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

// The tensor that has the elements: what the layers of grad and jvp wrapped. Fails for batched ones, which are many in one.
at::Tensor without_wrappers(at::Tensor tensor);

}  // namespace bridge
