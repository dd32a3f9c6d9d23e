#include "saved_tensors.h"

#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/saved_variable.h>
#include <torch/csrc/autograd/saved_variable_hooks.h>
#include <torch/csrc/autograd/variable.h>

#include <utility>

#include "engine.h"
#include "node_handle.h"

namespace bridge {
namespace {

using StatePtr = std::shared_ptr<const SavedTensorsState>;

// What managed code has set on this thread. A thread of the engine's has none of its own and takes that of the pass.
thread_local StatePtr own;

// Only a look: making a node asks for each tensor that it saves.
const StatePtr& current() {
  static const StatePtr none;
  if (own) return own;
  const auto* run = current_run();
  return run ? run->saved_tensors : none;
}

class Hooks final : public torch::autograd::SavedVariableHooks {
 public:
  explicit Hooks(StatePtr state) : state_(std::move(state)) {}

  void call_pack_hook(const at::Tensor& tensor) override {
    void* packed = nullptr;
    rethrow(callbacks.pack(state_->managed.get(), give(tensor), &packed));
    packed_ = std::make_unique<Managed>(packed);
    // What was packed knows how to unpack itself.
    state_.reset();
  }

  at::Tensor call_unpack_hook() override {
    ag_tensor* tensor = nullptr;
    rethrow(callbacks.unpack(packed_->get(), &tensor));
    return take(tensor);
  }

 private:
  StatePtr state_;
  std::unique_ptr<Managed> packed_;
};

void announce_write(const at::Tensor& tensor) {
  if (tensor.defined()) rethrow(callbacks.before_write(give(tensor)));
}

// A node also holds the accumulators of the leaves that it saves, without which these cannot be unpacked.
struct SavedTensor {
  explicit SavedTensor(const at::Tensor& tensor)
      : accumulator(tensor.is_leaf() && tensor.requires_grad() ? torch::autograd::impl::grad_accumulator(tensor)
                                                               : NodePtr()),
        variable(tensor, false) {}
  NodePtr accumulator;
  torch::autograd::SavedVariable variable;
};

SavedTensor* saved_of(ag_saved_tensor* handle) { return reinterpret_cast<SavedTensor*>(handle); }

}  // namespace

std::shared_ptr<const SavedTensorsState> current_saved_tensors() { return current(); }

std::unique_ptr<torch::autograd::SavedVariableHooks> make_saved_tensor_hooks() {
  const auto& state = current();
  return state && state->packs ? std::make_unique<Hooks>(state) : nullptr;
}

bool writes_are_announced() {
  const auto& state = current();
  return state && state->watches_writes;
}

void announce_writes(const c10::FunctionSchema& schema, const torch::jit::Stack& arguments) {
  for (size_t i = 0; i < arguments.size(); i++) {
    const auto* alias = schema.arguments()[i].alias_info();
    if (!alias || !alias->isWrite()) continue;
    if (arguments[i].isTensor()) announce_write(arguments[i].toTensor());
    if (arguments[i].isTensorList()) {
      for (const at::Tensor& tensor : arguments[i].toTensorVector()) announce_write(tensor);
    }
  }
}

}  // namespace bridge

using namespace bridge;

void ag_get_saved_tensors(void** current_state, void** own_state) {
  const auto& state = current();
  *current_state = state ? state->managed.get() : nullptr;
  *own_state = own ? own->managed.get() : nullptr;
}

void ag_set_saved_tensors(void* state, int32_t packs, int32_t watches_writes) {
  // The old one is let go at the end: its release runs managed code, which may ask for the current one.
  const auto before = std::exchange(
      own, state ? std::make_shared<const SavedTensorsState>(state, packs, watches_writes) : StatePtr());
}

ag_status ag_saved_tensor_new(ag_tensor* tensor, ag_saved_tensor** out) {
  return guard([&] {
    auto saved = std::make_unique<SavedTensor>(borrow(tensor));
    deliver_warnings();
    live_add(Live::Tensor, 1);
    *out = reinterpret_cast<ag_saved_tensor*>(saved.release());
  });
}

ag_status ag_saved_tensor_unpack(ag_saved_tensor* saved, ag_tensor** out) {
  return guard([&] {
    auto tensor = saved_of(saved)->variable.unpack();
    deliver_warnings();
    *out = give(std::move(tensor));
  });
}

void ag_saved_tensor_release(ag_saved_tensor* saved) {
  live_add(Live::Tensor, -1);
  delete saved_of(saved);
}
