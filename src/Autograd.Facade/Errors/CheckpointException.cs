namespace Autograd;

/// <summary>A checkpointed function did not save the same tensors when it ran again; PyTorch's <c>torch.utils.checkpoint.CheckpointError</c>.</summary>
/// <param name="message">The text, as PyTorch shows it.</param>
public sealed class CheckpointException(string message) : TorchException(message);
