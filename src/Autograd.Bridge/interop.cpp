// Tensors that another library in the process holds as C++ does, by the address of an at::Tensor.
#include <ATen/core/Tensor.h>

#include "guard.h"
#include "handles.h"

using namespace bridge;

ag_status ag_tensor_from_cpp(const void* cpp_tensor, ag_tensor** out) {
  return guard([&] {
    const auto& tensor = *static_cast<const at::Tensor*>(cpp_tensor);
    TORCH_CHECK(tensor.defined(), "the C++ tensor is undefined: there is no tensor behind it");
    deliver_warnings();
    *out = give(at::Tensor(tensor));
  });
}

ag_status ag_tensor_to_cpp(ag_tensor* tensor, void** cpp_tensor) {
  return guard([&] {
    deliver_warnings();
    *cpp_tensor = new at::Tensor(borrow(tensor));
  });
}

ag_status ag_cpp_tensor_delete(void* cpp_tensor) {
  return guard([&] { delete static_cast<at::Tensor*>(cpp_tensor); });
}
