namespace Autograd;

/// <summary>A function of any arguments, with the name that PyTorch's messages would give it.</summary>
internal sealed class Callable(string name, Func<object?[], object?> body)
{
    internal string Name { get; } = name;

    internal object? Invoke(object?[] arguments) => body(arguments);

    /// <summary>The same function with another body.</summary>
    internal Callable With(Func<object?[], object?> transformed) => new(Name, transformed);

    internal static Callable Of<T, TResult>(Func<T, TResult> f) =>
        new(NameOf(f), arguments => f((T)arguments[0]!));

    internal static Callable Of<T1, T2, TResult>(Func<T1, T2, TResult> f) =>
        new(NameOf(f), arguments => f((T1)arguments[0]!, (T2)arguments[1]!));

    internal static Callable Of<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> f) =>
        new(NameOf(f), arguments => f((T1)arguments[0]!, (T2)arguments[1]!, (T3)arguments[2]!));

    internal static Callable Of<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> f) =>
        new(NameOf(f), arguments => f((T1)arguments[0]!, (T2)arguments[1]!, (T3)arguments[2]!, (T4)arguments[3]!));

    internal TResult Call<T, TResult>(T x) => (TResult)Invoke([x])!;

    internal TResult Call<T1, T2, TResult>(T1 x1, T2 x2) => (TResult)Invoke([x1, x2])!;

    internal TResult Call<T1, T2, T3, TResult>(T1 x1, T2 x2, T3 x3) => (TResult)Invoke([x1, x2, x3])!;

    internal TResult Call<T1, T2, T3, T4, TResult>(T1 x1, T2 x2, T3 x3, T4 x4) => (TResult)Invoke([x1, x2, x3, x4])!;

    // A transformed function has the name of the function; the compiler names lambdas <M>b__0 and local functions <M>g__Name|0.
    private static string NameOf(Delegate f)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (f.Target is Callable transformed)
        {
            return transformed.Name;
        }

        string name = f.Method.Name;
        int local = name.IndexOf(">g__", StringComparison.Ordinal);
        return local >= 0 ? name[(local + 4)..].Split('|')[0] : name.StartsWith('<') ? "<lambda>" : name;
    }
}
