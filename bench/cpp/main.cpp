// The C++ side of the benchmarks. Without arguments: reads lines "NAME ITERATIONS", measures, answers with nanoseconds in
// all; "NAME check" answers with a checksum of the result.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <chrono>
#include <iostream>

#include "benchmark.h"
#include "memory.h"
#include "threads.h"

namespace {

void first_gradient() {
  const auto x = at::scalar_tensor(3.0).requires_grad_();
  (x * x).backward();
  std::cout << x.grad() << std::endl;
}

double checksum(const Benchmark& benchmark) { return benchmark.result().square().sum().item<double>(); }

int64_t nanoseconds(const Benchmark& benchmark, int64_t iterations) {
  // Other programs have had the processor's caches meanwhile.
  for (int64_t i = 0; i < iterations / 4; i++) benchmark.run();
  const auto start = std::chrono::steady_clock::now();
  for (int64_t i = 0; i < iterations; i++) benchmark.run();
  const auto stop = std::chrono::steady_clock::now();
  return std::chrono::nanoseconds(stop - start).count();
}

void answer_questions() {
  const auto benchmarks = all_benchmarks();
  std::cout.precision(10);
  std::string name, question;
  while (std::cin >> name >> question) {
    const auto found = benchmarks.find(name);
    if (found == benchmarks.end()) {
      std::cout << "none" << std::endl;
    } else if (question == "check") {
      std::cout << checksum(found->second) << std::endl;
    } else {
      std::cout << nanoseconds(found->second, std::stoll(question)) << std::endl;
    }
  }
}

}  // namespace

std::map<std::string, Benchmark> all_benchmarks() {
  std::map<std::string, Benchmark> benchmarks;
  for (const auto& group : {operator_benchmarks(), graph_benchmarks(), training_benchmarks()}) {
    for (const auto& benchmark : group) benchmarks[benchmark.name] = benchmark;
  }
  return benchmarks;
}

int main(int argc, char** argv) {
  at::set_num_threads(1);
  const std::string mode = argc > 1 ? argv[1] : "";
  if (mode == "first-gradient") {
    first_gradient();
  } else if (argc == 4 && mode == "memory") {
    measure_memory(argv[2], std::stoll(argv[3]));
  } else if (argc == 5 && mode == "threads") {
    measure_threads(argv[2], std::stoll(argv[3]), std::stoi(argv[4]));
  } else {
    answer_questions();
  }
}
