using System.Reflection;

namespace Autograd;

/// <summary>What there is to know about a custom function before it is called.</summary>
/// <param name="Name">The name of the function's class: that of its nodes without Backward.</param>
internal sealed record FunctionTraits(string Name)
{
    /// <summary>Whether gradients of its gradients fail.</summary>
    internal bool IsOnceDifferentiable { get; init; }

    /// <summary>Whether the context is filled apart from forward.</summary>
    internal bool HasSetupContext { get; init; }

    /// <summary>Whether it has a method for vmap.</summary>
    internal bool HasVmap { get; init; }

    /// <summary>Whether vmap may be worked out from its other methods.</summary>
    internal bool GeneratesVmapRule { get; init; }

    /// <summary>Those of a class, by what it overrides.</summary>
    internal static FunctionTraits Of(Type type, Delegate backward, Delegate setupContext, Delegate vmap, bool generatesVmapRule) =>
        new(type.Name.Split('`')[0])
        {
            IsOnceDifferentiable = backward.Method.IsDefined(typeof(OnceDifferentiableAttribute), inherit: true),
            HasSetupContext = IsOverride(setupContext.Method),
            HasVmap = IsOverride(vmap.Method),
            GeneratesVmapRule = generatesVmapRule,
        };

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition() != method;
}
