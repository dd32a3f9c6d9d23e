#include "integers.h"

#include <c10/core/Layout.h>
#include <c10/core/MemoryFormat.h>
#include <c10/core/ScalarType.h>
#include <c10/core/SymInt.h>

#include <string>

#include "compat.h"

namespace bridge {
namespace {

// How many values the enumeration of an argument has; zero if it is none. The schema calls them all integers.
int64_t values_of(const std::string& argument) {
  if (argument == "layout") return static_cast<int64_t>(c10::Layout::NumOptions);
  if (argument == "memory_format") return static_cast<int64_t>(c10::MemoryFormat::NumOptions);
  const std::string dtype = "dtype";
  const bool is_dtype = argument.size() >= dtype.size() &&
                        argument.compare(argument.size() - dtype.size(), dtype.size(), dtype) == 0;
  return is_dtype ? static_cast<int64_t>(c10::ScalarType::NumOptions) : 0;
}

}  // namespace

#if TORCH_VERSION_MAJOR < 2
void check_integers(const torch::jit::Stack& arguments) {
  for (const auto& argument : arguments) {
    if (!argument.isIntList()) continue;
    const auto list = argument.toIntList();
    for (size_t i = 0; i < list.size(); i++) {
      TORCH_CHECK(c10::SymInt::check_range(list.get(i)), "Size is out of range: ", list.get(i));
    }
  }
}
#else
void check_integers(const torch::jit::Stack&) {}
#endif

void check_enumerations(const c10::FunctionSchema& schema, const torch::jit::Stack& arguments) {
  for (size_t i = 0; i < arguments.size(); i++) {
    if (!arguments[i].isInt()) continue;
    const auto& name = schema.arguments()[i].name();
    const auto values = values_of(name);
    const auto number = arguments[i].toInt();
    TORCH_CHECK_TYPE(values == 0 || (number >= 0 && number < values), schema.name(), "(): argument '", name,
                     "' must be a torch.", name, ", not the number ", number);
  }
}

}  // namespace bridge
