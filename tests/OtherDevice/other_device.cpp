// A device that is not the CPU, for machines without a GPU: "privateuseone", in the CPU's memory. Its operators are the CPU's,
// on copies; those that make views, and those that need a device's own kernel, are here.
#include <ATen/ATen.h>
#include <ATen/EmptyTensor.h>
#include <ATen/TensorUtils.h>
#include <ATen/native/CPUFallback.h>
#include <ATen/native/TensorFactories.h>
#include <ATen/ops/alias_native.h>
#include <ATen/ops/as_strided_native.h>
#include <ATen/ops/resize_native.h>
#include <ATen/ops/set_native.h>
#include <ATen/ops/unfold_native.h>
#include <ATen/ops/view_native.h>
#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <torch/csrc/api/include/torch/version.h>
#include <torch/library.h>

#include <cstring>

namespace {

using at::IntArrayRef;
using at::Tensor;
using c10::optional;

constexpr auto type = c10::DeviceType::PrivateUse1;

C10_REGISTER_GUARD_IMPL(PrivateUse1, c10::impl::NoOpDeviceGuardImpl<type>);

struct Memory final : c10::Allocator {
#if TORCH_VERSION_MAJOR == 1
  c10::DataPtr allocate(size_t size) const override {
#else
  c10::DataPtr allocate(size_t size) override {
#endif
    auto memory = c10::GetCPUAllocator()->allocate(size);
    auto* data = memory.get();
    auto deleter = memory.get_deleter();
    return {data, memory.release_context(), deleter, c10::Device(type, 0)};
  }

  void copy_data(void* to, const void* from, size_t size) const { std::memcpy(to, from, size); }
} memory;

const c10::DispatchKeySet keys(c10::DispatchKey::PrivateUse1);

Tensor empty(IntArrayRef size, optional<at::ScalarType> dtype, optional<at::Layout>, optional<at::Device>, optional<bool>,
             optional<at::MemoryFormat> format) {
  return at::detail::empty_generic(size, &memory, keys, c10::dtype_or_default(dtype), format);
}

Tensor empty_strided(IntArrayRef size, IntArrayRef stride, optional<at::ScalarType> dtype, optional<at::Layout>,
                     optional<at::Device>, optional<bool>) {
  return at::detail::empty_strided_generic(size, stride, &memory, keys, c10::dtype_or_default(dtype));
}

Tensor as_strided(const Tensor& self, IntArrayRef size, IntArrayRef stride, optional<int64_t> offset) {
  return at::native::as_strided_tensorimpl(self, size, stride, offset);
}

Tensor reshape_alias(const Tensor& self, IntArrayRef size, IntArrayRef stride) {
  return at::native::as_strided_tensorimpl(self, size, stride);
}

// The same elements, as the CPU's.
Tensor on_cpu(const Tensor& x) {
  if (x.is_cpu()) return x;
  auto same = at::from_blob(x.data_ptr(), x.sizes(), x.strides(), x.options().device(at::kCPU));
  same._set_conj(x.is_conj());
  same._set_neg(x.is_neg());
  return same;
}

Tensor copy_from(const Tensor& self, const Tensor& to, bool) {
  on_cpu(to).copy_(on_cpu(self));
  return to;
}

Tensor copy_from_and_resize(const Tensor& self, const Tensor& to) {
  to.resize_(self.sizes());
  return copy_from(self, to, false);
}

at::Scalar item(const Tensor& self) { return on_cpu(self).item(); }

}  // namespace

TORCH_LIBRARY_IMPL(_, PrivateUse1, m) { m.fallback(torch::CppFunction::makeFromBoxedFunction<&at::native::cpu_fallback>()); }

TORCH_LIBRARY_IMPL(aten, PrivateUse1, m) {
  m.impl("empty.memory_format", empty);
  m.impl("empty_strided", empty_strided);
  m.impl("as_strided", as_strided);
  m.impl("_reshape_alias", reshape_alias);
  m.impl("view", [](const Tensor& self, IntArrayRef size) { return at::native::view(self, size); });
  m.impl("alias", [](const Tensor& self) { return at::native::alias(self); });
  m.impl("unfold", at::native::unfold);
  m.impl("resize_", [](const Tensor& self, IntArrayRef size, optional<at::MemoryFormat> format) -> const Tensor& {
    return at::native::resize_(self, size, format);
  });
  m.impl("set_", at::native::set_cpu_);
  m.impl("set_.source_Storage", [](Tensor& self, at::Storage source) -> Tensor& { return at::native::set_(self, source); });
  m.impl("set_.source_Storage_storage_offset", at::native::set_storage_cpu_);
  m.impl("set_.source_Tensor", [](Tensor& self, const Tensor& source) -> Tensor& { return at::native::set_tensor_(self, source); });
  m.impl("_copy_from", copy_from);
  m.impl("_copy_from_and_resize", copy_from_and_resize);
  m.impl("_local_scalar_dense", item);
}

// Copying reads through conjugation and negation itself: what PyTorch does for other operators would copy again.
TORCH_LIBRARY_IMPL(aten, Conjugate, m) { m.impl("_copy_from", torch::CppFunction::makeFallthrough()); }
TORCH_LIBRARY_IMPL(aten, Negative, m) { m.impl("_copy_from", torch::CppFunction::makeFallthrough()); }
