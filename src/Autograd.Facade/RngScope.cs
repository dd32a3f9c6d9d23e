namespace Autograd;

/// <summary>A scope of random numbers; <see href="https://pytorch.org/docs/stable/random.html">torch.random.fork_rng</see>.</summary>
public sealed class RngScope : IDisposable
{
    private Tensor? state;

    internal RngScope(Tensor? state) => this.state = state;

    /// <summary>Returns the default generator to the state that it had when the scope was opened. Calling it twice does nothing.</summary>
    public void Dispose()
    {
        using Tensor? saved = Interlocked.Exchange(ref state, null);
        if (saved is not null)
        {
            Torch.SetRngState(saved);
        }
    }
}
