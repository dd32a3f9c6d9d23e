using System.Runtime.CompilerServices;

namespace Autograd.Compat;

// C# has no arguments that must be named. The priorities stand in for that: without a name the overload with `params` wins, and
// with one the overload that takes most of the other arguments as values, so that a string is never taken for `sep`.
public static partial class Builtins
{
    /// <summary>Writes one value and a line break to <see cref="Console.Out"/>.</summary>
    /// <param name="value">The value; an array is one value, as a list in Python.</param>
    [OverloadResolutionPriority(2)]
    public static void print(object? value) => Write(" ", "\n", [value]);

    /// <summary>Writes a list, such as <c>[a, b]</c>, and a line break to <see cref="Console.Out"/>.</summary>
    /// <param name="list">The list.</param>
    [OverloadResolutionPriority(2)]
    public static void print(List<object?>? list) => Write(" ", "\n", [list]);

    /// <summary>Writes values, separated by spaces, and a line break to <see cref="Console.Out"/>.</summary>
    /// <param name="values">The values.</param>
    [OverloadResolutionPriority(1)]
    public static void print(params ReadOnlySpan<object?> values) => Write(" ", "\n", values);

    /// <summary>Writes values to <see cref="Console.Out"/>.</summary>
    /// <param name="first">A value.</param>
    /// <param name="sep">What to write between values. Default: a space.</param>
    /// <param name="end">What to write after the last. Default: a line break.</param>
    [OverloadResolutionPriority(-5)]
    public static void print(object? first, string sep = " ", string end = "\n") =>
        Write(sep, end, [first]);

    /// <inheritdoc cref="print(object?, string, string)"/>
    /// <param name="first">A value.</param>
    /// <param name="second">A value.</param>
    /// <param name="sep">What to write between values. Default: a space.</param>
    /// <param name="end">What to write after the last. Default: a line break.</param>
    [OverloadResolutionPriority(-4)]
    public static void print(object? first, object? second, string sep = " ", string end = "\n") =>
        Write(sep, end, [first, second]);

    /// <inheritdoc cref="print(object?, string, string)"/>
    /// <param name="first">A value.</param>
    /// <param name="second">A value.</param>
    /// <param name="third">A value.</param>
    /// <param name="sep">What to write between values. Default: a space.</param>
    /// <param name="end">What to write after the last. Default: a line break.</param>
    [OverloadResolutionPriority(-3)]
    public static void print(object? first, object? second, object? third, string sep = " ", string end = "\n") =>
        Write(sep, end, [first, second, third]);

    /// <inheritdoc cref="print(object?, string, string)"/>
    /// <param name="first">A value.</param>
    /// <param name="second">A value.</param>
    /// <param name="third">A value.</param>
    /// <param name="fourth">A value.</param>
    /// <param name="sep">What to write between values. Default: a space.</param>
    /// <param name="end">What to write after the last. Default: a line break.</param>
    [OverloadResolutionPriority(-2)]
    public static void print(
        object? first, object? second, object? third, object? fourth,
        string sep = " ",
        string end = "\n") =>
        Write(sep, end, [first, second, third, fourth]);

    /// <inheritdoc cref="print(object?, string, string)"/>
    /// <param name="first">A value.</param>
    /// <param name="second">A value.</param>
    /// <param name="third">A value.</param>
    /// <param name="fourth">A value.</param>
    /// <param name="fifth">A value.</param>
    /// <param name="sep">What to write between values. Default: a space.</param>
    /// <param name="end">What to write after the last. Default: a line break.</param>
    [OverloadResolutionPriority(-1)]
    public static void print(
        object? first, object? second, object? third, object? fourth, object? fifth,
        string sep = " ",
        string end = "\n") =>
        Write(sep, end, [first, second, third, fourth, fifth]);

    /// <inheritdoc cref="print(object?, string, string)"/>
    /// <param name="first">A value.</param>
    /// <param name="second">A value.</param>
    /// <param name="third">A value.</param>
    /// <param name="fourth">A value.</param>
    /// <param name="fifth">A value.</param>
    /// <param name="sixth">A value.</param>
    /// <param name="sep">What to write between values. Default: a space.</param>
    /// <param name="end">What to write after the last. Default: a line break.</param>
    public static void print(
        object? first, object? second, object? third, object? fourth, object? fifth, object? sixth,
        string sep = " ",
        string end = "\n") =>
        Write(sep, end, [first, second, third, fourth, fifth, sixth]);

    private static void Write(string sep, string end, ReadOnlySpan<object?> values)
    {
        // One call of the writer, so that lines of several threads do not mix.
        var texts = new string[values.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = PythonText.Str(values[i]);
        }

        Console.Out.Write(string.Join(sep, texts) + end);
    }
}
