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

    private static void Write(CodeWriter code, Method method, string modifier, string receiver, Method target)
    {
        string targetClass = target.IsInstance ? "Tensor" : receiver;
        var arguments = target.Parameters.Select(wanted => Names.Escape(
            method.Parameters.First(p => p.Argument == wanted.Argument && p.Name == wanted.Name).PythonName));
        code.Line($"""/// <inheritdoc cref="{targetClass}.{target.Name}({Signature.Refer(target)})"/>""");
        Signature.WritePriority(code, method);
        string parameters = Signature.Declare(method, p => p.PythonName);
        code.Line(
            $"public {modifier}{method.Result.Type} {Names.Escape(method.PythonName)}({parameters})"
            + $" => {receiver}.{target.Name}({string.Join(", ", arguments)});");
    }
}
