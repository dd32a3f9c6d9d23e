// What LibTorch keeps of the managed side and calls back: hooks, functions, packed values.
//
// A callback returns null, or the handle of an exception, which travels through LibTorch as a ManagedError to the managed
// caller. Tensors that a callback receives, and those that it gives back, change hands: each side owns what it was given.
#pragma once

#include <ATen/core/Tensor.h>

#include <string>
#include <vector>

#include "guard.h"
#include "handles.h"

namespace bridge {

// Owns a handle that the managed side gave.
class Managed final {
 public:
  explicit Managed(void* handle) noexcept : handle_(handle) {}
  Managed(const Managed&) = delete;
  Managed& operator=(const Managed&) = delete;
  ~Managed() {
    if (handle_) release_managed(handle_);
  }
  void* get() const noexcept { return handle_; }

 private:
  void* handle_;
};

// Throws what a callback returned, if it is an exception.
inline void rethrow(void* exception) {
  if (exception) throw ManagedError(exception);
}

// Sets aside the warnings of the call in progress: the calls that a callback makes report only their own.
class OuterWarnings final {
 public:
  OuterWarnings();
  ~OuterWarnings();

 private:
  std::vector<std::string> kept_;
};

// Calls the managed side, and throws the exception that it returns.
template <class Callback>
void call_back(Callback&& callback) {
  const OuterWarnings outer;
  rethrow(callback());
}

// Takes over a reference that a callback gave.
inline at::Tensor take(ag_tensor* handle) {
  if (!handle) return {};
  live_add(Live::Tensor, -1);
  return at::Tensor(c10::intrusive_ptr<at::TensorImpl>::reclaim(impl_of(handle)));
}

// References for a callback, which takes them over; null for an undefined tensor.
inline std::vector<ag_tensor*> give_all(const std::vector<at::Tensor>& tensors) {
  std::vector<ag_tensor*> handles;
  handles.reserve(tensors.size());
  for (const auto& tensor : tensors) handles.push_back(give(at::Tensor(tensor)));
  return handles;
}

// Takes over the references that a callback wrote.
inline std::vector<at::Tensor> take_all(const std::vector<ag_tensor*>& handles) {
  std::vector<at::Tensor> tensors;
  tensors.reserve(handles.size());
  for (auto* handle : handles) tensors.push_back(take(handle));
  return tensors;
}

}  // namespace bridge
