// A library that LibTorch refuses once custom_operators is loaded: a namespace has one TORCH_LIBRARY.
#include <torch/library.h>

TORCH_LIBRARY(custom_operators, m) { m.def("another() -> ()", [] {}); }
