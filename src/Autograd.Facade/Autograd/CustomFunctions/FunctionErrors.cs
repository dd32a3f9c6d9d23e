namespace Autograd;

/// <summary>PyTorch's errors for the methods that a custom function does not override.</summary>
internal static class FunctionErrors
{
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
