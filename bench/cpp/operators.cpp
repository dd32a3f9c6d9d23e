// One operator on 2×2 tensors, which require no grad, or all do.
#include "benchmark.h"

namespace {

template <typename Compute>
Benchmark benchmark(const std::string& name, const at::Tensor& input, Compute compute) {
  const auto result = [=] {
    auto output = compute();
    if (!output.requires_grad()) return output;
    input.mutable_grad().reset();
    output.square().sum().backward();
    return input.grad();
  };
  return {name + (input.requires_grad() ? "-grad" : ""), [=] { compute(); }, result};
}

}  // namespace

std::vector<Benchmark> operator_benchmarks() {
  std::vector<Benchmark> benchmarks;
  for (const bool requires_grad : {false, true}) {
    at::manual_seed(0);
    const auto a = at::randn({2, 2}).requires_grad_(requires_grad);
    const auto b = at::randn({2, 2}).requires_grad_(requires_grad);
    benchmarks.push_back(benchmark("add", a, [=] { return a + b; }));
    benchmarks.push_back(benchmark("mul", a, [=] { return a * b; }));
    benchmarks.push_back(benchmark("view", a, [=] { return a.view(4); }));
    benchmarks.push_back(benchmark("sum", a, [=] { return a.sum(); }));
    benchmarks.push_back(benchmark("cat", a, [=] { return at::cat({a, b}); }));
    benchmarks.push_back(benchmark("mm", a, [=] { return a.mm(b); }));
  }
  return benchmarks;
}
