namespace Autograd.Fuzz;

/// <summary>A call that ended otherwise than a call may.</summary>
/// <param name="Call">Its number.</param>
/// <param name="Kind">What happened: <c>signal 11</c>, <c>hang</c>, <c>leak</c>, <c>state</c> or an exception's name.</param>
/// <param name="Details">More about it.</param>
public sealed record Failure(long Call, string Kind, string Details)
{
    /// <summary>The operator, empty until it is known.</summary>
    public string Operator { get; init; } = "";

    /// <summary>The call as C# would write it, empty until it is known.</summary>
    public string Text { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"call {Call}: {Kind} in {Operator}\n    {Text}\n    {Details}";
}
