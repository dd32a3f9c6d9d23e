namespace Autograd;

/// <summary>A block with a name of its own in the profile: what <see cref="Torch.RecordFunction"/> returns. Disposing it ends the
/// block.</summary>
/// <remarks>It should end on the thread it began on.</remarks>
public sealed class RecordFunctionScope : IDisposable
{
    private object? record;

    internal RecordFunctionScope(string name) =>
        record = Torch.Operators["profiler"]["_record_function_enter_new"].Invoke(name, null);

    /// <summary>Ends the block. Calling it twice does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref record, null) is { } ended)
        {
            Torch.Operators["profiler"]["_record_function_exit"]["_RecordFunction"].Invoke(ended);
            (ended as IDisposable)?.Dispose();
        }
    }
}
