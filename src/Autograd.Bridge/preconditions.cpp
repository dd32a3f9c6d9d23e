// Which operator needs which check.
#include "preconditions.h"

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <string>
#include <unordered_map>

#include "checks.h"

namespace bridge {
namespace {

// An operator's name without its overload: the check holds for all of them.
const std::unordered_map<std::string, Precondition>& by_name() {
  using namespace checks;
  static const auto* const rows = new std::unordered_map<std::string, Precondition>{
      {"aten::native_channel_shuffle", native_channel_shuffle},
      {"aten::fractional_max_pool2d", fractional_max_pool2d},
      {"aten::fractional_max_pool3d", fractional_max_pool3d},
      {"aten::max_pool1d", max_pool1d},
      {"aten::max_pool1d_with_indices", max_pool1d},
      {"aten::max_unpool2d", max_unpool2d},
      {"aten::max_unpool3d", max_unpool3d},
      {"aten::native_batch_norm", native_batch_norm},
      {"aten::native_group_norm", native_group_norm},
      {"aten::adaptive_avg_pool1d", adaptive_pool},
      {"aten::adaptive_avg_pool2d", adaptive_pool},
      {"aten::adaptive_avg_pool3d", adaptive_pool},
      {"aten::_adaptive_avg_pool2d", adaptive_pool},
      {"aten::_adaptive_avg_pool3d", adaptive_pool},
      {"aten::mkldnn_adaptive_avg_pool2d", adaptive_pool},
      {"aten::adaptive_max_pool1d", adaptive_pool},
      {"aten::adaptive_max_pool2d", adaptive_pool},
      {"aten::adaptive_max_pool3d", adaptive_pool},
      {"aten::gru_cell", gru_cell},
      {"aten::lstm_cell", lstm_cell},
      {"aten::gru", gru},
      {"aten::lstm", lstm},
      {"aten::pixel_shuffle", pixel_shuffle},
      {"aten::matrix_power", matrix_power},
      {"aten::scaled_dot_product_attention", scaled_dot_product_attention},
      {"aten::embedding_bag", embedding_bag},
      {"aten::binomial", binomial},
      {"aten::linalg_matrix_power", matrix_power},
      {"aten::batch_norm_update_stats", batch_norm_update_stats},
      {"aten::quantized_lstm_cell", quantized_lstm_cell},
      {"aten::quantized_gru_cell", gru_cell},
      {"aten::choose_qparams_optimized", choose_qparams_optimized},
      {"aten::histogramdd", histogramdd},
      {"aten::rnn_tanh", rnn},
      {"aten::rnn_relu", rnn},
      {"aten::mkldnn_convolution", mkldnn_convolution},
      {"aten::fused_moving_avg_obs_fake_quant", fused_moving_avg_obs_fake_quant},
      {"aten::lu_unpack", lu_unpack},
      {"aten::lu_solve", lu_solve},
      {"aten::linalg_lstsq", linalg_lstsq},
      {"aten::linalg_lu_solve", linalg_lu_solve},
      {"aten::linalg_matrix_rank", singular_values},
      {"aten::bincount", bincount},
      {"aten::zero_", zero},
      {"aten::zeros", zeros},
      {"aten::new_zeros", new_zeros},
      {"aten::zeros_like", zeros_like},
      {"aten::quantized_max_pool1d", quantized_max_pool1d},
      {"aten::nll_loss", nll_loss},
      {"aten::nll_loss_nd", nll_loss},
      {"aten::nll_loss_forward", nll_loss},
      {"aten::cross_entropy_loss", nll_loss},
      {"aten::ctc_loss", ctc_loss},
      {"aten::pdist", pdist},
      {"aten::to_sparse_bsr", blocksize},
      {"aten::to_sparse_bsc", blocksize},
      {"aten::special_chebyshev_polynomial_t", polynomial},
      {"aten::special_chebyshev_polynomial_u", polynomial},
      {"aten::special_chebyshev_polynomial_v", polynomial},
      {"aten::special_chebyshev_polynomial_w", polynomial},
      {"aten::special_shifted_chebyshev_polynomial_t", polynomial},
      {"aten::special_shifted_chebyshev_polynomial_u", polynomial},
      {"aten::special_shifted_chebyshev_polynomial_v", polynomial},
      {"aten::special_shifted_chebyshev_polynomial_w", polynomial},
      {"aten::special_hermite_polynomial_h", polynomial},
      {"aten::special_hermite_polynomial_he", polynomial},
      {"aten::special_laguerre_polynomial_l", polynomial},
      {"aten::special_legendre_polynomial_p", polynomial},
      {"aten::linalg_svd", singular_vectors},
      {"aten::linalg_polar", singular_vectors},
      {"aten::svd", singular_vectors},
      {"aten::linalg_pinv", singular_vectors},
      {"aten::pinverse", singular_vectors},
      {"aten::linalg_svdvals", singular_values},
      {"aten::nuclear_norm", singular_values},
      {"aten::linalg_matrix_norm", matrix_norm},
      {"aten::linalg_cond", matrix_norm},
      {"aten::conv1d", conv},
      {"aten::conv2d", conv},
      {"aten::conv3d", conv},
      {"aten::conv_transpose1d", conv},
      {"aten::conv_transpose2d", conv},
      {"aten::conv_transpose3d", conv},
      {"aten::convolution", convolution},
      {"aten::_convolution", convolution},
      {"aten::convolution_overrideable", convolution},
      {"aten::combinations", combinations},
      {"aten::lcm", least_common_multiple},
      {"aten::lcm_", least_common_multiple},
      {"aten::segment_reduce", segment_reduce},
      {"aten::searchsorted", searchsorted},
      {"aten::permute", permute},
      {"aten::numpy_T", permute},
      {"aten::fmod", integer_quotient},
      {"aten::fmod_", integer_quotient},
      {"aten::remainder", integer_quotient},
      {"aten::remainder_", integer_quotient},
      {"aten::floor_divide", integer_quotient},
      {"aten::floor_divide_", integer_quotient},
  };
  return *rows;
}

const std::unordered_map<std::string, Precondition>& by_full_name() {
  using namespace checks;
  static const auto* const rows = new std::unordered_map<std::string, Precondition>{
      {"aten::remainder.int", integer_division},
      {"aten::repeat_interleave.self_int", repeat_interleave},
      {"aten::gradient.tensorarrayint", gradient},
      {"aten::gradient.scalarrayint", gradient},
      {"aten::arange.start_step", arange},
      {"aten::arange.start_out", arange},
      {"aten::tril.out", triangle},
      {"aten::triu.out", triangle},
      {"aten::range.out", range},
      {"aten::range.step", range},
      {"aten::random.from", random_from},
      {"aten::random_.from", random_from},
      {"aten::view.dtype", view_as_dtype},
      {"aten::view_copy.dtype", view_as_dtype},
      {"aten::view_copy.dtype_out", view_as_dtype},
      {"aten::cat.out", concatenate},
      {"aten::cat.names_out", concatenate},
      {"aten::concat.out", concatenate},
      {"aten::concat.names_out", concatenate},
      {"aten::concatenate.out", concatenate},
      {"aten::concatenate.names_out", concatenate},
      {"aten::div.Tensor_mode", rounded_quotient},
      {"aten::div.Scalar_mode", rounded_quotient},
      {"aten::div.out_mode", rounded_quotient},
      {"aten::div.Scalar_mode_out", rounded_quotient},
      {"aten::div_.Tensor_mode", rounded_quotient},
      {"aten::div_.Scalar_mode", rounded_quotient},
      {"aten::divide.Tensor_mode", rounded_quotient},
      {"aten::divide.Scalar_mode", rounded_quotient},
      {"aten::divide.out_mode", rounded_quotient},
      {"aten::divide_.Tensor_mode", rounded_quotient},
      {"aten::divide_.Scalar_mode", rounded_quotient},
  };
  return *rows;
}

Precondition find(const std::unordered_map<std::string, Precondition>& rows, const std::string& name) {
  const auto row = rows.find(name);
  return row == rows.end() ? nullptr : row->second;
}

bool is_wrapper(const at::Tensor& tensor) {
  const auto keys = tensor.key_set();
  return keys.has(c10::DispatchKey::FuncTorchBatched) || keys.has(c10::DispatchKey::FuncTorchGradWrapper);
}

bool is_wrapper(const c10::IValue& value) {
  if (value.isTensor()) return is_wrapper(value.toTensor());
  if (!value.isTensorList()) return false;
  const auto tensors = value.toTensorVector();
  return std::any_of(tensors.begin(), tensors.end(), [](const at::Tensor& tensor) { return is_wrapper(tensor); });
}

}  // namespace

Precondition find_precondition(const c10::OperatorName& name) {
  const auto precondition = find(by_full_name(), name.name + "." + name.overload_name);
  return precondition ? precondition : find(by_name(), name.name);
}

void check(Precondition precondition, const torch::jit::Stack& arguments) {
  if (!precondition) return;
  if (std::any_of(arguments.begin(), arguments.end(), [](const c10::IValue& argument) { return is_wrapper(argument); })) return;
  precondition(arguments);
}

}  // namespace bridge
