#pragma once

#include <cstdint>
#include <string>

// Does a work that many times; prints the process's greatest memory in MiB, and seconds.
void measure_memory(const std::string& work, int64_t count);
