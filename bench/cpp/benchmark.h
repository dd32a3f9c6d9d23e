#pragma once

#include <ATen/ATen.h>

#include <functional>
#include <string>
#include <vector>

// A piece of work to measure, and a result of it to compare with the other languages'.
struct Benchmark {
  std::string name;
  std::function<void()> run;
  std::function<at::Tensor()> result;
};

std::vector<Benchmark> operator_benchmarks();
std::vector<Benchmark> graph_benchmarks();
std::vector<Benchmark> training_benchmarks();
