// Steps of training: forward, loss, backward, update.
#include "training.h"

#include <ATen/core/grad_mode.h>

#include <memory>

#include "benchmark.h"

LinearRegression::LinearRegression() {
  at::manual_seed(0);
  weight = at::empty({10, 784}).normal_(0, 1e-3).requires_grad_();
  bias = at::empty({10}).normal_(0, 1e-3).requires_grad_();
  x = at::randn({1000, 784});
  y = at::randn({1000, 1});
}

at::Tensor LinearRegression::step() {
  const auto predicted = x.matmul(weight.t()) + bias;
  auto loss = (predicted - y).pow(2).mean();
  weight.mutable_grad().reset();
  bias.mutable_grad().reset();
  loss.backward();

  const at::NoGradGuard no_grad;
  weight -= 0.1 * weight.grad();
  bias -= 0.1 * bias.grad();
  return loss;
}

Perceptron::Perceptron() {
  at::manual_seed(0);
  const std::vector<int64_t> widths = {64, 128, 128, 10};
  for (size_t i = 1; i < widths.size(); i++) {
    parameters.push_back((at::randn({widths[i], widths[i - 1]}) * 0.1).requires_grad_());
    parameters.push_back(at::zeros({widths[i]}).requires_grad_());
  }
  inputs = at::randn({32, 64});
  targets = at::randint(10, {32}, at::kLong);
}

at::Tensor Perceptron::step() {
  const auto first = at::linear(inputs, parameters[0], parameters[1]).relu();
  const auto second = at::linear(first, parameters[2], parameters[3]).relu();
  const auto logits = at::linear(second, parameters[4], parameters[5]);
  auto loss = at::cross_entropy_loss(logits, targets);
  loss.backward();

  const at::NoGradGuard no_grad;
  for (auto& parameter : parameters) {
    parameter -= 0.01 * parameter.grad();
    parameter.mutable_grad().reset();
  }
  return loss;
}

namespace {

template <typename Model>
Benchmark benchmark(const std::string& name) {
  const auto model = std::make_shared<Model>();
  const auto result = [] {
    Model fresh;
    for (int i = 1; i < 10; i++) fresh.step();
    return fresh.step();
  };
  return {name, [=] { model->step(); }, result};
}

}  // namespace

std::vector<Benchmark> training_benchmarks() {
  return {benchmark<LinearRegression>("regression"), benchmark<Perceptron>("mlp")};
}
