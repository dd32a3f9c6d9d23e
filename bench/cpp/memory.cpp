#include "memory.h"

#include <ATen/ATen.h>

#include <chrono>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>

#include "training.h"

namespace {

void products(int64_t count) {
  const auto x = at::rand({1000, 1000}) / 500;
  for (int64_t i = 0; i < count; i++) {
    auto y = x;
    for (int product = 0; product < 10; product++) y = y.mm(x);
  }
}

void small_tensors(int64_t count) {
  const auto x = at::ones({2, 2});
  for (int64_t i = 0; i < count; i++) x + 1;
}

void training(int64_t count) {
  Perceptron model;
  for (int64_t i = 0; i < count; i++) model.step();
}

int64_t peak_kibibytes() {
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word && word != "VmHWM:") continue;
  int64_t value = 0;
  status >> value;
  return value;
}

}  // namespace

void measure_memory(const std::string& work, int64_t count) {
  const std::map<std::string, std::function<void(int64_t)>> works = {
      {"products", products}, {"small-tensors", small_tensors}, {"training", training}};
  const auto start = std::chrono::steady_clock::now();
  works.at(work)(count);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  std::cout << peak_kibibytes() / 1024 << " " << seconds.count() << std::endl;
}
