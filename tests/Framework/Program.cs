using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Autograd.Framework;

/// <summary>Runs the tests of this assembly without the SDK: <c>dotnet Autograd.Unit.dll [--filter NAMES]</c>. <c>dotnet test</c> does not come here.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is not ([] or ["--filter", _]))
        {
            Console.Error.WriteLine("Usage: [--filter NAMES], such as --filter FullyQualifiedName~Grad");
            return 2;
        }

        try
        {
            return Run(new NameFilter(arguments is [_, string names] ? names : ""));
        }
        catch (InvalidOperationException e)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
    }

    private static int Run(NameFilter filter)
    {
        using var found = new RunReport();
        using var results = new RunReport();
        var assembly = Assembly.GetExecutingAssembly();
        using var framework = new DeviceTestFramework(new NullMessageSink());
        using ITestFrameworkDiscoverer discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
        discoverer.Find(includeSourceInformation: false, found, new RunOptions());
        found.Wait();

        using ITestFrameworkExecutor executor = framework.GetExecutor(assembly.GetName());
        executor.RunTests(found.Cases.Where(test => filter.Matches(NameOf(test))), results, new RunOptions());
        results.Wait();
        Console.WriteLine(results.Summary);
        return results.Failed == 0 ? 0 : 1;
    }

    private static string NameOf(ITestCase test) => $"{test.TestMethod.TestClass.Class.Name}.{test.TestMethod.Method.Name}";
}
