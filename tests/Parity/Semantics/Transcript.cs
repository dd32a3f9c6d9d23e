using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Autograd.Parity.Semantics;

/// <summary>Adds a line to a case's transcript; a list of tensors shows as its elements.</summary>
internal delegate void Show(params object?[] values);

/// <summary>What a case shows, as lines of text: the same as eng/record/semantic_cases/transcript.py writes.</summary>
internal sealed partial class Transcript
{
    private readonly List<string> lines = [];

    /// <summary>Runs a case and returns its lines; an error that it does not catch is the last.</summary>
    public static IReadOnlyList<string> Of(Action<Show> action)
    {
        var transcript = new Transcript();
        Action<string> handler = Warnings.Handler;
        Warnings.Handler = message =>
        {
            if (!SparseAdvice().IsMatch(message))
            {
                transcript.lines.Add($"UserWarning: {Frames().Replace(message, "$1...")}");
            }
        };
        Warnings.Always = true;
        try
        {
            transcript.Attempt(() => action(transcript.Line));
        }
        finally
        {
            Warnings.Handler = handler;
            Warnings.Always = false;
        }

        return transcript.lines;
    }

    /// <summary>A line, each fraction in it to five digits: kernels of another release or device may differ in the last.</summary>
    public static string Rounded(string line) => Fraction().Replace(
        line, match => double.Parse(match.Value, CultureInfo.InvariantCulture).ToString("G5", CultureInfo.InvariantCulture));

    /// <summary>Whether both are the same tensor or the same node; Python's <c>is</c>.</summary>
    public static bool same(object? left, object? right) => Equals(left, right);

    public void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            lines.Add($"{PythonName(e)}: {Kernels().Replace(e.Message, "\n...")}");
        }
    }

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex Fraction();

    // Stack frames are the test's own.
    [GeneratedRegex("(Traceback of forward call that [a-z ]+:\n).*", RegexOptions.Singleline)]
    private static partial Regex Frames();

    // Where kernels come from differs between builds.
    [GeneratedRegex("(\n\\w+: (registered|fallthrough) [^\n]*)+")]
    private static partial Regex Kernels();

    // How often they come depends on how tensors are converted on the way.
    [GeneratedRegex("^Sparse (CSR|CSC|BSR|BSC) tensor support is in beta|^Sparse invariant checks are implicitly disabled")]
    private static partial Regex SparseAdvice();

    private void Line(params object?[] values) => lines.Add(TestDevice.Unnamed(string.Join(" | ", values.Select(Text))));

    private static string PythonName(Exception e) => e switch
    {
        TorchAttributeException => "AttributeError",
        TorchIndexException => "IndexError",
        TorchValueException => "ValueError",
        TorchTypeException => "TypeError",
        TorchNotImplementedException => "NotImplementedError",
        TorchOutOfMemoryException => "OutOfMemoryError",
        LinAlgException => "LinAlgError",
        CheckpointException => "CheckpointError",
        GradcheckException => "GradcheckError",
        TorchException => "RuntimeError",
        _ => e.GetType().Name,
    };

    private static string Text(object? value) => value switch
    {
        null => "None",
        string text => text,
        bool flag => flag ? "True" : "False",
        double number => PythonNumber.Repr(number),
        Complex number => $"({PythonNumber.Repr(number.Real)},{PythonNumber.Repr(number.Imaginary)})",
        Tensor?[] tensors => $"({string.Join(", ", tensors.Select(Text))})",
        bool[] flags => $"({string.Join(", ", flags.Select(flag => Text(flag)))})",
        int?[] dims => $"({string.Join(", ", dims.Select(dim => Text(dim)))})",
        long[] numbers => $"({string.Join(", ", numbers)})",
        Node node => node.Name,
        Tensor tensor => TensorText(tensor),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // All digits of all elements, so that values are compared to the bit and apart from the printing of tensors.
    private static string TensorText(Tensor tensor)
    {
        string head = $"{tensor.DType.Name}[{string.Join(", ", tensor.Shape)}]";
        return tensor.Device != Device.Cpu && tensor.Device != TestDevice.Current ? $"{head} on {tensor.Device}"
            : tensor.Numel == 0 ? head
            : $"{head} {string.Join(" ", Elements(tensor).Select(Text))}";
    }

    private static IEnumerable<object> Elements(Tensor tensor) =>
        tensor.DType == DType.Bool ? tensor.ToArray<bool>().Cast<object>()
        : tensor.DType.IsComplex ? tensor.ToArray<Complex>().Cast<object>()
        : tensor.DType.IsFloatingPoint ? tensor.ToArray<double>().Cast<object>()
        : tensor.ToArray<long>().Cast<object>();
}

/// <summary>Parts of a case that may fail without ending it.</summary>
internal static class Attempts
{
    /// <summary>Shows what an action returns, or the error it raises.</summary>
    public static void attempt(this Show show, Func<object?> action) =>
        ((Transcript)show.Target!).Attempt(() => ShowResult(show, action()));

    /// <summary>Shows the error that an action raises, or None.</summary>
    public static void attempt(this Show show, Action action) =>
        ((Transcript)show.Target!).Attempt(() =>
        {
            action();
            ShowResult(show, null);
        });

    /// <summary>Shows that an action raises an error, which in a callback Python wraps with its own frames.</summary>
    public static void fails(this Show show, Action action)
    {
        try
        {
            action();
        }
        catch (Exception)
        {
            show("fails");
            return;
        }

        show("does not fail");
    }

    private static void ShowResult(Show show, object? result) => show(result as object?[] ?? [result]);
}
