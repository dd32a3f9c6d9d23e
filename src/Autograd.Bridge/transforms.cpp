// Function transforms: the layers of vmap, grad and jvp, and the wrappers they put around tensors.
#include <ATen/FuncTorchTLS.h>
#include <ATen/WrapDimUtils.h>
#include <ATen/functorch/BatchedTensorImpl.h>
#include <ATen/functorch/DynamicLayer.h>
#include <ATen/functorch/TensorWrapper.h>
#include <c10/core/AutogradState.h>

#include <utility>
#include <vector>

#include "compat.h"
#include "guard.h"
#include "handles.h"
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

void check_active(int64_t level) {
  const auto& layers = functorch::getDynamicLayerStack();
  TORCH_CHECK(level >= 1 && level <= static_cast<int64_t>(layers.size()),
              "this thread runs no function transform of level ", level, ", only ", layers.size());
}

functorch::BatchedTensorImpl* batched_at(const at::Tensor& tensor, int64_t level) {
  auto* batched = functorch::maybeGetBatchedImpl(tensor);
  return batched && batched->level() == level ? batched : nullptr;
}

at::Tensor move_dim(const at::Tensor& tensor, int64_t from, int64_t to) {
  to = at::maybe_wrap_dim(to, tensor.dim());
  if (from == to) return tensor;
  std::vector<int64_t> order;
  for (int64_t dim = 0; dim < tensor.dim(); dim++) {
    if (dim != from) order.push_back(dim);
  }
  order.insert(order.begin() + to, from);
  return tensor.permute(order);
}

// Older releases expand with the size put in its place, which fits only in front or by chance; so does this.
at::Tensor repeated(const at::Tensor& tensor, int64_t batch_size, int64_t dim) {
  dim = at::maybe_wrap_dim(dim, tensor.dim() + 1);
  auto sizes = tensor.sizes().vec();
  sizes.insert(sizes.begin() + dim, batch_size);
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 10)
  return tensor.unsqueeze(dim).expand(sizes);
#else
  return tensor.expand(sizes);
#endif
}

}  // namespace

namespace bridge {

void require_layers(const at::Tensor& tensor) {
  const auto* wrapper = functorch::maybeGetTensorWrapper(tensor);
  TORCH_CHECK(!wrapper || !wrapper->level() || ag_transform_depth() > 0,
              "A tensor of a function transform (Vmap, Grad, Jvp, ...) was used where the transform does not run: on another "
              "thread. Inside the function, use its tensors on the thread that called it.");
}

at::Tensor without_wrappers(at::Tensor tensor) {
  while (const auto* wrapper = functorch::maybeGetTensorWrapper(tensor)) {
    auto value = wrapper->value();
    tensor = std::move(value);
  }
  TORCH_CHECK(!functorch::isBatchedTensor(tensor), "Cannot access data pointer of Tensor that doesn't have storage");
  return tensor;
}

}  // namespace bridge

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

ag_status ag_transform_wrap(ag_tensor* tensor, int64_t level, ag_tensor** out) {
  return guard([&] {
    check_active(level);
    *out = give(functorch::makeTensorWrapper(borrow(tensor), level));
  });
}

ag_status ag_transform_unwrap(ag_tensor* tensor, int64_t level, ag_tensor** out) {
  return guard([&] {
    const auto self = borrow(tensor);
    const auto* wrapper = functorch::maybeGetTensorWrapper(self);
    *out = give(wrapper && wrapper->level() == level ? wrapper->value() : self);
  });
}

ag_status ag_transform_add_batch_dim(ag_tensor* tensor, int64_t dim, int64_t level, ag_tensor** out) {
  return guard([&] {
    check_active(level);
    const auto self = borrow(tensor);
    *out = give(functorch::addBatchDim(self, at::maybe_wrap_dim(dim, self.dim(), false), level));
  });
}

ag_status ag_transform_remove_batch_dim(ag_tensor* tensor, int64_t level, int64_t batch_size, int64_t dim,
                                        ag_tensor** out) {
  return guard([&] {
    const auto self = borrow(tensor);
    const auto* batched = batched_at(self, level);
    auto result = batched ? move_dim(batched->value(), batched->bdim(), dim) : repeated(self, batch_size, dim);
    deliver_warnings();
    *out = give(std::move(result));
  });
}

ag_status ag_transform_wrapper(ag_tensor* tensor, int32_t* kind, int64_t* level, int64_t* dim, ag_tensor** value) {
  return guard([&] {
    const auto self = borrow(tensor);
    *kind = AG_TRANSFORM_NONE;
    *value = nullptr;
    if (const auto* batched = functorch::maybeGetBatchedImpl(self)) {
      *kind = AG_TRANSFORM_VMAP;
      *level = batched->level();
      *dim = batched->bdim();
      *value = give(batched->value());
    } else if (const auto* wrapper = functorch::maybeGetTensorWrapper(self)) {
      *kind = AG_TRANSFORM_GRAD;
      *level = wrapper->level().value_or(-2);
      *value = give(wrapper->value());
    }
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
