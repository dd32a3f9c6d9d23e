namespace Autograd.Parity.Operators;

/// <summary>What a call came to.</summary>
/// <param name="Results">The results in a row; null where there was an error.</param>
/// <param name="Node">The name of the node of the first result that has one.</param>
/// <param name="Gradients">The gradient of each tensor that requires one, by its place among the arguments.</param>
/// <param name="After">The arguments that the operator writes to, after the call.</param>
/// <param name="Error">PyTorch's message, if the call failed.</param>
/// <param name="GradientError">PyTorch's message, if the gradients could not be computed.</param>
internal sealed record Outcome(
    object?[]? Results, string? Node, IReadOnlyDictionary<string, object?>? Gradients, IReadOnlyDictionary<string, object?>? After,
    string? Error, string? GradientError);
