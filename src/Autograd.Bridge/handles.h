// Conversions between handles and LibTorch's reference-counted objects.
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <string>
#include <utility>

#include "bridge.h"
#include "live.h"

namespace bridge {

inline at::TensorImpl* impl_of(ag_tensor* handle) { return reinterpret_cast<at::TensorImpl*>(handle); }

inline at::Tensor borrow(ag_tensor* handle) {
  return handle ? at::Tensor(c10::intrusive_ptr<at::TensorImpl>::reclaim_copy(impl_of(handle))) : at::Tensor();
}

inline ag_tensor* give(at::Tensor tensor) {
  if (!tensor.defined()) return nullptr;
  live_add(Live::Tensor, 1);
  return reinterpret_cast<ag_tensor*>(tensor.unsafeReleaseTensorImpl());
}

inline at::Generator borrow(ag_generator* handle) {
  return at::Generator(
      c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(reinterpret_cast<c10::GeneratorImpl*>(handle)));
}

inline ag_generator* give(at::Generator generator) {
  live_add(Live::Generator, 1);
  return reinterpret_cast<ag_generator*>(generator.unsafeReleaseGeneratorImpl());
}

// A device in one number, as AG_DEVICE has it.
inline int64_t pack(c10::Device device) {
  return static_cast<int64_t>(device.type()) << 16 | static_cast<uint16_t>(device.index());
}

inline c10::Device device_of(const ag_value& value) {
  return {static_cast<c10::DeviceType>(value.integer >> 16),
          static_cast<c10::DeviceIndex>(static_cast<int16_t>(value.integer & 0xffff))};
}

// Keeps `text` until the next call on this thread that returns a string.
const char* keep_string(std::string text);

}  // namespace bridge
