namespace Autograd;

/// <summary>Says clearly what LibTorch only asserts: that a tensor of a function transform is used where the transform does not run.</summary>
internal static class TransformErrors
{
    private const string Misplaced = "A tensor of a function transform (Vmap, Grad, Jvp, ...) was used where the transform does not run: on another " +
        "thread, or after it ended. Inside the function, use its tensors on the thread that called it, and return what is needed later.";

    internal static string In(string message) =>
        message.Contains("INTERNAL ASSERT FAILED", StringComparison.Ordinal)
        && (message.Contains("Should have at least one dead wrapper", StringComparison.Ordinal)
            || message.StartsWith("maybe_layer.has_value()", StringComparison.Ordinal))
            ? Misplaced
            : message;
}
