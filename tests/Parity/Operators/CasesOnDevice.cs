namespace Autograd.Parity.Operators;

/// <summary>What of the operator cases holds on another device than the recording's, the CPU.</summary>
internal static class CasesOnDevice
{
    // Tensors there have no elements to compare, and what needs elements cannot run.
    private static bool IsMeta => TestDevice.Current == Device.Meta;

    /// <summary>Why a case cannot be compared there; null if it can.</summary>
    public static string? ReasonToLeaveOut(OperatorCase recorded) =>
        TestDevice.IsCpu ? null
        : recorded.Seed is not null || recorded.Arguments.Values.Any(value => value is RecordedGenerator) ? "generators of devices differ"
        : recorded.Expected.Error is not null || recorded.Expected.GradientError is not null ? "another device may take what the CPU refuses"
        : null;

    /// <summary>Whether a call could not be made there, for want of elements.</summary>
    public static bool Excuses(Outcome actual) => IsMeta && (actual.Error ?? actual.GradientError) is not null;

    /// <summary>The elements of a tensor, or null where there are none.</summary>
    public static byte[]? ElementsOf(Tensor tensor, Func<Tensor, byte[]> elements) => IsMeta && tensor.IsMeta ? null : elements(tensor);
}
