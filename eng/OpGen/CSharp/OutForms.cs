using Autograd.OpGen.Model;

namespace Autograd.OpGen.CSharp;

/// <summary>Joins functions with the overloads that write their results to given tensors: PyTorch's <c>out=</c>.</summary>
internal sealed class OutForms
{
    private static readonly string[] FactoryOptions = ["dtype", "device", "requires_grad", "layout"];

    private readonly Dictionary<(string Key, MethodForm Form), Method> outs;

    /// <summary>Takes the functions, and their overloads for out as the facade has them.</summary>
    public OutForms(IReadOnlyList<Method> functions, IReadOnlyList<Method> overloads)
    {
        Dictionary<string, Method> factories = functions.Where(f => f.Parameters.Any(p => p.PythonName == "requires_grad"))
            .GroupBy(Key)
            .ToDictionary(group => group.Key, group => group.First());
        outs = overloads.Select(o => factories.TryGetValue(Key(o), out Method? factory) ? WithOptions(o, factory) : o)
            .ToDictionary(o => (Key(o), o.Form));
    }

    /// <summary>The overloads for out, as functions of the facade.</summary>
    public IEnumerable<Method> Methods => outs.Values;

    /// <summary>A function as Python has it: with a parameter for its results, where it takes one.</summary>
    public Method Attach(Method function)
    {
        MethodForm form = function.Form == MethodForm.FixedArity ? MethodForm.Plain : function.Form;
        if (!outs.TryGetValue((Key(function), form), out Method? target) || target.Result.Kind == ResultKind.Void)
        {
            return function;
        }

        string[] names = [.. target.Parameters.Where(p => p.IsOut).Select(p => Names.Escape(p.PythonName))];
        Parameter parameter = names.Length == 1
            ? new("out", "out", "Out", "default", null)
            : new("out", "out", $"({string.Join(", ", names.Select(name => $"Tensor {name}"))})?", "null", null);
        return function with { Parameters = [.. function.Parameters, parameter], Out = target };
    }

    /// <summary>The options of a factory must be those of the tensor that is given.</summary>
    private static Method WithOptions(Method overload, Method factory) => overload with
    {
        Parameters = [.. overload.Parameters, .. FactoryOptions
            .Select(option => factory.Parameters.First(p => p.PythonName == option) with { Argument = null })],
    };

    private static string Key(Method method) =>
        ParserSignature.FunctionKey(method.Operator.Schema);
}
