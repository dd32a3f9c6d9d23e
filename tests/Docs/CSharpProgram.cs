using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autograd.Docs;

/// <summary>A program from a page: compiled as a console project would compile it, and run in this process.</summary>
internal static class CSharpProgram
{
    // What a project with ImplicitUsings brings.
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    // Pages leave out what does not matter to them: unused variables, nullable annotations.
    private static readonly CSharpCompilationOptions Options = new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Disable);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Compiles a program, and fails with the compiler's messages if it does not compile.</summary>
    internal static MethodInfo Compile(string source)
    {
        SyntaxTree[] trees = [CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions), CSharpSyntaxTree.ParseText(source, ParseOptions)];
        var image = new MemoryStream();
        var result = CSharpCompilation.Create($"Page{Guid.NewGuid():N}", trees, References, Options).Emit(image);
        if (!result.Success)
        {
            Assert.Fail($"{string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))}\n\n{source}");
        }

        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image).EntryPoint!;
    }

    /// <summary>Compiles and runs a program, and returns what it printed.</summary>
    internal static string Run(string source)
    {
        MethodInfo main = Compile(source);
        TextWriter console = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
        }
        catch (TargetInvocationException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }
}
