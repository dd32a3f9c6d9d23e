namespace Autograd.Operators;

/// <summary>Every operator that has a public C# name, with each way to call it.</summary>
/// <remarks>
/// The files under Generated are written by eng/OpGen beside the operators themselves; what they call is bound by the compiler,
/// so that a call here is the call that a program makes.
/// </remarks>
public static partial class OperatorTable
{
    /// <summary>The generated operators.</summary>
    public static IReadOnlyList<Operator> All { get; } = Make();

    private static IReadOnlyList<Operator> Make()
    {
        OperatorList list = new();
        AddGenerated(list);
        return list.Operators;
    }
}
