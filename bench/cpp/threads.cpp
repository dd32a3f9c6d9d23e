#include "threads.h"

#include <ATen/Parallel.h>

#include <atomic>
#include <chrono>
#include <iostream>
#include <thread>
#include <vector>

#include "benchmark.h"

void measure_threads(const std::string& name, int64_t iterations, int threads) {
  std::atomic<int> ready{0};
  std::atomic<bool> started{false};
  std::vector<std::thread> running;
  for (int i = 0; i < threads; i++) {
    running.emplace_back([&] {
      at::set_num_threads(1);
      const auto benchmark = all_benchmarks().at(name);
      for (int64_t run = 0; run < iterations / 10; run++) benchmark.run();
      ready++;
      while (!started) std::this_thread::yield();
      for (int64_t run = 0; run < iterations; run++) benchmark.run();
    });
  }
  while (ready < threads) std::this_thread::yield();
  const auto start = std::chrono::steady_clock::now();
  started = true;
  for (auto& thread : running) thread.join();
  std::cout << std::chrono::nanoseconds(std::chrono::steady_clock::now() - start).count() << std::endl;
}
