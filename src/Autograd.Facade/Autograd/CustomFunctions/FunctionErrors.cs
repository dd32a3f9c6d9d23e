namespace Autograd;

/// <summary>PyTorch's errors for what a custom function does not override.</summary>
internal static class FunctionErrors
{
    private const string MoreDetails = " For more details, please see https://pytorch.org/docs/main/notes/extending.func.html";

    // The earlier spelling is PyTorch's own.
    private static string Overridden => LibTorch.IsBefore(2, 7) ? "overriden" : "overridden";

    internal static TorchNotImplementedException NoForward() =>
        new("You must implement the forward function for custom autograd.Function.");

    internal static TorchNotImplementedException NoSetupContext() => new("setup_context is not implemented.");

    internal static TorchNotImplementedException NoBackward() =>
        new("You must implement either the backward or vjp method for your custom autograd.Function to use it with backward mode AD.");

    internal static TorchNotImplementedException NoJvp() =>
        new("You must implement the jvp function for custom autograd.Function to use it with forward mode AD.");

    internal static TorchNotImplementedException NoVmap() =>
        new("To use autograd.Function with vmap, you must either override the vmap staticmethod or set generate_vmap_rule=True.");

    internal static TorchException NeedsSetupContext() =>
        new("In order to use an autograd.Function with functorch transforms (vmap, grad, jvp, jacrev, ...), it must override the " +
            "setup_context staticmethod." + MoreDetails);

    internal static TorchException NoVmapRule(string name) =>
        new($"You tried to vmap over {name}, but it does not have vmap support. Please override and implement the vmap staticmethod or " +
            "set generate_vmap_rule=True." + MoreDetails);

    internal static TorchException TwoVmapRules(string name) =>
        new($"You tried to vmap over {name}, but it has both generate_vmap_rule=True and an {Overridden} vmap staticmethod. Please set " +
            $"generate_vmap_rule=False or delete the {Overridden} vmap staticmethod to avoid ambiguity." + MoreDetails);

    internal static TorchException IncompatibleOutDims(Dims outDims, TreeSpec spec) =>
        new("The autograd.Function's vmap staticmethod returned an incompatible (output, out_dims) tuple. " +
            $"Expected out_dims={outDims} to be compatible with the structure of `output`. " +
            $"out_dims has structure {outDims.Spec} but output has structure {spec}." + MoreDetails);
}
