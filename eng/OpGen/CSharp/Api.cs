using Autograd.OpGen.Model;
using Autograd.OpGen.Tables;

namespace Autograd.OpGen.CSharp;

/// <summary>Everything that is generated, before it is text.</summary>
/// <param name="Methods">The facade's methods on <c>Tensor</c>.</param>
/// <param name="Functions">Every function of <c>torch</c> and its modules, as Compat has them.</param>
/// <param name="FacadeFunctions">Those functions that no method stands for, as the facade has them, and the overloads for
/// <c>out</c>.</param>
internal sealed record Api(
    IReadOnlyList<Method> Methods,
    IReadOnlyList<Method> Functions,
    IReadOnlyList<Method> FacadeFunctions,
    IReadOnlyCollection<ReturnType> ReturnTypes)
{
    /// <summary>The full names of all operators in it.</summary>
    public IEnumerable<string> OperatorNames =>
        Methods.Concat(Functions).Concat(FacadeFunctions).Select(method => method.Operator.FullName).Distinct();

    /// <summary>Selects the operators that have a row and no exclusion, and gives each its signatures.</summary>
    public static Api Build(
        IReadOnlyList<UnionOperator> operators, OperatorTable rows, ExclusionTable exclusions, List<string> notes)
    {
        ReturnTypeCatalog returnTypes = new();
        MethodBuilder builder = new(returnTypes);
        List<Method> methods = [], functions = [], outs = [];
        foreach (UnionOperator op in operators)
        {
            if (rows.Find(op.BaseName) is not { } row || exclusions.Reason(op.Schema) is not null)
            {
                continue;
            }

            IReadOnlyList<Method> asMethod = op.IsMethod ? builder.Build(op, row, instance: true) : [];
            IReadOnlyList<Method> asFunction = op.IsFunction ? builder.Build(op, row, instance: false) : [];
            notes.AddRange(op.Differences.Select(difference => $"differs between versions: {op.FullName} {difference}"));
            methods.AddRange(asMethod);
            (op.Schema.IsOut ? outs : functions).AddRange(asFunction);
        }

        OutForms outForms = new(functions, outs);
        return new Api(
            Rank(methods, notes),
            Rank(functions.Select(outForms.Attach), []),
            Rank(functions.Where(f => !f.HasFacadeMethod).Concat(outForms.Methods), notes),
            returnTypes.All);
    }

    private static List<Method> Rank(IEnumerable<Method> methods, List<string> notes) =>
        [.. methods.GroupBy(m => (m.Row.Module, m.Name))
            .OrderBy(group => group.Key.Name, StringComparer.Ordinal)
            .SelectMany(group => OverloadOrder.Rank(group, notes))];
}
