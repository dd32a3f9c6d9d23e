using Autograd.OpGen.CSharp;

namespace Autograd.OpGen.Emit;

/// <summary>Writes Compat's one-line forwards to the facade.</summary>
internal static class CompatWriter
{
    /// <summary>Writes an extension member for a facade method: <c>x.add(y)</c>.</summary>
    public static void WriteMember(CodeWriter code, Method method) =>
        Write(code, method, "", "self", method);

    /// <summary>Writes a function, which forwards to <paramref name="target"/>: a facade method or function.</summary>
    public static void WriteFunction(CodeWriter code, Method function, Method target, string facadeClass)
    {
        // A method's receiver is the argument that Python's function calls input, wherever that stands.
        string receiver = target.IsInstance
            ? Names.Escape(function.Parameters.First(p => p.Argument is { } a && MethodBuilder.IsReceiver(a)).PythonName)
            : facadeClass;
        Write(code, function, Modules.IsInstance(function) ? "" : "static ", receiver, target);
    }

    /// <summary>The branch for a call that gives tensors for the results.</summary>
    private static string ToOut(Method method, Method target)
    {
        Parameter[] outs = [.. target.Parameters.Where(p => p.IsOut)];
        var given = outs.Select(p => outs.Length == 1 ? "to" : $"to.{Names.Escape(p.PythonName)}");
        var arguments = target.Parameters.Skip(outs.Length).Select(wanted => Argument(method, wanted));
        string call = $"{string.Join('.', Modules.FacadePath(target))}.{target.Name}({string.Join(", ", given.Concat(arguments))})";
        return $"@out{(outs.Length == 1 ? ".Tensor" : "")} is {{ }} to ? {call} : ";
    }

    /// <summary>What Compat's function passes for a parameter of the facade's.</summary>
    private static string Argument(Method method, Parameter wanted)
    {
        if (method.Parameters.FirstOrDefault(p => p.PythonName == wanted.PythonName) is { } parameter)
        {
            return Names.Escape(parameter.PythonName);
        }

        // The sizes of torch.zeros(2, 3), for an overload that takes them in a list.
        var sizes = method.Parameters.TakeWhile(p => p.Argument is null).Select(p => p.PythonName);
        return $"[{string.Join(", ", sizes)}]";
    }

    private static void Write(CodeWriter code, Method method, string modifier, string receiver, Method target)
    {
        string targetClass = target.IsInstance ? "Tensor" : receiver;
        var arguments = target.Parameters.Select(wanted => Argument(method, wanted));
        code.Line($"""/// <inheritdoc cref="{targetClass}.{target.Name}({Signature.Refer(target)})"/>""");
        if (method.Out is not null)
        {
            code.Line("""/// <param name="out">Where the result goes, instead of new memory; it is resized where its size is another.</param>""");
        }

        Signature.WritePriority(code, method);
        string parameters = Signature.Declare(method, p => p.PythonName);
        code.Line(
            $"public {modifier}{method.Result.Type} {Names.Escape(method.PythonName)}({parameters}) => "
            + (method.Out is { } withOut ? ToOut(method, withOut) : "")
            + $"{receiver}.{target.Name}({string.Join(", ", arguments)});");
    }
}
