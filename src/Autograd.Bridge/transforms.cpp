// Function transforms: the layers of vmap, grad and jvp on a thread.
#include <ATen/FuncTorchTLS.h>
#include <ATen/functorch/ADInterpreters.h>
#include <ATen/functorch/BatchedTensorImpl.h>
#include <ATen/functorch/DynamicLayer.h>
#include <c10/core/AutogradState.h>

#include <memory>
#include <utility>
#include <vector>

#include "compat.h"
#include "guard.h"
#include "transforms.h"

namespace functorch = at::functorch;
using functorch::TransformType;
using namespace bridge;

namespace {

// Layers of grad and jvp remember the modes from before them; newer releases, inference mode too.
template <class Flag = bool>
auto push_derivative(TransformType type, optional<bool> grad, optional<bool> forward_grad, int)
    -> decltype(functorch::initAndPushDynamicLayer(type, {}, {}, grad, forward_grad, {}, optional<Flag>())) {
  const bool inference = c10::AutogradState::get_tls_state().get_inference_mode();
  return functorch::initAndPushDynamicLayer(type, {}, {}, grad, forward_grad, {}, optional<Flag>(inference));
}

template <class Flag = bool>
int64_t push_derivative(TransformType type, optional<bool> grad, optional<bool> forward_grad, long) {
  return functorch::initAndPushDynamicLayer(type, {}, {}, grad, forward_grad);
}

functorch::RandomnessType randomness_of(int32_t value) {
  switch (value) {
    case AG_RANDOMNESS_ERROR:
      return functorch::RandomnessType::Error;
    case AG_RANDOMNESS_SAME:
      return functorch::RandomnessType::Same;
    case AG_RANDOMNESS_DIFFERENT:
      return functorch::RandomnessType::Different;
    default:
      TORCH_CHECK(false, "no such randomness: ", value);
  }
}

int64_t push(int32_t kind, int64_t batch_size, int32_t randomness) {
  const auto& state = c10::AutogradState::get_tls_state();
  switch (kind) {
    case AG_TRANSFORM_VMAP:
      return functorch::initAndPushDynamicLayer(TransformType::Vmap, batch_size, randomness_of(randomness));
    case AG_TRANSFORM_GRAD:
      return push_derivative(TransformType::Grad, state.get_grad_mode(), {}, 0);
    case AG_TRANSFORM_JVP:
      return push_derivative(TransformType::Jvp, {}, state.get_fw_grad_mode(), 0);
    default:
      TORCH_CHECK(false, "no such transform: ", kind);
  }
}

[[maybe_unused]] int64_t plain(int64_t size) { return size; }
[[maybe_unused]] int64_t plain(const c10::SymInt& size) { return size.expect_int(); }

void describe(functorch::DynamicLayer& layer, ag_transform& result) {
  result.level = layer.layerId();
  switch (layer.key()) {
    case TransformType::Vmap:
      result.kind = AG_TRANSFORM_VMAP;
      result.batch_size = plain(layer.batchSize());
      result.randomness = layer.randomness() == functorch::RandomnessType::Error  ? AG_RANDOMNESS_ERROR
                          : layer.randomness() == functorch::RandomnessType::Same ? AG_RANDOMNESS_SAME
                                                                                  : AG_RANDOMNESS_DIFFERENT;
      return;
    case TransformType::Grad:
      result.kind = AG_TRANSFORM_GRAD;
      result.recorded = functorch::GradInterpreterPtr(&layer.interpreter()).prevGradMode();
      return;
    case TransformType::Jvp:
      result.kind = AG_TRANSFORM_JVP;
      result.recorded = functorch::JvpInterpreterPtr(&layer.interpreter()).prevFwdGradMode();
      return;
    default:
      TORCH_CHECK(false, "this thread runs a function transform that was not started here");
  }
}

void set_layers(const std::vector<functorch::DynamicLayer>& layers) {
  functorch::setDynamicLayerStack(layers);
  functorch::setDynamicLayerFrontBackKeysIncluded(!layers.empty());
}

}  // namespace

int64_t ag_transform_depth(void) { return static_cast<int64_t>(functorch::getDynamicLayerStack().size()); }

ag_status ag_transform_push(int32_t kind, int64_t batch_size, int32_t randomness, int64_t* level) {
  return guard([&] {
    // Batched tensors keep their levels in a set of fixed size.
    TORCH_CHECK(ag_transform_depth() + 1 < functorch::kVmapNumLevels,
                "function transforms can be nested to a depth of ", functorch::kVmapNumLevels - 1);
    *level = push(kind, batch_size, randomness);
  });
}

ag_status ag_transform_pop(int64_t level) {
  return guard([&] {
    TORCH_CHECK(level >= 1 && level == ag_transform_depth(), "the innermost function transform of this thread has level ",
                ag_transform_depth(), ", not ", level);
    functorch::popDynamicLayerAndDeleteMetadata();
  });
}

ag_status ag_transform_top(ag_transform* result) {
  return guard([&] {
    *result = {};
    auto layers = functorch::getDynamicLayerStack();
    if (!layers.empty()) describe(layers.back(), *result);
  });
}

ag_status ag_transform_lower(void** lowered) {
  return guard([&] {
    auto layers = functorch::getDynamicLayerStack();
    TORCH_CHECK(!layers.empty(), "this thread runs no function transform");
    auto top = std::make_unique<functorch::DynamicLayer>(layers.back());
    layers.pop_back();
    set_layers(layers);
    *lowered = top.release();
  });
}

ag_status ag_transform_raise(void* lowered) {
  return guard([&] {
    const std::unique_ptr<functorch::DynamicLayer> top(static_cast<functorch::DynamicLayer*>(lowered));
    auto layers = functorch::getDynamicLayerStack();
    layers.push_back(*top);
    set_layers(layers);
  });
}

ag_status ag_transform_check_requires_grad(void) {
  return guard([] {
    if (const auto& state = functorch::functorchTLSAccessor()) state->checkSupportsInplaceRequiresGrad();
  });
}

ag_status ag_transform_check_retain_grad(void) {
  return guard([] {
    if (const auto& state = functorch::functorchTLSAccessor()) state->checkSupportsRetainGrad();
  });
}

int32_t ag_transform_pause(int32_t paused) {
  constexpr auto front = c10::DispatchKey::FuncTorchDynamicLayerFrontMode;
  const bool before = c10::impl::tls_is_dispatch_key_excluded(front);
  c10::impl::tls_set_dispatch_key_excluded(front, paused);
  c10::impl::tls_set_dispatch_key_excluded(c10::DispatchKey::FuncTorchDynamicLayerBackMode, paused);
  return before;
}
