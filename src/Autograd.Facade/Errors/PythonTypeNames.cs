using System.Text.RegularExpressions;

namespace Autograd;

/// <summary>LibTorch's errors name tensor types in C++'s way; Python shows its own names, as processErrorMsg of torch/csrc/Exceptions.cpp does.</summary>
internal static partial class PythonTypeNames
{
    /// <summary>The message with <c>CPUFloatType</c> as <c>torch.FloatTensor</c>, and so on.</summary>
    internal static string In(string message) => message.Contains("Type", StringComparison.Ordinal)
        ? CppTypeName().Replace(message, match =>
            $"torch.{(match.Groups["device"].Value == "CUDA" ? "cuda." : "")}{(match.Groups["sparse"].Success ? "sparse." : "")}" +
            $"{match.Groups["element"].Value}Tensor")
        : message;

    [GeneratedRegex(
        @"(?<variable>Variable\[)?(?<sparse>Sparse)?(?<device>CPU|CUDA)(?<element>Byte|Char|Double|Float|Half|Int|Long|Short)Type(?(variable)\])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex CppTypeName();
}
