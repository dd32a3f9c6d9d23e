#pragma once

#include <ATen/ATen.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

// A piece of work to measure, and a result of it to compare with the other languages'.
struct Benchmark {
  std::string name;
  std::function<void()> run;
  std::function<at::Tensor()> result;
};

// All by name, on tensors of their own: what one thread runs another may run at the same time from a second set.
std::map<std::string, Benchmark> all_benchmarks();

std::vector<Benchmark> operator_benchmarks();
std::vector<Benchmark> graph_benchmarks();
std::vector<Benchmark> training_benchmarks();
