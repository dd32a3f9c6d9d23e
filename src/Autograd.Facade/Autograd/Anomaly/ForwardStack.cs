using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Autograd;

/// <summary>The calls that led to an operation, kept by its node in anomaly mode. Cheap to take; files and lines are looked up for the text.</summary>
internal sealed class ForwardStack
{
    private readonly StackTrace trace = new(skipFrames: 2, fNeedFileInfo: false);

    /// <summary>The user's frames, innermost first, a line each, as in the stack trace of an exception.</summary>
    public override string ToString() => string.Concat(trace.GetFrames().Select(Line));

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A frame whose method was trimmed away is left out.")]
    private static string Line(StackFrame frame) => frame.GetMethod() is { } method && IsUsers(method)
        ? $"{new StackTrace(frame).ToString().TrimEnd()}{SourceLines.Find(method, frame.GetILOffset())}\n"
        : "";

    // Neither this library's nor the runtime's.
    private static bool IsUsers(MethodBase method) => method.Module.Assembly.GetName().Name is { } name
        && name is not ("Autograd.Facade" or "Autograd.Compat" or "System") && !name.StartsWith("System.", StringComparison.Ordinal);
}
