namespace Autograd;

/// <summary>LibTorch or the native bridge could not be loaded; the message says what was tried and what to do.</summary>
/// <param name="message">What is missing and what to do.</param>
/// <param name="inner">The loader's own exception. Default: null.</param>
public sealed class LibTorchNotFoundException(string message, Exception? inner = null) : DllNotFoundException(message, inner);
