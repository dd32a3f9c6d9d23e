#include "fast_call.h"

#include <ATen/Operators.h>

#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "fast_argument.h"
#include "guard.h"

namespace bridge {
namespace {

std::string full_name(const c10::OperatorName& name) { return name.name + "." + name.overload_name; }

ag_value give_result(at::Tensor result) {
  ag_value value = {AG_TENSOR, 0, {nullptr}};
  value.pointer = give(std::move(result));
  return value;
}

void give_results(at::Tensor result, ag_value* results) { results[0] = give_result(std::move(result)); }

void give_results(const at::Scalar& result, ag_value* results) {
  c10::IValue value(result);
  results[0] = take_result(value);
}

template <class... T>
void give_results(std::tuple<T...> result, ag_value* results) {
  std::apply([&](auto&... tensors) { ((*results++ = give_result(std::move(tensors))), ...); }, result);
}

template <class Op, class Schema>
struct FastOf;

template <class Op, class Result, class... Arguments>
struct FastOf<Op, Result(Arguments...)> {
  static bool call(const Operator& op, const ag_value* arguments, ag_value* results) {
    return call(op, arguments, results, std::index_sequence_for<Arguments...>());
  }

 private:
  template <size_t... index>
  static bool call(const Operator& op, const ag_value* arguments, ag_value* results, std::index_sequence<index...>) {
    const auto value = [&](size_t i) -> const ag_value& {
      return arguments[i].tag == AG_DEFAULT ? op.parameters[i].by_default : arguments[i];
    };
    if (!(FastArgument<Arguments>::takes(op.parameters[index], value(index)) && ...)) return false;
    if constexpr (std::is_reference_v<Result>) {
      // An in-place operator returns what it was given.
      Op::call(FastArgument<Arguments>(value(index)).get()...);
      deliver_warnings();
      if (results) results[0] = give_result(borrow(static_cast<ag_tensor*>(arguments[0].pointer)));
    } else {
      auto result = Op::call(FastArgument<Arguments>(value(index)).get()...);
      deliver_warnings();
      if (results) give_results(std::move(result), results);
    }
    return true;
  }
};

template <class... Ops>
std::unordered_map<std::string, FastCall> table_of() {
  return {{full_name({Ops::name, Ops::overload_name}), FastOf<Ops, typename Ops::schema>::call}...};
}

const std::unordered_map<std::string, FastCall>& table() {
  namespace ops = at::_ops;
  static const auto* const rows = new auto(table_of<
      // arithmetic
      ops::add_Tensor, ops::sub_Tensor, ops::mul_Tensor, ops::div_Tensor, ops::rsub_Scalar, ops::neg,
      ops::pow_Tensor_Scalar, ops::pow_Tensor_Tensor, ops::pow_Scalar, ops::reciprocal, ops::sqrt, ops::rsqrt,
      ops::square, ops::abs, ops::exp, ops::log, ops::log1p, ops::expm1, ops::sin, ops::cos, ops::tan, ops::atan,
      ops::sinh, ops::cosh, ops::erf, ops::sign, ops::clamp, ops::clamp_min, ops::maximum, ops::minimum,
      ops::add__Tensor, ops::sub__Tensor, ops::mul__Tensor, ops::div__Tensor, ops::addcmul_, ops::addcdiv_,
      ops::sqrt_, ops::neg_, ops::exp_, ops::clamp_, ops::fill__Scalar, ops::copy_,
      // products
      ops::mm, ops::matmul, ops::bmm, ops::mv, ops::dot, ops::addmm, ops::linear, ops::outer,
      // activations and losses
      ops::relu, ops::relu_, ops::sigmoid, ops::tanh, ops::softplus, ops::silu, ops::leaky_relu,
      ops::softmax_int, ops::log_softmax_int, ops::mse_loss, ops::dropout, ops::binary_cross_entropy_with_logits,
      // reductions
      ops::sum, ops::sum_dim_IntList, ops::mean, ops::mean_dim, ops::prod, ops::max, ops::min, ops::max_dim,
      ops::min_dim, ops::amax, ops::amin, ops::argmax, ops::argmin, ops::cumsum, ops::all, ops::any, ops::logsumexp,
      ops::var_dim, ops::std_dim,
      // shapes
      ops::view, ops::reshape, ops::expand, ops::expand_as, ops::t, ops::transpose_int, ops::squeeze,
      ops::squeeze_dim, ops::unsqueeze, ops::flatten_using_ints, ops::select_int, ops::slice_Tensor, ops::narrow,
      ops::cat, ops::stack, ops::index_select, ops::gather, ops::repeat, ops::tril, ops::triu, ops::clone,
      ops::detach, ops::detach_, ops::contiguous,
      // comparisons
      ops::eq_Tensor, ops::ne_Tensor, ops::gt_Tensor, ops::lt_Tensor, ops::ge_Tensor, ops::le_Tensor, ops::eq_Scalar,
      ops::ne_Scalar, ops::gt_Scalar, ops::lt_Scalar, ops::ge_Scalar, ops::le_Scalar, ops::where_self,
      ops::logical_not, ops::masked_fill_Scalar,
      // conversions
      ops::item, ops::to_dtype>());
  return *rows;
}

}  // namespace

FastCall find_fast_call(const c10::OperatorName& name) {
  const auto row = table().find(full_name(name));
  return row == table().end() ? nullptr : row->second;
}

}  // namespace bridge
