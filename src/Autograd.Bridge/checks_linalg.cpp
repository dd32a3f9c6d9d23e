// Checks for linear algebra.
#include "checks.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/gt.h>
#include <ATen/ops/isinf.h>
#include <ATen/ops/lt.h>

#include <algorithm>
#include <limits>
#include <string>

#include "compat.h"

namespace bridge {
namespace checks {

// LAPACK may iterate for ever over an infinity when it computes singular values. (It finds a NaN.)
static void check_finite(const char* name, const at::Tensor& matrix) {
  if (!matrix.device().is_cpu() || matrix.layout() != at::kStrided || !at::isFloatingType(matrix.scalar_type())) return;
  TORCH_CHECK_LINALG(!any_true(matrix.isinf()), name, ": The algorithm failed to converge because the input matrix ",
                     "contained non-finite values.");
}

void singular_vectors(const Arguments& arguments) { check_finite("linalg.svd", arguments[0].toTensor()); }

// Two of the drivers compute singular values; one of them is the default.
void linalg_lstsq(const Arguments& arguments) {
  const std::string driver = arguments[3].isNone() ? "gelsd" : arguments[3].toStringRef();
  if (driver == "gelsd" || driver == "gelss") check_finite("linalg.lstsq", arguments[0].toTensor());
}

// For gradients it computes the vectors as well.
void singular_values(const Arguments& arguments) {
  if (arguments[0].toTensor().requires_grad()) singular_vectors(arguments);
}

static bool uses_singular_values(const c10::IValue& order) {
  return order.isNone() || (order.isString() && order.toStringRef() == "nuc") ||
         (order.isScalar() && order.toScalar().equal(2)) || (order.isScalar() && order.toScalar().equal(-2));
}

void matrix_norm(const Arguments& arguments) {
  if (uses_singular_values(arguments[1])) singular_values(arguments);
}

// The exponent's opposite does not exist, and the kernel loops for ever.
void matrix_power(const Arguments& arguments) {
  TORCH_CHECK(arguments[1].toInt() != std::numeric_limits<int64_t>::min(), "matrix_power: the exponent ",
              arguments[1].toInt(), " is out of range");
}

// Pivots are rows to swap, which the kernels and LAPACK take on trust.
static void check_pivots(const at::Tensor& pivots, const at::Tensor& factors) {
  if (!pivots.device().is_cpu() || pivots.scalar_type() != at::kInt || factors.dim() < 2) return;
  TORCH_CHECK(!any_true(pivots.lt(1)) && !any_true(pivots.gt(factors.size(-2))), "expected pivots between 1 and ",
              factors.size(-2), ", the number of rows");
}

void lu_unpack(const Arguments& arguments) {
  const auto& factors = arguments[0].toTensor();
  const auto& pivots = arguments[1].toTensor();
  if (!arguments[3].toBool() || factors.dim() < 2) return;
  auto sizes = factors.sizes().slice(0, factors.dim() - 1).vec();
  sizes.back() = std::min(factors.size(-2), factors.size(-1));
  TORCH_CHECK(pivots.sizes() == at::IntArrayRef(sizes), "expected pivots of sizes ", at::IntArrayRef(sizes), ", but got ",
              pivots.sizes());
  check_pivots(pivots, factors);
}

void lu_solve(const Arguments& arguments) { check_pivots(arguments[2].toTensor(), arguments[1].toTensor()); }

void linalg_lu_solve(const Arguments& arguments) { check_pivots(arguments[1].toTensor(), arguments[0].toTensor()); }

// The kernel goes over all batches by the stride of the last of their dimensions, wherever the result lies.
void triangle(const Arguments& arguments) {
  const auto& out = arguments[2].toTensor();
  // Another size makes the result contiguous.
  if (out.layout() != at::kStrided || out.sizes() != arguments[0].toTensor().sizes() || out.is_same(arguments[0].toTensor())) return;
  for (int64_t i = 0; i + 3 < out.dim(); i++) {
    TORCH_CHECK(out.stride(i) == out.stride(i + 1) * out.size(i + 1), "expected an out= tensor whose batches follow each other ",
                "in memory, but got strides ", out.strides(), " for sizes ", out.sizes());
  }
}

}  // namespace checks
}  // namespace bridge
