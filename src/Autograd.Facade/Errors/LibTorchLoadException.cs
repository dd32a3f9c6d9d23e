namespace Autograd;

/// <summary>LibTorch, or the native bridge to it, could not be loaded. The kinds of failure derive from it.</summary>
/// <remarks>The message says what is wrong, where it was looked for, and what to do. <see cref="Torch.Doctor"/> shows the whole search.</remarks>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="inner">The loader's own exception. Default: null.</param>
public class LibTorchLoadException(string message, Exception? inner = null) : DllNotFoundException(message, inner);

/// <summary>There is no LibTorch where it was looked for; the message lists the places in their order.</summary>
/// <param name="message">What is missing and what to do.</param>
public sealed class LibTorchNotFoundException(string message) : LibTorchLoadException(message);

/// <summary>A LibTorch was found, but no build of the native bridge is for its version.</summary>
/// <param name="message">Which versions there are, and what to do.</param>
/// <param name="inner">The loader's own exception. Default: null.</param>
public sealed class LibTorchVersionException(string message, Exception? inner = null) : LibTorchLoadException(message, inner);

/// <summary>A LibTorch was named, but another one is loaded in the process already, which can hold only one.</summary>
/// <param name="message">Which one is loaded, which one was named, and what to do.</param>
public sealed class LibTorchConflictException(string message) : LibTorchLoadException(message);

/// <summary>A library that LibTorch or the native bridge needs is missing.</summary>
/// <param name="message">Which library, what needs it, and what to do.</param>
/// <param name="library">The file name of the missing library, such as <c>libgomp.so.1</c>.</param>
/// <param name="inner">The loader's own exception. Default: null.</param>
public sealed class LibTorchDependencyException(string message, string library, Exception? inner = null)
    : LibTorchLoadException(message, inner)
{
    /// <summary>The file name of the missing library, such as <c>libgomp.so.1</c>.</summary>
    public string Library { get; } = library;
}

/// <summary>LibTorch or the native bridge is built for another processor than this process.</summary>
/// <param name="message">Which file, both architectures, and what to do.</param>
public sealed class LibTorchArchitectureException(string message) : LibTorchLoadException(message);

/// <summary>A file of LibTorch or of the native bridge cannot be read, or is no whole library.</summary>
/// <param name="message">Which file, why, and what to do.</param>
/// <param name="inner">The loader's own exception. Default: null.</param>
public sealed class LibTorchUnreadableException(string message, Exception? inner = null) : LibTorchLoadException(message, inner);

/// <summary>There is no build of the native bridge with the application.</summary>
/// <param name="message">Where it was looked for and what to do.</param>
public sealed class BridgeNotFoundException(string message) : LibTorchLoadException(message);
