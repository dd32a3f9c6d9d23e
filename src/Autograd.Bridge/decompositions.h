// Operators written with others, for forward mode.
#pragma once

namespace bridge {

// Done when forward mode is first used; compiling takes some milliseconds.
void register_decompositions();

}  // namespace bridge
