namespace Autograd.OperatorCalls;

/// <summary>Every operator that has a public C# name, with each way to call it.</summary>
/// <remarks>
/// The files under Generated are written by eng/OpGen beside the operators themselves; what they call is bound by the compiler,
/// so that a call here is the call that a program makes.
/// </remarks>
public static partial class OperatorTable
{
    /// <summary>The operators whose C# is generated.</summary>
    public static IReadOnlyList<Operator> Generated { get; } = Make(AddGenerated);

    /// <summary>The generated operators and those whose C# is written by hand, each once.</summary>
    public static IReadOnlyList<Operator> All { get; } = Make(list =>
    {
        AddGenerated(list);
        AddHandWritten(list);
    });

    private static IReadOnlyList<Operator> Make(Action<OperatorList> add)
    {
        OperatorList list = new();
        add(list);
        return list.Operators;
    }
}
