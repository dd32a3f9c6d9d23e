// Function transforms: the wrappers that the layers of vmap, grad and jvp put around tensors.
#include <ATen/WrapDimUtils.h>
#include <ATen/functorch/BatchedTensorImpl.h>
#include <ATen/functorch/DynamicLayer.h>
#include <ATen/functorch/TensorWrapper.h>

#include <utility>
#include <vector>

#include "compat.h"
#include "guard.h"
#include "handles.h"
#include "transforms.h"

namespace functorch = at::functorch;
using namespace bridge;

namespace {

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

bool is_dead_wrapper(const at::Tensor& tensor) {
  if (!tensor.key_set().has(c10::DispatchKey::FuncTorchGradWrapper)) return false;
  const auto* wrapper = functorch::maybeGetTensorWrapper(tensor);
  return wrapper && !wrapper->is_alive();
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

ag_status ag_transform_lift(ag_tensor* tensor, int64_t level, ag_tensor** out) {
  return guard([&] {
    check_active(level);
    const auto self = borrow(tensor);
    const auto* wrapper = functorch::maybeGetTensorWrapper(self);
    *out = give(wrapper && wrapper->level() == level ? self : functorch::makeTensorWrapper(self, level));
  });
}

ag_status ag_transform_unwrap_dead(ag_tensor* tensor, ag_tensor** out) {
  return guard([&] { *out = give(functorch::unwrapIfDead(borrow(tensor))); });
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

ag_status ag_transform_unwrap_batched(ag_tensor* tensor, int64_t level, ag_tensor** out, int64_t* dim) {
  return guard([&] {
    const auto self = borrow(tensor);
    const auto* batched = batched_at(self, level);
    *dim = batched ? batched->bdim() : -1;
    *out = give(batched ? batched->value() : self);
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
