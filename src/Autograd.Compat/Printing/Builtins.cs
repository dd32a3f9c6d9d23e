using System.Runtime.CompilerServices;

namespace Autograd.Compat;

/// <summary>Python's built-in functions for looking at values, for <c>using static Autograd.Compat.Builtins;</c>.</summary>
/// <remarks>
/// Values have Python's text: <c>True</c>, <c>None</c>, <c>1e-05</c>, <c>(1+2j)</c>. What Python has as a tuple prints as one:
/// C#'s tuples, and the arrays of tensors that operators and <c>torch.autograd.grad</c> return. Other arrays and lists print
/// as Python's lists.
/// </remarks>
public static partial class Builtins
{
    /// <summary>Python's text for a value, as it appears inside a list: strings in quotes.</summary>
    /// <param name="value">Any value.</param>
    public static string repr(object? value) => PythonText.Repr(value);

    /// <summary>Python's text for a value, as <c>print</c> writes it: strings without quotes.</summary>
    /// <param name="value">Any value.</param>
    public static string str(object? value) => PythonText.Str(value);

    /// <summary>The length of a tensor's first dimension.</summary>
    /// <param name="tensor">A tensor with at least one dimension.</param>
    /// <exception cref="TorchTypeException">The tensor has no dimensions.</exception>
    public static int len(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return tensor.Dim == 0
            ? throw new TorchTypeException("len() of a 0-d tensor")
            : checked((int)tensor.SizeAt(0));
    }

    /// <summary>The number of characters.</summary>
    /// <param name="text">A string.</param>
    public static int len(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length;
    }

    /// <summary>The number of elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">An array, a list, a <see cref="Size"/> or any other collection.</param>
    public static int len<T>(IReadOnlyCollection<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count;
    }

    /// <summary>The number of elements.</summary>
    /// <param name="tuple">A tuple.</param>
    public static int len(ITuple tuple)
    {
        ArgumentNullException.ThrowIfNull(tuple);
        return tuple.Length;
    }
}
