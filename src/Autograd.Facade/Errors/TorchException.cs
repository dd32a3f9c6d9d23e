using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>
/// An error that LibTorch, or a rule of PyTorch's, raised; PyTorch's <c>RuntimeError</c>. The other kinds derive from it.
/// </summary>
/// <remarks><see cref="Exception.Message"/> is PyTorch's own text. <see cref="Details"/> has the C++ context.</remarks>
public class TorchException : Exception
{
    /// <summary>Creates an exception with PyTorch's text.</summary>
    /// <param name="message">The text, as PyTorch shows it.</param>
    /// <param name="details">The text with C++ context and backtrace, if there is one. Default: null.</param>
    public TorchException(string message, string? details = null) : base(message) => Details = details;

    /// <summary>The message with LibTorch's C++ context and backtrace, or null where the error is not LibTorch's.</summary>
    public string? Details { get; }

    /// <summary>In anomaly mode, the calls of the forward pass that made the node whose backward failed; otherwise null.</summary>
    /// <remarks>PyTorch's text, with this process's stack frames; see <see cref="Torch.DetectAnomaly"/>. Any exception that leaves
    /// a backward pass carries it in its <see cref="Exception.Data"/> under this name.</remarks>
    public string? ForwardTrace => Data[nameof(ForwardTrace)] as string;

    /// <summary>The type, the message and the stack trace, and <see cref="ForwardTrace"/> if there is one.</summary>
    public override string ToString() => ForwardTrace is { } trace ? $"{base.ToString()}\n{trace}" : base.ToString();

    internal static unsafe Exception From(NativeError* error)
    {
        string? trace = Marshal.PtrToStringUTF8((nint)error->Trace);
        if (error->Kind == NativeErrorKind.Managed)
        {
            // A callback's exception arrives as the same object, with the stack trace of where it was thrown.
            var thrown = ManagedHandle.Target<Exception>(error->Managed);
            Native.ag_forget_exception();
            ExceptionDispatchInfo.Throw(Traced(thrown, trace));
        }

        string message = TransformErrors.In(PythonTypeNames.In(Marshal.PtrToStringUTF8((nint)error->Message) ?? ""));
        string details = Marshal.PtrToStringUTF8((nint)error->Details) ?? "";
        return Traced(error->Kind switch
        {
            NativeErrorKind.Index => new TorchIndexException(message, details),
            NativeErrorKind.Value => new TorchValueException(message, details),
            NativeErrorKind.Type => new TorchTypeException(message, details),
            NativeErrorKind.NotImplemented => new TorchNotImplementedException(message, details),
            NativeErrorKind.OutOfMemory => new TorchOutOfMemoryException(message, details),
            NativeErrorKind.LinAlg => new LinAlgException(message, details),
            _ => new TorchException(message, details),
        }, trace);
    }

    // Of nested passes, the inner trace comes first.
    private static Exception Traced(Exception exception, string? trace)
    {
        if (trace is not null)
        {
            exception.Data[nameof(ForwardTrace)] =
                exception.Data[nameof(ForwardTrace)] is string inner ? $"{inner}\n\n{trace}" : trace;
        }

        return exception;
    }
}

/// <summary>An index or dimension out of range; PyTorch's <c>IndexError</c>.</summary>
/// <param name="message">The text, as PyTorch shows it.</param>
/// <param name="details">The text with C++ context. Default: null.</param>
public sealed class TorchIndexException(string message, string? details = null) : TorchException(message, details);

/// <summary>A value that an operator cannot take; PyTorch's <c>ValueError</c>.</summary>
/// <param name="message">The text, as PyTorch shows it.</param>
/// <param name="details">The text with C++ context. Default: null.</param>
public sealed class TorchValueException(string message, string? details = null) : TorchException(message, details);

/// <summary>A type or dtype that an operator cannot take; PyTorch's <c>TypeError</c>.</summary>
/// <param name="message">The text, as PyTorch shows it.</param>
/// <param name="details">The text with C++ context. Default: null.</param>
public sealed class TorchTypeException(string message, string? details = null) : TorchException(message, details);

/// <summary>No kernel for this dtype, device or layout; PyTorch's <c>NotImplementedError</c>.</summary>
/// <param name="message">The text, as PyTorch shows it.</param>
/// <param name="details">The text with C++ context. Default: null.</param>
public sealed class TorchNotImplementedException(string message, string? details = null) : TorchException(message, details);

/// <summary>No memory left on a device; PyTorch's <c>OutOfMemoryError</c>.</summary>
/// <param name="message">The text, as PyTorch shows it.</param>
/// <param name="details">The text with C++ context. Default: null.</param>
public sealed class TorchOutOfMemoryException(string message, string? details = null) : TorchException(message, details);

/// <summary>A linear algebra routine failed, on a singular matrix say; PyTorch's <c>torch.linalg.LinAlgError</c>.</summary>
/// <param name="message">The text, as PyTorch shows it.</param>
/// <param name="details">The text with C++ context. Default: null.</param>
public sealed class LinAlgException(string message, string? details = null) : TorchException(message, details);

/// <summary>An operator, or one of its overloads, that is not registered; PyTorch's <c>AttributeError</c>.</summary>
/// <param name="message">The text, as PyTorch shows it.</param>
public sealed class TorchAttributeException(string message) : TorchException(message);
