#pragma once

#include <ATen/ATen.h>

#include <vector>

// Linear regression by gradient descent on 1000 samples of 784 numbers.
class LinearRegression {
 public:
  LinearRegression();
  at::Tensor step();

 private:
  at::Tensor weight, bias, x, y;
};

// A classifier of three linear layers, 64-128-128-10, trained on a batch of 32 samples.
class Perceptron {
 public:
  Perceptron();
  at::Tensor step();

 private:
  at::Tensor inputs, targets;
  std::vector<at::Tensor> parameters;
};
