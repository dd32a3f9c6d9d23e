using System.Text.RegularExpressions;
using Autograd.OpGen.CSharp;
using Autograd.OpGen.Model;
using Autograd.OpGen.Tables;

namespace Autograd.OpGen.Emit;

/// <summary>Writes the XML documentation of facade members.</summary>
internal sealed partial class Documentation(ParameterTable sentences)
{
    /// <summary>Writes everything above the attributes of <paramref name="method"/>.</summary>
    public void Write(CodeWriter code, Method method)
    {
        code.Line($"/// <summary>{Summary(method)}</summary>");
        foreach (Parameter parameter in method.Parameters)
        {
            code.Line($"""/// <param name="{parameter.Name}">{Sentence(method, parameter)}{Default(parameter)}</param>""");
        }

        if (Returns(method) is { } returns)
        {
            code.Line($"/// <returns>{returns}</returns>");
        }

        code.Line("""/// <exception cref="TorchException">LibTorch rejected the arguments; the message is PyTorch's.</exception>""");
        code.Line($"/// <remarks>PyTorch: {Reference(method)}.{Availability(method.Operator)}</remarks>");
    }

    private static string Summary(Method method)
    {
        string summary = method.Row.Summary;
        if (method.Operator.Schema.IsInPlace)
        {
            summary = $"{summary[..^1]}, in place.";
        }

        if (method.Operator.Schema.IsOut)
        {
            summary += " Writes to given tensors.";
        }

        return Markup(summary, method);
    }

    /// <summary>Turns backticks and "this tensor" into what they mean for the overload at hand.</summary>
    private static string Markup(string sentence, Method method)
    {
        string escaped = Escape(sentence);
        if (!method.IsInstance && method.Parameters.Any(p => p.Name == "input"))
        {
            escaped = escaped.Replace("this tensor", """<paramref name="input"/>""", StringComparison.Ordinal);
        }

        return Backticks().Replace(escaped, match =>
        {
            Parameter? parameter = method.Parameters.FirstOrDefault(p => p.PythonName == match.Groups[1].Value);
            return parameter is null
                ? $"<c>{match.Groups[1].Value}</c>"
                : $"""<paramref name="{parameter.Name}"/>""";
        });
    }

    private string Sentence(Method method, Parameter parameter)
    {
        if (method.Form == MethodForm.FixedArity && parameter.Argument is null && parameter.Default is null)
        {
            return $"The size of dimension {parameter.Name["dim".Length..]}.";
        }

        if (parameter is { IsOut: true, PythonName: not "out" })
        {
            return $"Where the result <c>{parameter.PythonName}</c> goes.";
        }

        string key = parameter.Name == "input" ? "input" : parameter.PythonName;
        return Markup(
            sentences.Find(method.Operator.BaseName, key)
                ?? throw new FormatException($"parameters.tsv has no sentence for {method.Operator.BaseName}/{key}"),
            method);
    }

    private static string Default(Parameter parameter) => (parameter.Default, parameter.Argument?.Default) switch
    {
        (null, _) => "",
        (_, { Kind: DefaultKind.LoadedVersion }) => " Default: the loaded LibTorch's own.",
        ("null" or "default", { Text: "None" }) => " Default: none.",
        ("null" or "default", { Text: "[]" }) => " Default: empty.",
        ("null" or "default", { } schema) => $" Default: {Escape(schema.Text!)}.",
        ({ } constant, _) => $" Default: {Escape(constant)}.",
    };

    private static string? Returns(Method method) => (method.Result.Kind, method.Result.Type) switch
    {
        (ResultKind.Void, _) => null,
        (ResultKind.InPlace, _) => method.IsInstance
            ? "This tensor."
            : $"""<paramref name="{method.Parameters.First(p => p.Argument?.Name == method.Result.Mutated).Name}"/> itself.""",
        (ResultKind.Tuple, _) => "The results, in PyTorch's order.",
        (ResultKind.Outs, _) => "The given tensors.",
        (_, "Tensor") when method.Operator.Schema.Results[0].Type.Alias is not null =>
            "A tensor that shares memory with its source where it can.",
        (_, "Tensor") => "A new tensor.",
        (_, "Tensor[]") => "The tensors, in PyTorch's order.",
        _ => "The value.",
    };

    private static string Reference(Method method)
    {
        OperatorRow row = method.Row;
        string suffix = method.Operator.Schema.IsInPlace ? "_" : "";
        string name = !method.Operator.IsFunction ? $"torch.Tensor.{row.BaseName}{suffix}" : row.PythonName + suffix;
        if (row.Page.Length == 0)
        {
            return $"<c>{name}</c>";
        }

        string address = row.Page.StartsWith("torch.special.", StringComparison.Ordinal)
            ? $"special.html#{row.Page}"
            : $"generated/{row.Page}.html";
        return $"""<see href="https://pytorch.org/docs/stable/{address}">{name}</see>""";
    }

    private static string Availability(UnionOperator op) => op.IsInEveryVersion
        ? ""
        : $" In LibTorch {string.Join(", ", op.Versions)} of the versions this was generated from; "
            + """elsewhere it throws <see cref="NotSupportedException"/>.""";

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();
}
