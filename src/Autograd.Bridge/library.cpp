// The library as a whole: start-up, version, settings, devices.
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <c10/core/Device.h>
#include <c10/core/DefaultDtype.h>
#include <c10/core/ScalarType.h>
#include <c10/util/Logging.h>

#ifdef _WIN32
#include <windows.h>
#else
#include <dlfcn.h>
#endif

#include <string>

#include "compat.h"
#include "guard.h"
#include "handles.h"

using namespace bridge;

void ag_initialize(const ag_callbacks* given) { callbacks = *given; }

const char* ag_version(void) { return TORCH_VERSION; }

ag_status ag_show_config(const char** text) {
  return guard([&] { *text = keep_string(at::show_config()); });
}

ag_status ag_get_num_threads(int32_t* count) {
  return guard([&] { *count = at::get_num_threads(); });
}

ag_status ag_set_num_threads(int32_t count) {
  return guard([&] {
    TORCH_CHECK(count > 0, "set_num_threads expects a positive integer");
    at::set_num_threads(count);
  });
}

ag_status ag_get_default_dtype(int32_t* dtype) {
  return guard([&] { *dtype = static_cast<int32_t>(c10::typeMetaToScalarType(c10::get_default_dtype())); });
}

ag_status ag_set_default_dtype(int32_t dtype) {
  return guard([&] {
    const auto type = static_cast<c10::ScalarType>(dtype);
    TORCH_CHECK_TYPE(c10::isFloatingType(type), "only floating-point types are supported as the default type");
    c10::set_default_dtype(c10::scalarTypeToTypeMeta(type));
  });
}

void ag_skip_backtraces(void) {
  c10::SetStackTraceFetcher([]() { return std::string("(no backtrace)"); });
}

void ag_set_warn_always(int32_t value) { c10_warning::set_warnAlways(value); }

ag_status ag_device_parse(const char* text, int32_t* type, int32_t* index) {
  return guard([&] {
    const c10::Device device{std::string(text)};
    *type = static_cast<int32_t>(device.type());
    *index = device.index();
  });
}

ag_status ag_device_type_name(int32_t type, const char** name) {
  return guard([&] { *name = keep_string(c10::DeviceTypeName(static_cast<c10::DeviceType>(type), true)); });
}

ag_status ag_library_load(const char* path, const char** failure) {
  return guard([&] {
    *failure = nullptr;
#ifdef _WIN32
    if (!LoadLibraryA(path)) *failure = keep_string(c10::str("Could not load this library: ", path));
#else
    if (!dlopen(path, RTLD_NOW | RTLD_GLOBAL)) *failure = keep_string(dlerror());
#endif
  });
}
