using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Autograd;

/// <summary>The calls that led to an operation, kept by its node in anomaly mode and by its event in a profile with stacks. Cheap to
/// take; files and lines are looked up for the text.</summary>
internal sealed class CallStack
{
    private readonly StackTrace trace = new(skipFrames: 2, fNeedFileInfo: false);

    /// <summary>The user's frames, innermost first.</summary>
    internal IEnumerable<(StackFrame Frame, MethodBase Method)> UserFrames
    {
        [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A frame whose method was trimmed away is left out.")]
        get
        {
            foreach (StackFrame frame in trace.GetFrames())
            {
                if (frame.GetMethod() is { } method && IsUsers(method))
                {
                    yield return (frame, method);
                }
            }
        }
    }

    /// <summary>The user's frames, innermost first, a line each, as in the stack trace of an exception.</summary>
    public override string ToString() => string.Concat(UserFrames.Select(at => Line(at.Frame, at.Method)));

    private static string Line(StackFrame frame, MethodBase method)
    {
        string place = SourceLines.Find(method, frame.GetILOffset()) is (string file, int line) ? $" in {file}:line {line}" : "";
        return $"{new StackTrace(frame).ToString().TrimEnd()}{place}\n";
    }

    // Neither this library's nor the runtime's.
    private static bool IsUsers(MethodBase method) => method.Module.Assembly.GetName().Name is { } name
        && name is not ("Autograd.Facade" or "Autograd.Compat" or "System") && !name.StartsWith("System.", StringComparison.Ordinal);
}
