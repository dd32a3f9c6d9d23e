using Autograd.OpGen.CSharp;

namespace Autograd.OpGen.Tables;

/// <summary>
/// <c>Data/compat-exclusions.tsv</c>: functions and methods whose name in Python stands for something else than the
/// operator, or for nothing. Compat does not get them from the generator. The facade has the operator where it is of use
/// beside Python's function, and otherwise for hand-written code only.
/// </summary>
internal sealed class CompatExclusions
{
    private readonly Dictionary<string, bool> isInternal;

    /// <summary>Reads the table.</summary>
    public CompatExclusions(string path) => isInternal = Tsv.Read(path, 3).ToDictionary(
        fields => fields[0],
        fields => fields[1] switch
        {
            "public" => false,
            "internal" => true,
            _ => throw new FormatException($"{path}: {fields[0]} is neither public nor internal"),
        });

    /// <summary>Whether the table does not list <paramref name="method"/>.</summary>
    public bool Lacks(Method method) => !isInternal.ContainsKey(method.QualifiedPythonName);

    /// <summary>Whether the operator is for the facade's hand-written code only.</summary>
    public bool IsInternal(Method method) => isInternal.GetValueOrDefault(method.QualifiedPythonName);

    /// <summary>A note for each row that stands for no generated method.</summary>
    public IEnumerable<string> Unused(IEnumerable<Method> methods) => isInternal.Keys
        .Except(methods.Select(m => m.QualifiedPythonName)).Select(name => $"compat exclusion without operator: {name}");
}
