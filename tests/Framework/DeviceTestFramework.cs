using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Autograd.Framework;

/// <summary>xunit, whose tests make their tensors on <see cref="TestDevice"/>: it is their default device, from their constructors on.</summary>
/// <remarks>The default device follows the flow of control, so it is set where all tests' flows begin.</remarks>
public sealed class DeviceTestFramework(IMessageSink diagnostics) : XunitTestFramework(diagnostics)
{
    /// <inheritdoc/>
    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo)
    {
        TestDevice.Use(); // the cases of theories may hold tensors
        return base.CreateDiscoverer(assemblyInfo);
    }

    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName name, ISourceInformationProvider source, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(name, source, diagnostics)
    {
        protected override void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            TestDevice.Use();
            base.RunTestCases(testCases, executionMessageSink, executionOptions);
        }
    }
}
