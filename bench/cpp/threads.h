#pragma once

#include <cstdint>
#include <string>

// Runs a benchmark many times on each of several threads at once; prints the nanoseconds from the common start to the last end.
void measure_threads(const std::string& name, int64_t iterations, int threads);
