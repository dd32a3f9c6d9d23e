// The library as a whole: start-up, version, settings, devices.
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <c10/core/Device.h>
#include <c10/core/DefaultDtype.h>
#include <c10/core/ScalarType.h>
#include <c10/util/Logging.h>

#include <string>

#include "compat.h"
#include "engine.h"
#include "guard.h"
#include "handles.h"
#include "jvp_rules.h"
#include "memory_usage.h"
#include "vmap_rules.h"

using namespace bridge;

void ag_initialize(const ag_callbacks* given) {
  callbacks = *given;
  count_allocations();
  install_engine();
  install_jvp_rules();
  install_vmap_rules();
}

const char* ag_version(void) { return TORCH_VERSION; }

ag_status ag_show_config(const char** text) {
  return guard([&] { *text = keep_string(at::show_config()); });
}

ag_status ag_build_features(int32_t* features) {
  return guard([&] {
    const at::CUDAHooksInterface& cuda = at::detail::getCUDAHooks();
    *features = (at::hasLAPACK() ? AG_LAPACK : 0) | (at::hasMKL() ? AG_MKL : 0) | (at::hasMKLDNN() ? AG_MKLDNN : 0) |
                (at::hasOpenMP() ? AG_OPENMP : 0) | (cuda.hasCUDART() ? AG_CUDA : 0) |
                (cuda.hasCuDNN() ? AG_CUDNN : 0) | (at::hasMPS() ? AG_MPS : 0);
  });
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

ag_status ag_get_num_interop_threads(int32_t* count) {
  return guard([&] { *count = static_cast<int32_t>(at::get_num_interop_threads()); });
}

ag_status ag_set_num_interop_threads(int32_t count) {
  return guard([&] {
    TORCH_CHECK(count > 0, "set_num_interop_threads expects a positive integer");
    at::set_num_interop_threads(count);
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

ag_status ag_get_deterministic_algorithms(int32_t* enabled, int32_t* warn_only) {
  return guard([&] {
    *enabled = at::globalContext().deterministicAlgorithms();
    *warn_only = at::globalContext().deterministicAlgorithmsWarnOnly();
  });
}

ag_status ag_set_deterministic_algorithms(int32_t enabled, int32_t warn_only) {
  return guard([&] { at::globalContext().setDeterministicAlgorithms(enabled, warn_only); });
}

ag_status ag_get_float32_matmul_precision(const char** name) {
  return guard([&] {
    static constexpr const char* names[] = {"highest", "high", "medium"};
    *name = names[static_cast<int>(at::globalContext().float32MatmulPrecision())];
  });
}

ag_status ag_set_float32_matmul_precision(const char* name) {
  return guard([&] { at::globalContext().setFloat32MatmulPrecision(std::string(name)); });
}

ag_status ag_set_flush_denormal(int32_t value, int32_t* supported) {
  return guard([&] { *supported = at::globalContext().setFlushDenormal(value); });
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
