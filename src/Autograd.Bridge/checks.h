// The checks that preconditions.cpp assigns to operators. Each throws, in PyTorch's words where it has some, if the kernel
// would crash or loop for ever over the arguments.
#pragma once

#include <ATen/core/stack.h>

#include <vector>

namespace bridge {
namespace checks {

using Arguments = torch::jit::Stack;

// One integer, or several, as a list.
std::vector<int64_t> ints_of(const c10::IValue& value);

bool any_true(const at::Tensor& mask);

void adaptive_pool(const Arguments& arguments);
void arange(const Arguments& arguments);
void batch_norm_update_stats(const Arguments& arguments);
void bincount(const Arguments& arguments);
void binomial(const Arguments& arguments);
void blocksize(const Arguments& arguments);
void choose_qparams_optimized(const Arguments& arguments);
void combinations(const Arguments& arguments);
void concatenate(const Arguments& arguments);
void conv(const Arguments& arguments);
void convolution(const Arguments& arguments);
void ctc_loss(const Arguments& arguments);
void embedding_bag(const Arguments& arguments);
void fractional_max_pool2d(const Arguments& arguments);
void fractional_max_pool3d(const Arguments& arguments);
void fused_moving_avg_obs_fake_quant(const Arguments& arguments);
void gradient(const Arguments& arguments);
void gru(const Arguments& arguments);
void gru_cell(const Arguments& arguments);
void histogramdd(const Arguments& arguments);
void integer_division(const Arguments& arguments);
void integer_quotient(const Arguments& arguments);
void least_common_multiple(const Arguments& arguments);
void linalg_lstsq(const Arguments& arguments);
void linalg_lu_solve(const Arguments& arguments);
void lstm(const Arguments& arguments);
void lstm_cell(const Arguments& arguments);
void lu_solve(const Arguments& arguments);
void lu_unpack(const Arguments& arguments);
void matrix_norm(const Arguments& arguments);
void matrix_power(const Arguments& arguments);
void max_pool1d(const Arguments& arguments);
void max_unpool2d(const Arguments& arguments);
void max_unpool3d(const Arguments& arguments);
void mkldnn_convolution(const Arguments& arguments);
void native_batch_norm(const Arguments& arguments);
void native_channel_shuffle(const Arguments& arguments);
void native_group_norm(const Arguments& arguments);
void new_zeros(const Arguments& arguments);
void nll_loss(const Arguments& arguments);
void pdist(const Arguments& arguments);
void permute(const Arguments& arguments);
void pixel_shuffle(const Arguments& arguments);
void polynomial(const Arguments& arguments);
void quantized_lstm_cell(const Arguments& arguments);
void quantized_max_pool1d(const Arguments& arguments);
void random_from(const Arguments& arguments);
void range(const Arguments& arguments);
void repeat_interleave(const Arguments& arguments);
void rnn(const Arguments& arguments);
void rounded_quotient(const Arguments& arguments);
void scaled_dot_product_attention(const Arguments& arguments);
void searchsorted(const Arguments& arguments);
void segment_reduce(const Arguments& arguments);
void singular_values(const Arguments& arguments);
void singular_vectors(const Arguments& arguments);
void triangle(const Arguments& arguments);
void view_as_dtype(const Arguments& arguments);
void zero(const Arguments& arguments);
void zeros(const Arguments& arguments);
void zeros_like(const Arguments& arguments);

}  // namespace checks
}  // namespace bridge
