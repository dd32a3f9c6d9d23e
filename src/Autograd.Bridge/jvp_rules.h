// Forward mode through operators for which LibTorch alone has no rule.
#pragma once

namespace bridge {

// PyTorch's Python package gives LibTorch these rules when it is imported, as TorchScript.
void install_jvp_rules();

}  // namespace bridge
