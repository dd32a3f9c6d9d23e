using Autograd.OpGen.CSharp;
using Autograd.OpGen.Model;
using Autograd.OpGen.Tables;

namespace Autograd.OpGen.Emit;

/// <summary>
/// Writes the table that tests call operators from: each public signature as a C# expression over arguments that are known
/// only at run time.
/// </summary>
internal sealed class CallsWriter(string header, CompatExclusions handWritten)
{
    /// <summary>Where the table lies, below the repository's root.</summary>
    public const string Folder = "tests/Operators/Generated";

    // The compiler's time for a method grows faster than its length.
    private const int OperatorsInMethod = 20;

    /// <summary>The files: one for each category, and one that joins them.</summary>
    public IEnumerable<(string Path, string Text)> Write(Api api)
    {
        Signatures[] all = [.. All(api)];
        ILookup<UnionOperator, Signatures> signatures = all.ToLookup(s => s.Operator);
        HashSet<Signatures> plain = [.. all.GroupBy(s => (s.Name, s.RequiredTypes)).Select(same => same.MaxBy(s => s.Method.Priority)!)];
        List<string> parts = [];
        foreach (var category in signatures.GroupBy(op => op.First().Method.Row.Category).OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            CodeWriter code = new(header, "Autograd.OperatorCalls", "Autograd.Compat");
            code.Line();
            code.Open("public static partial class OperatorTable");
            foreach ((int index, IGrouping<UnionOperator, Signatures>[] chunk) in
                category.OrderBy(op => op.Key.FullName, StringComparer.Ordinal).Chunk(OperatorsInMethod).Index())
            {
                parts.Add($"{category.Key}{index + 1}");
                code.Open($"private static void {parts[^1]}(OperatorList list)");
                foreach (IGrouping<UnionOperator, Signatures> op in chunk)
                {
                    WriteOperator(code, op.Key, [.. op], plain);
                }

                code.Close();
            }

            code.Close();
            yield return ($"{Folder}/OperatorTable.{category.Key}.g.cs", code.ToString());
        }

        yield return ($"{Folder}/OperatorTable.g.cs", Join(parts));
    }

    /// <summary>Everything generated, with the way to spell a call of it.</summary>
    private IEnumerable<Signatures> All(Api api)
    {
        foreach (Method method in api.Methods)
        {
            yield return new Signatures(method, $"x.{method.Name}", method.Name, p => p.Name);
            if (handWritten.Lacks(method))
            {
                yield return new Signatures(method, $"x.{method.PythonName}", method.PythonName, p => p.PythonName);
            }
        }

        foreach (Method function in api.FacadeFunctions)
        {
            string path = string.Join('.', Modules.FacadePath(function));
            yield return new Signatures(
                function, handWritten.IsInternal(function) ? null : $"{path}.{function.Name}", $"{path}.{function.Name}", p => p.Name);
        }

        foreach (Method function in api.Functions.Where(handWritten.Lacks))
        {
            string path = Modules.IsInstance(function) ? "torch.fft" : string.Join('.', Modules.CompatPath(function));
            Signatures signatures = new(
                function, $"{path}.{function.PythonName}", $"{path}.{Names.Escape(function.PythonName)}", p => p.PythonName);
            yield return signatures;
            if (function.Out is { } target)
            {
                yield return signatures with { Name = $"{signatures.Name} with out", Target = target };
            }
        }
    }

    private string Join(IReadOnlyList<string> parts)
    {
        CodeWriter code = new(header, "Autograd.OperatorCalls");
        code.Line();
        code.Open("public static partial class OperatorTable");
        code.Open("private static void AddGenerated(OperatorList list)");
        foreach (string part in parts)
        {
            code.Line($"{part}(list);");
        }

        code.Close();
        code.Close();
        return code.ToString();
    }

