// Arguments of fast calls: one class for each C++ type, which says whether it takes a value, and reads it.
#pragma once

#include <ATen/core/IListRef.h>
#include <ATen/core/Tensor.h>
#include <c10/core/Scalar.h>
#include <c10/core/SymIntArrayRef.h>
#include <c10/util/SmallVector.h>

#include "compat.h"
#include "handles.h"
#include "integers.h"
#include "operator.h"

namespace bridge {

template <class T>
class FastArgument;

// An active layer's wrapper may stand for a tensor on a thread without layers: the boxed call looks at that.
inline bool is_plain(ag_tensor* handle) {
  return !impl_of(handle)->key_set().has(c10::DispatchKey::FuncTorchGradWrapper);
}

// The caller holds the tensor during the call, so that no reference of its own is counted; a number becomes a tensor.
template <>
class FastArgument<const at::Tensor&> {
 public:
  static bool takes(const Parameter&, const ag_value& value) {
    return value.tag == AG_TENSOR ? is_plain(static_cast<ag_tensor*>(value.pointer)) : is_number(value);
  }
  explicit FastArgument(const ag_value& value)
      : borrowed_(value.tag == AG_TENSOR),
        tensor_(borrowed_ ? at::Tensor(c10::intrusive_ptr<at::TensorImpl>::reclaim(
                                impl_of(static_cast<ag_tensor*>(value.pointer))))
                          : wrapped_number(value)) {}
  ~FastArgument() {
    if (borrowed_) tensor_.unsafeReleaseTensorImpl();
  }
  FastArgument(const FastArgument&) = delete;
  FastArgument& operator=(const FastArgument&) = delete;
  at::Tensor& get() { return tensor_; }

 private:
  bool borrowed_;
  at::Tensor tensor_;
};

template <>
class FastArgument<at::Tensor&> : public FastArgument<const at::Tensor&> {
 public:
  using FastArgument<const at::Tensor&>::FastArgument;
  static bool takes(const Parameter&, const ag_value& value) {
    return value.tag == AG_TENSOR && is_plain(static_cast<ag_tensor*>(value.pointer));
  }
};

template <>
class FastArgument<const at::Scalar&> {
 public:
  static bool takes(const Parameter&, const ag_value& value) { return is_number(value); }
  explicit FastArgument(const ag_value& value) : scalar_(to_scalar(value)) {}
  const at::Scalar& get() const { return scalar_; }

 private:
  at::Scalar scalar_;
};

template <ag_tag tag, class T>
class FastNumber {
 public:
  static bool takes(const Parameter&, const ag_value& value) { return value.tag == tag; }
  explicit FastNumber(const ag_value& value) : value_(value) {}
  T get() const {
    if constexpr (tag == AG_DOUBLE) {
      return value_.number;
    } else {
      return static_cast<T>(value_.integer);
    }
  }

 private:
  const ag_value& value_;
};

template <>
class FastArgument<int64_t> : public FastNumber<AG_INT, int64_t> {
  using FastNumber::FastNumber;
};
template <>
class FastArgument<c10::SymInt> : public FastNumber<AG_INT, int64_t> {
  using FastNumber::FastNumber;
};
template <>
class FastArgument<double> : public FastNumber<AG_DOUBLE, double> {
  using FastNumber::FastNumber;
};
template <>
class FastArgument<bool> : public FastNumber<AG_BOOL, bool> {
  using FastNumber::FastNumber;
};
template <>
class FastArgument<at::ScalarType> : public FastNumber<AG_INT, at::ScalarType> {
  using FastNumber::FastNumber;
};
template <>
class FastArgument<at::MemoryFormat> : public FastNumber<AG_INT, at::MemoryFormat> {
  using FastNumber::FastNumber;
};

// One number stands for a list of one.
template <>
class FastArgument<at::IntArrayRef> {
 public:
  static bool takes(const Parameter& parameter, const ag_value& value) {
    return value.tag == AG_INTS ? are_sizes(list(value)) : value.tag == AG_INT && parameter.repeat == 1 && are_sizes(list(value));
  }
  explicit FastArgument(const ag_value& value) : value_(value) {}
  at::IntArrayRef get() const { return list(value_); }

 private:
  static at::IntArrayRef list(const ag_value& value) {
    return value.tag == AG_INT ? at::IntArrayRef(&value.integer, 1)
                               : at::IntArrayRef(static_cast<const int64_t*>(value.pointer), value.count);
  }
  const ag_value& value_;
};

template <>
class FastArgument<c10::SymIntArrayRef> : public FastArgument<at::IntArrayRef> {
 public:
  using FastArgument<at::IntArrayRef>::FastArgument;
  // Plain integers within range are their own symbolic form.
  c10::SymIntArrayRef get() const {
    const auto list = FastArgument<at::IntArrayRef>::get();
    return {reinterpret_cast<const c10::SymInt*>(list.data()), list.size()};
  }
};

class FastTensors {
 public:
  static bool takes(const Parameter&, const ag_value& value) {
    if (value.tag != AG_TENSORS) return false;
    const auto* handles = static_cast<ag_tensor* const*>(value.pointer);
    for (int32_t i = 0; i < value.count; i++) {
      if (!is_plain(handles[i])) return false;
    }
    return true;
  }
  explicit FastTensors(const ag_value& value) {
    const auto* handles = static_cast<ag_tensor* const*>(value.pointer);
    for (int32_t i = 0; i < value.count; i++) tensors_.push_back(borrow(handles[i]));
  }
  at::TensorList get() const { return tensors_; }

 private:
  c10::SmallVector<at::Tensor, 8> tensors_;
};

template <>
class FastArgument<at::TensorList> : public FastTensors {
  using FastTensors::FastTensors;
};
template <>
class FastArgument<const at::ITensorListRef&> : public FastTensors {
  using FastTensors::FastTensors;
};

template <class T, class Read>
class FastOptional {
 public:
  static bool takes(const Parameter& parameter, const ag_value& value) {
    return value.tag == AG_NONE || FastArgument<Read>::takes(parameter, value);
  }
  explicit FastOptional(const ag_value& value) {
    if (value.tag != AG_NONE) value_ = FastArgument<Read>(value).get();
  }
  const optional<T>& get() const { return value_; }

 private:
  optional<T> value_;
};

template <class T>
class FastArgument<optional<T>> : public FastOptional<T, T> {
  using FastOptional<T, T>::FastOptional;
};
template <>
class FastArgument<const optional<at::Tensor>&> : public FastOptional<at::Tensor, const at::Tensor&> {
  using FastOptional::FastOptional;
};
template <>
class FastArgument<const optional<at::Scalar>&> : public FastOptional<at::Scalar, const at::Scalar&> {
  using FastOptional::FastOptional;
};

template <>
class FastArgument<at::OptionalIntArrayRef> {
 public:
  static bool takes(const Parameter& parameter, const ag_value& value) {
    return value.tag == AG_NONE || FastArgument<at::IntArrayRef>::takes(parameter, value);
  }
  explicit FastArgument(const ag_value& value) : value_(value) {}
  at::OptionalIntArrayRef get() const {
    if (value_.tag == AG_NONE) return {};
    return FastArgument<at::IntArrayRef>(value_).get();
  }

 private:
  const ag_value& value_;
};

}  // namespace bridge
