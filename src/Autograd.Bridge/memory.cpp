// Memory shared with others: .NET's under a tensor, a tensor's under .NET, and DLPack.
#include <ATen/DLConvertor.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/lift_fresh.h>

#include <memory>
#include <utility>

#include "guard.h"
#include "handles.h"
#include "transforms.h"

using namespace bridge;

namespace {

// LibTorch does not look at byte_offset, nor expect a producer without a deleter.
DLManagedTensor* with_plain_address(DLManagedTensor* source) {
  auto* plain = new DLManagedTensor(*source);
  plain->dl_tensor.data = static_cast<char*>(source->dl_tensor.data) + source->dl_tensor.byte_offset;
  plain->dl_tensor.byte_offset = 0;
  plain->manager_ctx = source;
  plain->deleter = [](DLManagedTensor* self) {
    auto* producer = static_cast<DLManagedTensor*>(self->manager_ctx);
    if (producer->deleter) producer->deleter(producer);
    delete self;
  };
  return plain;
}

}  // namespace

ag_status ag_tensor_from_memory(void* data, const int64_t* sizes, const int64_t* strides, int64_t dim, int32_t dtype,
                                void* owner, ag_tensor** out) {
  return guard([&] {
    const std::shared_ptr<void> shared(owner, release_managed);
    at::Tensor tensor;
    {
      // Built below any function transform, then lifted into it, as torch.from_numpy does.
      const WithoutTransforms guard;
      tensor = at::from_blob(
          data, c10::IntArrayRef(sizes, dim), c10::IntArrayRef(strides, dim), [shared](void*) {},
          at::TensorOptions(static_cast<c10::ScalarType>(dtype)));
    }
    *out = give(at::lift_fresh(tensor));
  });
}

ag_status ag_tensor_fix_storage(ag_tensor* tensor) {
  return guard([&] { impl_of(tensor)->storage().unsafeGetStorageImpl()->set_resizable(false); });
}

ag_status ag_tensor_to_dlpack(ag_tensor* tensor, void** managed) {
  return guard([&] { *managed = at::toDLPack(borrow(tensor)); });
}

ag_status ag_tensor_from_dlpack(void* managed, ag_tensor** out) {
  return guard([&] {
    std::unique_ptr<DLManagedTensor> plain(with_plain_address(static_cast<DLManagedTensor*>(managed)));
    auto tensor = at::fromDLPack(plain.get());
    plain.release();
    *out = give(std::move(tensor));
  });
}
