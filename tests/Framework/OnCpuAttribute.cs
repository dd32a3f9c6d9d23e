using System.Reflection;
using Xunit.Sdk;

namespace Autograd.Framework;

/// <summary>A test, or a class of tests, that is about the CPU: it makes its tensors there, whichever device the others run on.</summary>
/// <param name="reason">Why it is.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OnCpuAttribute(string reason) : BeforeAfterTestAttribute
{
    /// <summary>Why the test is about the CPU.</summary>
    public string Reason { get; } = reason;

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest) => Torch.DefaultDevice = null;

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest) => TestDevice.Use();
}
