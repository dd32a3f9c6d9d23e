namespace Autograd;

/// <summary>PyTorch's errors for the methods that a custom function does not override.</summary>
internal static class FunctionErrors
{
    /// <summary>Fails inside a function transform, which would lose the function's derivative without a word.</summary>
    internal static void RefuseTransforms(string name)
    {
        if (Interop.Native.ag_transform_depth() > 0)
        {
            throw new NotSupportedException($"The custom function {name} was called inside a function transform (Vmap, Grad, Jvp, Jacrev, ...), " +
                "which does not know its derivative. Write it there with operators of tensors, or differentiate with Torch.Grad and Backward.");
        }
    }

    internal static TorchNotImplementedException NoForward() =>
        new("You must implement the forward function for custom autograd.Function.");

    internal static TorchNotImplementedException NoSetupContext() => new("setup_context is not implemented.");

    internal static TorchNotImplementedException NoBackward() =>
        new("You must implement either the backward or vjp method for your custom autograd.Function to use it with backward mode AD.");

    internal static TorchNotImplementedException NoJvp() =>
        new("You must implement the jvp function for custom autograd.Function to use it with forward mode AD.");
}

/// <summary>What the nodes of custom functions are called.</summary>
internal static class FunctionNames
{
    /// <summary>The name of a class, without its number of type parameters.</summary>
    internal static string Of(Type type) => type.Name.Split('`')[0];
}
