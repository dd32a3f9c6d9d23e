namespace Autograd.OpGen.CSharp;

/// <summary>Finds overloads that one call could mean.</summary>
internal static class Ambiguity
{
    // Types that one expression could convert to: a number, a list in brackets, a tensor, a text.
    private static readonly string[][] Families =
    [
        ["long", "double", "Scalar", "bool", "IntList", "DoubleList", "ScalarList", "BoolList"],
        ["IntList", "DoubleList", "ScalarList", "BoolList", "TensorList", "OptionalTensorList"],
        ["Tensor", "TensorList", "OptionalTensorList"],
        ["string", "Device"],
    ];

    /// <summary>Whether any two of <paramref name="overloads"/> share a call.</summary>
    public static bool Exists(IReadOnlyList<Method> overloads) =>
        overloads.SelectMany((a, i) => overloads.Skip(i + 1), ShareCall).Any(shared => shared);

    /// <summary>Whether some number of positional arguments followed by named ones fits both.</summary>
    private static bool ShareCall(Method a, Method b)
    {
        if (a.Form == MethodForm.Varargs || b.Form == MethodForm.Varargs)
        {
            // A list in brackets fits a span as well as the list type.
            return a.Operator == b.Operator;
        }

        if (a.Form == MethodForm.FixedArity || b.Form == MethodForm.FixedArity)
        {
            // C# settles these itself: the integers of one overload do not fit the other's options.
            return false;
        }

        Parameter[] left = Decisive(a), right = Decisive(b);
        for (int positional = 0; positional <= Math.Min(left.Length, right.Length); positional++)
        {
            if (positional > 0 && !Overlap(left[positional - 1], right[positional - 1]))
            {
                return false;
            }

            if (NamedPartFits(left, right, positional) && NamedPartFits(right, left, positional))
            {
                return true;
            }
        }

        return false;
    }

    // Nothing converts to the type of out but a tensor, for which C# prefers a parameter that is one.
    private static Parameter[] Decisive(Method method) => [.. method.Parameters.Where(p => !p.IsOut)];

    private static bool NamedPartFits(Parameter[] from, Parameter[] to, int positional) =>
        from.Skip(positional)
            .Where(p => p.Default is null)
            .All(p => to.Skip(positional).Any(q => q.Name == p.Name && Overlap(p, q)));

    /// <summary>Whether one expression could be written for either parameter.</summary>
    public static bool Overlap(Parameter a, Parameter b)
    {
        string x = a.Type.TrimEnd('?'), y = b.Type.TrimEnd('?');
        return x == y || Families.Any(family => family.Contains(x) && family.Contains(y));
    }
}
