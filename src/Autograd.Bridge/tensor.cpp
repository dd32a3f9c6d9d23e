// What a tensor is: sizes, dtype, data.
#include <ATen/TensorUtils.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/lift_fresh.h>
#include <c10/core/GradMode.h>

#include <cstring>

#include "guard.h"
#include "handles.h"
#include "transforms.h"

using namespace bridge;

namespace {

// Inside a function transform a wrapper has a null data pointer and no error: never hand that out.
void* readable_data(const at::Tensor& tensor) {
  TORCH_CHECK(tensor.layout() == c10::kStrided, "the data of a tensor with layout ", tensor.layout(),
              " cannot be accessed directly; call to_dense() first");
  TORCH_CHECK(!tensor.is_meta(), "Cannot access data of a meta tensor: it has none");
  void* data = tensor.data_ptr();
  TORCH_CHECK(data != nullptr || tensor.numel() == 0,
              "Cannot access data pointer of Tensor that doesn't have storage");
  return data;
}

// Sparse, quantized, conjugated, negated and zero tensors have no plain bytes to copy until they are resolved.
at::Tensor to_plain_host(const at::Tensor& tensor, c10::ScalarType dtype) {
  c10::AutoGradMode no_grad(false);
  const WithoutTransforms guard;
  auto host = without_wrappers(tensor).detach();
  if (host.is_sparse() || host.is_sparse_csr() || host.is_mkldnn()) host = host.to_dense();
  if (host.is_quantized()) host = host.dequantize();
  if (host._is_zerotensor()) host = at::empty(host.sizes(), host.options()).zero_();
  return host.to(c10::kCPU, dtype).resolve_conj().resolve_neg().contiguous();
}

}  // namespace

void ag_tensor_release(ag_tensor* tensor) {
  const NativeCall call(thread_state);
  live_add(Live::Tensor, -1);
  c10::intrusive_ptr<at::TensorImpl>::reclaim(impl_of(tensor));
}

void ag_tensors_release(ag_tensor** tensors, int64_t count) {
  for (int64_t i = 0; i < count; i++) ag_tensor_release(tensors[i]);
}

void ag_tensor_retain(ag_tensor* tensor) {
  live_add(Live::Tensor, 1);
  c10::raw::intrusive_ptr::incref(impl_of(tensor));
}

ag_status ag_tensor_sizes(ag_tensor* tensor, const int64_t** sizes, int64_t* count) {
  return guard([&] {
    const auto view = impl_of(tensor)->sizes();
    *sizes = view.data();
    *count = static_cast<int64_t>(view.size());
  });
}

ag_status ag_tensor_strides(ag_tensor* tensor, const int64_t** strides, int64_t* count) {
  return guard([&] {
    const auto view = impl_of(tensor)->strides();
    *strides = view.data();
    *count = static_cast<int64_t>(view.size());
  });
}

ag_status ag_tensor_numel(ag_tensor* tensor, int64_t* count) {
  return guard([&] { *count = impl_of(tensor)->numel(); });
}

ag_status ag_tensor_storage_offset(ag_tensor* tensor, int64_t* offset) {
  return guard([&] { *offset = impl_of(tensor)->storage_offset(); });
}

int32_t ag_tensor_dtype(ag_tensor* tensor) {
  return static_cast<int32_t>(c10::typeMetaToScalarType(impl_of(tensor)->dtype()));
}

ag_status ag_tensor_layout(ag_tensor* tensor, int32_t* layout) {
  return guard([&] { *layout = static_cast<int32_t>(impl_of(tensor)->layout()); });
}

ag_status ag_tensor_device(ag_tensor* tensor, int32_t* type, int32_t* index) {
  return guard([&] {
    const auto device = impl_of(tensor)->device();
    *type = static_cast<int32_t>(device.type());
    *index = device.index();
  });
}

ag_status ag_tensor_is_contiguous(ag_tensor* tensor, int32_t memory_format, int32_t* result) {
  return guard([&] { *result = impl_of(tensor)->is_contiguous(static_cast<c10::MemoryFormat>(memory_format)); });
}

ag_status ag_tensor_is_nested(ag_tensor* tensor, int32_t* result) {
  return guard([&] { *result = borrow(tensor).is_nested(); });
}

ag_status ag_tensor_nbytes(ag_tensor* tensor, int64_t* bytes) {
  return guard([&] { *bytes = static_cast<int64_t>(borrow(tensor).nbytes()); });
}

ag_status ag_tensor_address(ag_tensor* tensor, int64_t* address) {
  return guard([&] { *address = reinterpret_cast<int64_t>(borrow(tensor).data_ptr()); });
}

ag_status ag_tensor_storage(ag_tensor* tensor, int64_t* address, int64_t* bytes) {
  return guard([&] {
    const auto storage = impl_of(tensor)->storage();
    *address = reinterpret_cast<int64_t>(storage.data());
    *bytes = static_cast<int64_t>(storage.nbytes());
  });
}

ag_status ag_tensor_data(ag_tensor* tensor, void** data) {
  return guard([&] { *data = readable_data(borrow(tensor)); });
}

ag_status ag_tensor_from_data(const void* data, int64_t bytes, const int64_t* sizes, int64_t dim, int32_t dtype,
                              ag_tensor** out) {
  return guard([&] {
    at::Tensor tensor;
    {
      // Built below any function transform, then lifted into it, as torch.tensor does.
      const WithoutTransforms guard;
      tensor = at::empty(c10::IntArrayRef(sizes, dim), at::TensorOptions(static_cast<c10::ScalarType>(dtype)));
      TORCH_CHECK(static_cast<int64_t>(tensor.nbytes()) == bytes, "expected ", tensor.nbytes(), " bytes, got ", bytes);
      if (bytes) std::memcpy(tensor.data_ptr(), data, bytes);
    }
    *out = give(at::lift_fresh(tensor));
  });
}

ag_status ag_tensor_copy_to(ag_tensor* tensor, int32_t dtype, void* destination, int64_t bytes) {
  return guard([&] {
    const auto host = to_plain_host(borrow(tensor), static_cast<c10::ScalarType>(dtype));
    TORCH_CHECK(static_cast<int64_t>(host.nbytes()) == bytes, "expected room for ", host.nbytes(), " bytes, got ",
                bytes);
    if (bytes) std::memcpy(destination, readable_data(host), bytes);
  });
}