    private static void WriteOperator(
        CodeWriter code, UnionOperator op, IReadOnlyList<Signatures> signatures, HashSet<Signatures> plain)
    {
        string parameters = string.Join(", ", Declared(op, signatures));
        code.Line($"list.Add(\"{op.FullName}\", \"{parameters}\");");
        foreach (Signatures signature in signatures.Where(s => s.Name is not null))
        {
            code.Line($"list.Call(\"{signature.Name}\", CallForm.{signature.Method.Form}{Arity(signature.Method)},");
            bool hasPlain = plain.Contains(signature) && signature.Required.Count < signature.Given.Count;
            code.Line($"    {Lambda(signature, signature.Given)}{(hasPlain ? "," : ");")}");
            if (hasPlain)
            {
                code.Line($"    {Lambda(signature, signature.Required)});");
            }
        }
    }

    private static string Arity(Method method) => method.Form == MethodForm.FixedArity
        ? $"{method.Parameters.Count(p => p.Argument is null && p.Default is null)}"
        : "";

    /// <summary>Each argument's kind and name, with <c>?</c>, <c>!</c> and <c>=</c> for optional, written and defaulted.</summary>
    private static IEnumerable<string> Declared(UnionOperator op, IReadOnlyList<Signatures> signatures)
    {
        foreach (UnionArgument argument in op.Arguments)
        {
            string kind = TypeMap.Parameter(argument)!.Value.Type.TrimEnd('?');
            yield return kind + (argument.Type.IsOptional ? "?" : "") + (argument.Type.IsMutated ? "!" : "")
                + $" {argument.Name}" + (argument.IsRequired ? "" : "=");
        }

        if (signatures.Any(s => s.Method.Parameters.Any(p => p.PythonName == "requires_grad")))
        {
            yield return "bool requires_grad=";
        }
    }

    private static string Lambda(Signatures signature, IReadOnlyList<Parameter> given)
    {
        Method method = signature.Method;
        string receiver = method.IsInstance ? "a.Tensor(\"self\")." : "";
        string arguments = string.Join(", ", given.Select(p => Argument(signature, p)));
        string call = $"{receiver}{signature.Member}({arguments})";
        return method.Result.Kind == ResultKind.Void ? $"static a => {{ {call}; return null; }}" : $"static a => {call}";
    }

    /// <summary>The argument as a caller writes it: by position where Python allows that, otherwise by name.</summary>
    private static string Argument(Signatures signature, Parameter parameter)
    {
        bool named = parameter.Argument is { } argument ? argument is { IsKeywordOnly: true, IsOut: false } : parameter.Default is not null;
        return (named ? Names.Escape(signature.Spelling(parameter)) + ": " : "") + Value(signature, parameter);
    }

    /// <summary>The read of the argument, whose C# type is the parameter's, so that the compiler picks this overload.</summary>
    private static string Value(Signatures signature, Parameter parameter)
    {
        Method method = signature.Method;
        if (parameter is { IsOut: true, Argument: null })
        {
            string[] given = [.. signature.Target!.Parameters.Where(p => p.IsOut).Select(p => $"a.Tensor(\"{p.Argument!.Name}\")")];
            return given.Length == 1 ? given[0] : $"({string.Join(", ", given)})";
        }

        string name = parameter.Argument?.Name ?? parameter.PythonName;
        if (method.Form == MethodForm.FixedArity && parameter is { Argument: null, Default: null })
        {
            string list = method.Operator.Arguments.First(a => a.Type is { Name: "int", IsList: true }).Name;
            return $"a.Element(\"{list}\", {name["dim".Length..]})";
        }

        if (method.Form == MethodForm.Varargs)
        {
            return $"a.LongArray(\"{name}\")";
        }

        string kind = Names.Pascal(parameter.Type.TrimEnd('?'));
        return parameter.Type.EndsWith('?') ? $"a.Optional{kind}(\"{name}\")"
            : parameter.Default is null or "default" ? $"a.{kind}(\"{name}\")"
            : $"a.{kind}(\"{name}\", {parameter.Default})";
    }

    /// <param name="Name">How the route is shown; null where the C# signature is not public.</param>
    /// <param name="Member">What is called: a member of the first argument, or a path to a function.</param>
    /// <param name="Spelling">The name of a parameter in this spelling.</param>
    private sealed record Signatures(Method Method, string? Name, string Member, Func<Parameter, string> Spelling)
    {
        /// <summary>What the method calls because it is given tensors for its results; null where it is not.</summary>
        public Method? Target { get; init; }

        /// <summary>The operator that the call ends in.</summary>
        public UnionOperator Operator => (Target ?? Method).Operator;

        /// <summary>The parameters that the call has arguments for.</summary>
        public IReadOnlyList<Parameter> Given =>
            [.. Method.Parameters.Where(p => p is not { IsOut: true, Argument: null } || Target is not null)];

        /// <summary>Those of them that cannot be left out.</summary>
        public IReadOnlyList<Parameter> Required => [.. Given.Where(p => p.Default is null || p.IsOut)];

        /// <summary>What tells overloads apart in a call that leaves out the rest.</summary>
        public string RequiredTypes => string.Join(", ", Required.Select(p => p.Type.TrimEnd('?')));
    }
}
