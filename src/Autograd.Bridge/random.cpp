// Seeds and generators.
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>

#include <mutex>

#include "guard.h"
#include "handles.h"

using namespace bridge;

namespace {

c10::Device device_of(int32_t type, int32_t index) {
  return c10::Device(static_cast<c10::DeviceType>(type), static_cast<c10::DeviceIndex>(index));
}

}  // namespace

ag_status ag_manual_seed(uint64_t seed) {
  return guard([&] { at::manual_seed(seed); });
}

ag_status ag_generator_new(int32_t device_type, int32_t device_index, ag_generator** out) {
  return guard([&] {
    const auto device = device_of(device_type, device_index);
    // A fresh generator starts from the default seed, not from the default generator's state.
    auto generator = device.is_cpu() ? at::detail::createCPUGenerator()
                                     : at::globalContext().defaultGenerator(device).clone();
    generator.set_current_seed(c10::default_rng_seed_val);
    *out = give(generator);
  });
}

ag_status ag_generator_default(int32_t device_type, int32_t device_index, ag_generator** out) {
  return guard([&] { *out = give(at::globalContext().defaultGenerator(device_of(device_type, device_index))); });
}

void ag_generator_release(ag_generator* generator) {
  live_add(Live::Generator, -1);
  c10::intrusive_ptr<c10::GeneratorImpl>::reclaim(reinterpret_cast<c10::GeneratorImpl*>(generator));
}

ag_status ag_generator_manual_seed(ag_generator* generator, uint64_t seed) {
  return guard([&] {
    auto self = borrow(generator);
    std::lock_guard<std::mutex> lock(self.mutex());
    self.set_current_seed(seed);
  });
}

ag_status ag_generator_initial_seed(ag_generator* generator, uint64_t* seed) {
  return guard([&] { *seed = borrow(generator).current_seed(); });
}

ag_status ag_generator_seed(ag_generator* generator, uint64_t* seed) {
  return guard([&] {
    auto self = borrow(generator);
    std::lock_guard<std::mutex> lock(self.mutex());
    *seed = self.seed();
  });
}

ag_status ag_generator_get_state(ag_generator* generator, ag_tensor** out) {
  return guard([&] {
    auto self = borrow(generator);
    std::lock_guard<std::mutex> lock(self.mutex());
    *out = give(self.get_state());
  });
}

ag_status ag_generator_set_state(ag_generator* generator, ag_tensor* state) {
  return guard([&] {
    auto self = borrow(generator);
    std::lock_guard<std::mutex> lock(self.mutex());
    self.set_state(borrow(state));
  });
}

ag_status ag_generator_device(ag_generator* generator, int32_t* type, int32_t* index) {
  return guard([&] {
    const auto device = borrow(generator).device();
    *type = static_cast<int32_t>(device.type());
    *index = device.index();
  });
}
