namespace Autograd;

/// <summary>What a thread keeps about its tensors, in one object: making and disposing a tensor looks it up once.</summary>
internal sealed class ThreadTensors
{
    [ThreadStatic]
    private static ThreadTensors? current;

    internal static ThreadTensors Current => current ?? Start();

    internal DisposeScopeStatistics Statistics { get; } = new();

    /// <summary>References to native tensors that wait for the next tensor; see <see cref="TensorReference"/>.</summary>
    internal TensorReference? Spare { get; set; }

    private static ThreadTensors Start() => current = new();
}
