namespace Autograd.Docs;

/// <summary>The usings that a snippet leaves out.</summary>
internal static class Usings
{
    internal const string Facade = "using Autograd;\n";
    internal const string Compat = Facade + "using Autograd.Compat;\nusing static Autograd.Compat.Builtins;\n";

    internal static string For(string source) => source.Contains("using Autograd", StringComparison.Ordinal) ? "" : Compat;
}

/// <summary>The tests that redirect the console, which is the process's, run one after another.</summary>
[CollectionDefinition(nameof(Console), DisableParallelization = true)]
public sealed class ConsoleCollection;
