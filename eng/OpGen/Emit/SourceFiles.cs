using Autograd.OpGen.CSharp;
using Autograd.OpGen.Tables;

namespace Autograd.OpGen.Emit;

/// <summary>Distributes what is generated over files.</summary>
internal sealed class SourceFiles(string header, Documentation documentation, CompatExclusions handWritten)
{
    private const string Facade = "src/Autograd.Facade/Generated";
    private const string Compat = "src/Autograd.Compat/Generated";
    private const string CompilerServices = "System.Runtime.CompilerServices";

    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);

    /// <summary>Writes all files; the keys are paths below the repository's root.</summary>
    public IReadOnlyDictionary<string, string> Write(Api api)
    {
        WriteFacade(api);
        WriteCompat(api);
        WriteReturnTypes(api.ReturnTypes);
        WriteSlots(api);
        foreach ((string path, string text) in new CallsWriter(header, handWritten).Write(api))
        {
            files.Add(path, text);
        }

        return files;
    }

    private void WriteFacade(Api api)
    {
        FacadeWriter writer = new(documentation);
        foreach (var category in api.Methods.GroupBy(m => m.Row.Category))
        {
            CodeWriter code = new(header, "Autograd", CompilerServices, "Autograd.Interop");
            code.Line();
            code.Open("public partial class Tensor");
            WriteSeparated(code, category, method => writer.Write(code, method));
            code.Close();
            files.Add($"{Facade}/Tensor.{category.Key}.g.cs", code.ToString());
        }

        foreach (var file in api.FacadeFunctions.Where(f => !handWritten.IsInternal(f)).GroupBy(FileSuffix))
        {
            CodeWriter code = new(header, "Autograd", CompilerServices, "Autograd.Interop");
            WriteModule(code, Modules.FacadePath(file.First()), file, function => writer.Write(code, function));
            files.Add($"{Facade}/Torch.{file.Key}.g.cs", code.ToString());
        }

        WriteInternal(writer, api.FacadeFunctions.Where(handWritten.IsInternal));
    }

    private void WriteInternal(FacadeWriter writer, IEnumerable<Method> functions)
    {
        CodeWriter code = new(header, "Autograd.Interop", CompilerServices);
        code.Line();
        code.Line("/// <summary>The operators that Python wraps in functions of its own: for this library's forms of those.</summary>");
        code.Open("internal static class Aten");
        WriteSeparated(code, functions, function => writer.Write(code, function));
        code.Close();
        files.Add($"{Facade}/Aten.g.cs", code.ToString());
    }

    private void WriteCompat(Api api)
    {
        var targets = api.Methods.Concat(api.FacadeFunctions).ToLookup(m => (m.Operator.FullName, m.Form));
        foreach (var category in api.Methods.Where(handWritten.Lacks).GroupBy(m => m.Row.Category))
        {
            CodeWriter code = new(header, "Autograd.Compat", CompilerServices);
            code.Line();
            code.Open("public static partial class TensorExtensions");
            code.Open("extension(Tensor self)");
            WriteSeparated(code, category, method => CompatWriter.WriteMember(code, method));
            code.Close();
            code.Close();
            files.Add($"{Compat}/TensorExtensions.{category.Key}.g.cs", code.ToString());
        }

        foreach (var file in api.Functions.Where(handWritten.Lacks).GroupBy(FileSuffix))
        {
            // The documentation of all parameters but out comes from the facade.
            CodeWriter code = new(header + "#pragma warning disable CS1573\n\n", "Autograd.Compat", CompilerServices);
            string facadeClass = string.Join('.', Modules.FacadePath(file.First()));
            WriteModule(code, Modules.CompatPath(file.First()), file, function =>
            {
                Method target = targets[(function.Operator.FullName, function.Form)]
                    .First(t => t.IsInstance == function.HasFacadeMethod
                        && t.Parameters.Count == function.Parameters.Count(p => !p.IsOut) - (t.IsInstance ? 1 : 0));
                CompatWriter.WriteFunction(code, function, target, facadeClass);
            });
            files.Add($"{Compat}/torch.{file.Key}.g.cs", code.ToString());
        }
    }

    private void WriteReturnTypes(IReadOnlyCollection<ReturnType> types)
    {
        CodeWriter structs = new(header, "Autograd.ReturnTypes");
        CodeWriter extensions = new(header, "Autograd.Compat");
        extensions.Line();
        extensions.Line("/// <summary>PyTorch's spelling for the members of named results.</summary>");
        extensions.Open("public static class ReturnTypeExtensions");
        foreach (ReturnType type in types)
        {
            structs.Line();
            ReturnTypeWriter.WriteStruct(structs, type);
            ReturnTypeWriter.WriteExtension(extensions, type);
        }

        extensions.Close();
        files.Add($"{Facade}/ReturnTypes.g.cs", structs.ToString());
        files.Add($"{Compat}/ReturnTypeExtensions.g.cs", extensions.ToString());
    }

    private void WriteSlots(Api api)
    {
        CodeWriter code = new(header, "Autograd.Interop");
        code.Line();
        code.Line("/// <summary>One cache for each operator: its handle in the bridge, once it has been looked up.</summary>");
        code.Open("internal static class OperatorSlots");
        var names = api.Methods.Concat(api.FacadeFunctions).Select(m => m.Operator.SlotName).Distinct();
        foreach (string name in names.Order(StringComparer.Ordinal))
        {
            code.Line($"internal static nint {name};");
        }

        code.Close();
        files.Add($"{Facade}/OperatorSlots.g.cs", code.ToString());
    }

    private static void WriteModule(
        CodeWriter code, IReadOnlyList<string> path, IEnumerable<Method> functions, Action<Method> write)
    {
        code.Line();
        Modules.Open(code, path);
        WriteSeparated(code, functions, write);
        foreach (string _ in path)
        {
            code.Close();
        }
    }

    private static void WriteSeparated(CodeWriter code, IEnumerable<Method> methods, Action<Method> write)
    {
        bool first = true;
        foreach (Method method in methods)
        {
            if (!first)
            {
                code.Line();
            }

            first = false;
            write(method);
        }
    }

    /// <summary>A module has one file; <c>torch</c> itself has one for each category.</summary>
    private static string FileSuffix(Method method) =>
        method.Row.Module == "torch" ? method.Row.Category : string.Join('.', Modules.FacadePath(method).Skip(1));
}
