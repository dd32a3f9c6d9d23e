using System.Globalization;

namespace Autograd;

/// <summary>Stacks in the form that flame graphs are drawn from: a line for each run, its frames from the outermost, and its time in
/// microseconds.</summary>
internal static class StackFile
{
    internal static void Write(TextWriter text, IReadOnlyList<FunctionEvent> events)
    {
        foreach (FunctionEvent run in events)
        {
            long microseconds = (long)run.SelfDuration.TotalMicroseconds;
            if (run.Stack.Count > 0 && microseconds > 0)
            {
                text.Write(string.Join(';', run.Stack.Reverse().Select(Escaped)));
                text.Write(string.Create(CultureInfo.InvariantCulture, $" {microseconds}\n"));
            }
        }
    }

    private static string Escaped(string frame) => string.Concat(frame.Select(c => c is ' ' or ';' or '\t' or '\n' ? '_' : c));
}
