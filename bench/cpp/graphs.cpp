// Small graphs, forward and backward: of operators, and with a function whose derivative is written by hand.
#include <torch/csrc/autograd/custom_function.h>

#include "benchmark.h"

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

struct Exp : torch::autograd::Function<Exp> {
  static at::Tensor forward(AutogradContext* ctx, const at::Tensor& x) {
    auto y = x.exp();
    ctx->save_for_backward({y});
    return y;
  }

  static variable_list backward(AutogradContext* ctx, const variable_list& grads) {
    return {grads[0] * ctx->get_saved_variables()[0]};
  }
};

template <typename Forward>
Benchmark benchmark(const std::string& name, Forward forward) {
  at::manual_seed(0);
  const auto x = at::randn({2, 2}).requires_grad_();
  const auto run = [=] {
    x.mutable_grad().reset();
    forward(x).backward();
  };
  const auto result = [=] {
    run();
    return x.grad();
  };
  return {name, run, result};
}

}  // namespace

std::vector<Benchmark> graph_benchmarks() {
  return {
      benchmark("chain", [](const at::Tensor& x) {
        const auto y = x + 2;
        const auto z = y * y * 3;
        return z.mean();
      }),
      benchmark("function", [](const at::Tensor& x) { return Exp::apply(x).sum(); }),
  };
}
