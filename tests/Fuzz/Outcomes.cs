namespace Autograd.Fuzz;

/// <summary>What a call may end with.</summary>
internal static class Outcomes
{
    private static readonly Type[] Exceptions =
    [
        typeof(TorchException), typeof(TorchIndexException), typeof(TorchValueException), typeof(TorchTypeException),
        typeof(TorchNotImplementedException), typeof(TorchOutOfMemoryException), typeof(LinAlgException), typeof(TorchAttributeException),
        typeof(ArgumentException), typeof(ArgumentNullException), typeof(ArgumentOutOfRangeException), typeof(ObjectDisposedException),
        typeof(NotSupportedException),
    ];

    /// <summary>The names, by number.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["result", "result and backward", .. Exceptions.Select(type => type.Name)];

    /// <summary>The number of a result.</summary>
    public static int OfResult(bool backward) => backward ? 1 : 0;

    /// <summary>The number of an exception; null for one that no call may end with.</summary>
    public static int? Of(Exception exception)
    {
        int index = Array.IndexOf(Exceptions, exception.GetType());
        return index < 0 ? null : index + 2;
    }
}
