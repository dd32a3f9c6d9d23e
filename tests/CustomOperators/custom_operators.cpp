// Operators of every kind that a library may register.
#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/custom_class.h>
#include <torch/library.h>

namespace {

using at::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::Variable;
using torch::autograd::variable_list;

Tensor scale(const Tensor& x, double factor, int64_t times) {
  auto result = x;
  for (int64_t i = 0; i < times; i++) result = result * factor;
  return result;
}

struct Cube : torch::autograd::Function<Cube> {
  static Variable forward(AutogradContext* context, const Variable& x) {
    context->save_for_backward({x});
    return x * x * x;
  }
  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const auto x = context->get_saved_variables()[0];
    return {gradients[0] * 3 * x * x};
  }
};

Tensor cube(const Tensor& x) { return Cube::apply(x); }

void fail(std::string message) { TORCH_CHECK(false, message); }

void fail_otherwise() { throw 1; }

// What the allocator of CUDA memory throws.
void run_out_of_memory(std::string message) { TORCH_CHECK_WITH(OutOfMemoryError, false, message); }

void nothing() {}

std::tuple<std::string, std::vector<int64_t>, c10::optional<Tensor>, double, bool> several(
    const c10::optional<Tensor>& x, std::vector<int64_t> sizes, std::string name) {
  return {name, sizes, x, 0.5, true};
}

std::vector<std::string> words(std::string text) { return {text, text}; }

c10::Dict<std::string, Tensor> named(std::vector<Tensor> tensors) {
  c10::Dict<std::string, Tensor> dict;
  for (size_t i = 0; i < tensors.size(); i++) dict.insert(std::to_string(i), tensors[i]);
  return dict;
}

struct Counter : torch::CustomClassHolder {
  int64_t count = 0;
};

c10::intrusive_ptr<Counter> make_counter() { return c10::make_intrusive<Counter>(); }

int64_t increase(const c10::intrusive_ptr<Counter>& counter, int64_t by) { return counter->count += by; }

}  // namespace

TORCH_LIBRARY(custom_operators, m) {
  m.class_<Counter>("Counter");
  m.def("scale(Tensor x, float factor=2.0, *, int times=1) -> Tensor", scale);
  m.def("cube(Tensor x) -> Tensor", cube);
  m.def("fail(str message) -> ()", fail);
  m.def("fail_otherwise() -> ()", fail_otherwise);
  m.def("run_out_of_memory(str message) -> ()", run_out_of_memory);
  m.def("nothing() -> ()", nothing);
  m.def("several(Tensor? x, int[] sizes, str name=\"a \\\"name\\\"\") -> (str, int[], Tensor?, float, bool)", several);
  m.def("words(str text) -> str[]", words);
  m.def("named(Tensor[] tensors) -> Dict(str, Tensor)", named);
  m.def("pick.of_int(int x) -> str", [](int64_t) -> std::string { return "int"; });
  m.def("pick.of_str(str x) -> str", [](std::string) -> std::string { return "str"; });
  m.def("counter", make_counter);
  m.def("increase", increase);
}
