namespace Autograd.OpGen.CSharp;

/// <summary>
/// Orders overloads as Python's argument parser tries them, and ranks them where C# could not choose.
/// </summary>
/// <remarks>
/// Python sorts signatures by their text and then moves some behind others: a number behind a tensor, a list of
/// integers behind an integer, a list of tensors behind any other list. Overloads that a version lacks come last:
/// they must not win a call that an overload of every version can take.
/// </remarks>
internal static class OverloadOrder
{
    /// <summary>Ranks the overloads of one name in one class, and drops those that no call could reach.</summary>
    public static IReadOnlyList<Method> Rank(IEnumerable<Method> overloads, List<string> notes)
    {
        List<Method> ordered = [];
        foreach (IGrouping<string, Method> signature in Sort(overloads).GroupBy(m => m.TypeSignature))
        {
            ordered.Add(signature.First());
            notes.AddRange(signature.Skip(1)
                .Where(m => m.Form == MethodForm.Plain)
                .Select(m => $"unreachable behind {signature.First().Operator.FullName}: {m.Operator.FullName}"));
        }

        var ranks = ordered.Select(RankKey).Distinct().ToList();
        return Ambiguity.Exists(ordered)
            ? [.. ordered.Select(m => m with { Priority = ranks.Count - 1 - ranks.IndexOf(RankKey(m)) })]
            : ordered;
    }

    // The forms of one operator share its rank, but a list in brackets is for the list's own overload to take.
    private static (string, bool) RankKey(Method method) =>
        (method.Operator.FullName, method.Form == MethodForm.Varargs);

    private static List<Method> Sort(IEnumerable<Method> overloads)
    {
        List<Method> pending =
            [.. overloads.OrderBy(m => m.Operator.IsInEveryVersion ? 0 : 1)
                .ThenBy(PythonSignature.Text, StringComparer.Ordinal)
                .ThenBy(m => m.Form)];
        List<Method> sorted = [];
        while (pending.Count > 0)
        {
            int next = pending.FindIndex(m => !pending.Exists(other => PythonSignature.IsTriedBefore(other, m)));
            sorted.Add(pending[next]);
            pending.RemoveAt(next);
        }

        return sorted;
    }
}
