namespace Autograd;

/// <summary>A derivative is not what finite differences say, or not as it must be; PyTorch's <c>torch.autograd.gradcheck.GradcheckError</c>.</summary>
/// <param name="message">The text, as PyTorch shows it.</param>
/// <param name="details">The error behind it, if there is one. Default: null.</param>
public sealed class GradcheckException(string message, string? details = null) : TorchException(message, details);
