// The C++ side of the benchmarks: reads lines "NAME ITERATIONS", measures, answers with nanoseconds in all.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/variable.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <iostream>
#include <map>
#include <string>

int main() {
  at::set_num_threads(1);
  const auto plain = at::ones({2, 2});
  auto x = at::ones({2, 2});
  x.requires_grad_();

  const std::map<std::string, std::function<void()>> benchmarks = {
      {"add", [&] { plain + plain; }},
      {"add-grad", [&] { x + plain; }},
      {"chain", [&] {
         x.mutable_grad().reset();
         const auto y = x + 2;
         const auto z = y * y * 3;
         const auto out = z.mean();
         out.backward();
       }},
  };

  std::string name;
  int64_t iterations;
  while (std::cin >> name >> iterations) {
    const auto found = benchmarks.find(name);
    if (found == benchmarks.end()) {
      std::cout << "none" << std::endl;
      continue;
    }
    const auto start = std::chrono::steady_clock::now();
    for (int64_t i = 0; i < iterations; i++) found->second();
    const auto stop = std::chrono::steady_clock::now();
    std::cout << std::chrono::nanoseconds(stop - start).count() << std::endl;
  }
}
