using Autograd.OpGen.CSharp;
using Autograd.OpGen.Model;

namespace Autograd.OpGen.Emit;

/// <summary>Writes the facade's operator methods.</summary>
internal sealed class FacadeWriter(Documentation documentation)
{
    /// <summary>Writes one method with its documentation.</summary>
    public void Write(CodeWriter code, Method method)
    {
        documentation.Write(code, method);
        Signature.WritePriority(code, method);
        string modifier = method.IsInstance ? "" : "static ";
        string parameters = Signature.Declare(method, p => p.Name);
        string head = $"public {modifier}{method.Result.Type} {method.Name}({parameters})";
        if (method.Form is MethodForm.Varargs or MethodForm.FixedArity)
        {
            code.Line($"{head} => {Forward(method)};");
            return;
        }

        code.Line("[SkipLocalsInit]");
        code.Open(head);
        WriteBody(code, method);
        code.Close();
    }

    private static string Forward(Method method)
    {
        if (method.Form == MethodForm.Varargs)
        {
            return $"{method.Name}((IntList){Names.Escape(method.Parameters[0].Name)})";
        }

        var sizes = method.Parameters.TakeWhile(p => p.Argument is null).Select(p => p.Name);
        var keywords = method.Parameters.SkipWhile(p => p.Argument is null).Select(p => Names.Escape(p.Name));
        return $"{method.Name}([{string.Join(", ", sizes)}], {string.Join(", ", keywords)})";
    }

    private static void WriteBody(CodeWriter code, Method method)
    {
        UnionOperator op = method.Operator;
        if (IsFactoryOut(method))
        {
            code.Line($"FactoryOut.Check(@out, dtype, layout, {Device(method)});");
        }

        code.Line($"""OpCall.Begin(out OpCall call, ref OperatorSlots.{op.SlotName}, "{op.FullName}");""");
        foreach (UnionArgument argument in op.Arguments)
        {
            code.Line($"call.Put({Value(method, argument)});");
        }

        string? result = WriteCall(code, method);
        foreach (UnionArgument argument in op.Arguments)
        {
            WriteKeepAlive(code, method, argument);
        }

        if (result is not null)
        {
            code.Line($"return {result};");
        }
    }

    private static bool IsFactoryOut(Method method) =>
        method.Operator.Schema.IsOut && method.Parameters.Any(p => p.PythonName == "requires_grad");

    private static string Value(Method method, UnionArgument argument) =>
        method.Parameters.FirstOrDefault(p => p.Argument == argument) is { } parameter
            ? argument.Name == "device" ? Device(method) : Names.Escape(parameter.Name)
            : "this";

    private static string Device(Method method) => DeviceConstructors.Contain(method) ? "FactoryDevice.Or(device)" : "device";

    /// <summary>Writes the call and returns the variable that holds its result.</summary>
    private static string? WriteCall(CodeWriter code, Method method)
    {
        ResultShape result = method.Result;
        switch (result.Kind)
        {
            case ResultKind.Void:
                code.Line("call.Void();");
                return null;
            case ResultKind.InPlace:
                UnionArgument mutated = method.Operator.Arguments.First(a => a.Name == result.Mutated);
                string option = IsFactoryOut(method) ? ", requiresGrad" : "";
                code.Line($"Tensor result = call.InPlace({Value(method, mutated)}{option});");
                return "result";
            case ResultKind.Outs:
                code.Line("call.Invoke();");
                var outs = method.Parameters.Where(p => p.IsOut).Select((p, i) => $"call.InPlaceAt({i}, {Names.Escape(p.Name)})");
                code.Line($"{result.Type} given = {(result.ReturnType is null ? "" : "new ")}({string.Join(", ", outs)});");
                return "given";
            case ResultKind.Single:
                string argument = method.Parameters.Any(p => p.PythonName == "requires_grad") ? "requiresGrad" : "";
                code.Line($"{result.Type} result = call.{TypeMap.ResultMember(result.Type)}({argument});");
                return "result";
            default:
                code.Line("call.Invoke();");
                string elements = string.Join(
                    ", ", result.Elements.Select((type, i) => $"call.{TypeMap.ResultMember(type)}At({i})"));
                string constructor = result.ReturnType is null ? "" : "new ";
                code.Line($"{result.Type} result = {constructor}({elements});");
                return "result";
        }
    }

    /// <summary>Keeps what owns native memory alive until the call has returned.</summary>
    private static void WriteKeepAlive(CodeWriter code, Method method, UnionArgument argument)
    {
        string value = Value(method, argument);
        string type = method.Parameters.FirstOrDefault(p => p.Argument == argument)?.Type.TrimEnd('?') ?? "Tensor";
        if (type is "Tensor" or "Generator")
        {
            code.Line($"GC.KeepAlive({value});");
        }
        else if (type is "TensorList" or "OptionalTensorList")
        {
            code.Line($"call.KeepAlive({value});");
        }
    }
}
