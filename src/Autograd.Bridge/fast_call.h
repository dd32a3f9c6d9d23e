// Calls of operators so frequent that boxing counts, by their C++ signatures.
#pragma once

#include "operator.h"

namespace bridge {

// The fast call of an operator; null for nearly all. It takes all arguments of the schema, and returns false, before anything
// has happened, if some argument needs a conversion that only the boxed call knows.
FastCall find_fast_call(const c10::OperatorName& name);

}  // namespace bridge
