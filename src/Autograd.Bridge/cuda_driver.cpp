// What a GPU is, from NVIDIA's driver: its C functions keep their form, while the structure that the run-time library and LibTorch
// describe a GPU by changes with CUDA's releases. The driver counts GPUs as CUDA's other libraries do.
#include <c10/util/Exception.h>

#ifdef _WIN32
#include <windows.h>
#else
#include <dlfcn.h>
#endif

#include <cstddef>

#include "guard.h"

using namespace bridge;

namespace {

void* find(const char* name) {
#ifdef _WIN32
  static const auto library = LoadLibraryA("nvcuda.dll");
  return library ? reinterpret_cast<void*>(GetProcAddress(library, name)) : nullptr;
#else
  static void* const library = dlopen("libcuda.so.1", RTLD_LAZY);
  return library ? dlsym(library, name) : nullptr;
#endif
}

template <class... Arguments>
void call(const char* name, Arguments... arguments) {
  const auto function = reinterpret_cast<int (*)(Arguments...)>(find(name));
  TORCH_CHECK(function, "NVIDIA's driver has no function ", name, ": is it installed?");
  const int status = function(arguments...);
  TORCH_CHECK(status == 0, "NVIDIA's driver fails in ", name, " with error ", status);
}

int32_t attribute(int number, int device) {
  int value = 0;
  call("cuDeviceGetAttribute", &value, number, device);
  return value;
}

// Of cuda.h's CUdevice_attribute.
constexpr int multiprocessor_count = 16, capability_major = 75, capability_minor = 76;

}  // namespace

ag_status ag_cuda_properties(int32_t device_index, ag_cuda_device_properties* properties) {
  return guard([&] {
    int device = 0;
    size_t memory = 0;
    call("cuInit", 0u);
    call("cuDeviceGet", &device, static_cast<int>(device_index));
    call("cuDeviceGetName", static_cast<char*>(properties->name), static_cast<int>(sizeof properties->name), device);
    call("cuDeviceTotalMem_v2", &memory, device);
    properties->total_memory = static_cast<int64_t>(memory);
    properties->major = attribute(capability_major, device);
    properties->minor = attribute(capability_minor, device);
    properties->multiprocessor_count = attribute(multiprocessor_count, device);
  });
}
