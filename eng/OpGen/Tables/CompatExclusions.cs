using Autograd.OpGen.CSharp;

namespace Autograd.OpGen.Tables;

/// <summary>
/// <c>Data/compat-exclusions.tsv</c>: functions and methods whose name in Python stands for something else than the
/// operator, or for nothing. The facade has them; Compat does not get them from the generator.
/// </summary>
internal sealed class CompatExclusions
{
    private readonly HashSet<string> names;

    /// <summary>Reads the table.</summary>
    public CompatExclusions(string path) =>
        names = [.. Tsv.Read(path, 2).Select(fields => fields[0])];

    /// <summary>Whether the table does not list <paramref name="method"/>.</summary>
    public bool Lacks(Method method) => !names.Contains(method.QualifiedPythonName);

    /// <summary>A note for each row that stands for no generated method.</summary>
    public IEnumerable<string> Unused(IEnumerable<Method> methods) =>
        names.Except(methods.Select(m => m.QualifiedPythonName)).Select(name => $"compat exclusion without operator: {name}");
}
