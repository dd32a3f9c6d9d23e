namespace Autograd;

/// <summary>One number for each spatial dimension, where PyTorch takes one for all of them, too.</summary>
internal static class Ntuple
{
    /// <summary>The numbers of a list that was given.</summary>
    internal static long[] Of(scoped IntList list, int count) =>
        list.Form == ListForm.Single ? [.. Enumerable.Repeat(list.Single, count)] : list.AsSpan().ToArray();

    /// <summary>The numbers of a list, or a number in place of a list that was not given.</summary>
    internal static long[] Of(scoped IntList list, int count, long byDefault) =>
        list.Form == ListForm.Default ? [.. Enumerable.Repeat(byDefault, count)] : Of(list, count);
}
