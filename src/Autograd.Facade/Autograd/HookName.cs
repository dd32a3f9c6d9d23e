using System.Text.RegularExpressions;

namespace Autograd;

/// <summary>A hook's name in error messages: Python's <c>__name__</c> of the function.</summary>
internal static partial class HookName
{
    internal static string Of(Delegate hook)
    {
        string name = hook.Method.Name;
        return !name.StartsWith('<') ? name : LocalFunction().Match(name) is { Success: true } match ? match.Groups[1].Value : "<lambda>";
    }

    // The compiler's name for a local function, "<Method>g__name|0_0"; that of a lambda is "<Method>b__0_0".
    [GeneratedRegex(@"^<.*>g__(.+)\|")]
    private static partial Regex LocalFunction();
}
