using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Autograd;

/// <summary>The frames of call stacks in the form in which PyTorch's profiler shows Python's: <c>Model.cs(12): Forward</c>.</summary>
/// <remarks>Each place in the code is looked up once.</remarks>
internal sealed partial class FrameTexts
{
    private readonly Dictionary<CallStack, IReadOnlyList<string>> stacks = [];
    private readonly Dictionary<(MethodBase Method, int Offset), string> frames = [];

    /// <summary>The user's frames, innermost first.</summary>
    internal IReadOnlyList<string> Of(CallStack stack)
    {
        if (!stacks.TryGetValue(stack, out IReadOnlyList<string>? texts))
        {
            stacks.Add(stack, texts = [.. stack.UserFrames.Select(at => Text(at.Frame, at.Method))]);
        }

        return texts;
    }

    private string Text(StackFrame frame, MethodBase method)
    {
        int offset = frame.GetILOffset();
        if (!frames.TryGetValue((method, offset), out string? text))
        {
            frames.Add((method, offset), text = $"{Place(method, offset)}: {Name(method)}");
        }

        return text;
    }

    // Without symbols the type tells more than nothing.
    private static string Place(MethodBase method, int offset) => SourceLines.Find(method, offset) is (string file, int line)
        ? $"{file[(file.LastIndexOfAny(['/', '\\']) + 1)..]}({line})"
        : method.DeclaringType?.FullName ?? "?";

    // As in the source: an iterator or async method runs as its state machine's, a lambda as a method of the one it stands in.
    private static string Name(MethodBase method) =>
        Named(method.Name) ?? (method.Name == "MoveNext" ? Named(method.DeclaringType?.Name ?? "") : null) ?? method.Name;

    private static string? Named(string compiled) => Compiled().Match(compiled) is { Success: true } match
        ? match.Groups["local"] is { Success: true } local ? local.Value : match.Groups["method"].Value
        : null;

    [GeneratedRegex(@"^<+(?<method>[^<>]+)>(\$|[^$]*?g__(?<local>[^|]+)\||[^$])")]
    private static partial Regex Compiled();
}
