using System.Runtime.CompilerServices;

namespace Autograd;

/// <summary>What a function returns beside the output that is differentiated: PyTorch's <c>has_aux</c>.</summary>
internal static class AuxiliaryOutput
{
    internal static (object? Output, object? Aux) Split(object? result, bool hasAux, string api) =>
        !hasAux ? (result, null)
        : result is ITuple { Length: 2 } pair ? (pair[0], pair[1])
        : throw new TorchException($"{api}: output of function f should be a tuple: (output, aux) if has_aux is True");
}
