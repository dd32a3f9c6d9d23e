using Autograd.OpGen.Model;
using Autograd.OpGen.Tables;

namespace Autograd.OpGen.CSharp;

/// <summary>Turns an operator into the C# signatures that call it.</summary>
internal sealed class MethodBuilder(ReturnTypeCatalog returnTypes)
{
    // Python's parser reads a number as a tensor for these operators only: the result then behaves as a wrapped number
    // in type promotion, and the graph shows AddBackward0 whether a tensor or a number was added.
    private static readonly HashSet<string> NumberOperators =
    [
        "add", "sub", "mul", "div", "subtract", "multiply", "divide", "true_divide", "floor_divide",
    ];

    private static readonly string[] TensorOptions = ["dtype", "layout", "device", "pin_memory"];

    private const int LargestFixedArity = 5;

    /// <summary>
    /// The signatures for an operator, as an instance method or a static function; none where a type cannot be carried.
    /// </summary>
    public IReadOnlyList<Method> Build(UnionOperator op, OperatorRow row, bool instance)
    {
        UnionArgument[] arguments = [.. op.Arguments.Where(a => !(instance && IsReceiver(a)))];
        MappedType?[] mapped = [.. arguments.Select(TypeMap.Parameter)];
        if (ResultShape.Of(op, returnTypes) is not { } result || mapped.Contains(null))
        {
            return [];
        }

        List<Parameter> parameters =
            [.. arguments.Zip(mapped, (argument, type) => ToParameter(op, argument, type!.Value))];
        AddRequiresGrad(parameters);

        // C# wants required parameters first; only keyword-only ones ever have to move. LibTorch's API for C++ has the
        // results to write to before everything else.
        Method plain = new(
            op, row, instance, [.. parameters.OrderBy(p => p.IsOut ? 0 : p.Default is null ? 1 : 2)], result, MethodForm.Plain);
        return [plain, .. NumberForms(plain), .. ListForms(plain)];
    }

    /// <summary>Whether an argument is the object that a method is called on.</summary>
    public static bool IsReceiver(UnionArgument argument) =>
        argument is { Name: "self", Type: { Name: "Tensor", IsList: false } };

    private static Parameter ToParameter(UnionOperator op, UnionArgument argument, MappedType type)
    {
        // Python shows self as "input" in functions, but only where it is a tensor.
        string pythonName = IsReceiver(argument) ? "input" : argument.IsOut ? OutName(op, argument) : argument.Name;
        string name = argument.Name == "self" ? "input" : Names.Camel(pythonName);
        return new Parameter(pythonName, name, type.Type, type.Default, argument);
    }

    /// <summary>The name of a tensor for a result: the result's own where it has one and no other argument has it.</summary>
    private static string OutName(UnionOperator op, UnionArgument argument) =>
        op.Schema.Results.FirstOrDefault(r => r.Type.Alias == argument.Type.Alias)?.Name is { } name
            && !op.Arguments.Any(other => other != argument && other.Name == name)
                ? name
                : argument.Name;

    private static void AddRequiresGrad(List<Parameter> parameters)
    {
        if (TensorOptions.All(option => parameters.Exists(p => p.PythonName == option)))
        {
            // All are keywords in Python, so their order is C#'s: what is given most comes first.
            Parameter device = parameters.Single(p => p.PythonName == "device");
            parameters.Remove(device);
            int index = parameters.FindIndex(p => p.PythonName == "dtype") + 1;
            parameters.InsertRange(index, [device, new Parameter("requires_grad", "requiresGrad", "bool", "false", null)]);
        }
    }

    private static IEnumerable<Method> NumberForms(Method plain)
    {
        bool takesTensor = plain.Parameters.Any(p => p is { PythonName: "other", Type: "Tensor" });
        if (takesTensor && NumberOperators.Contains(plain.Operator.BaseName))
        {
            yield return WithNumber(plain, "other", MethodForm.Number);
            if (!plain.IsInstance)
            {
                yield return WithNumber(plain, "input", MethodForm.NumberInput);
            }
        }
    }

    private static Method WithNumber(Method plain, string parameter, MethodForm form) => plain with
    {
        Parameters = [.. plain.Parameters.Select(p => p.PythonName == parameter ? p with { Type = "Scalar" } : p)],
        Form = form,
    };

    /// <summary>The forms of <c>x.view(2, -1)</c> and <c>torch.ones(2, 2)</c>.</summary>
    private static IEnumerable<Method> ListForms(Method plain)
    {
        Parameter[] positional = [.. plain.Parameters.Where(p => p.Argument is { IsKeywordOnly: false })];
        if (positional is not [{ Type: "IntList", Argument.Type.IsOptional: false } list]
            || plain.Parameters[0] != list)
        {
            yield break;
        }

        Parameter[] keywords = [.. plain.Parameters.Skip(1)];
        if (keywords.Length == 0)
        {
            Parameter varargs = list with { Type = "params ReadOnlySpan<long>", Default = null };
            yield return plain with { Parameters = [varargs], Form = MethodForm.Varargs };
            yield break;
        }

        // Sizes are written out; dimensions to reduce are not worth an overload for each count.
        if (list.PythonName != "size")
        {
            yield break;
        }

        for (int arity = 2; arity <= LargestFixedArity; arity++)
        {
            IEnumerable<Parameter> sizes = Enumerable.Range(0, arity)
                .Select(i => new Parameter($"dim{i}", $"dim{i}", "long", null, null));
            yield return plain with { Parameters = [.. sizes, .. keywords], Form = MethodForm.FixedArity };
        }
    }
}
