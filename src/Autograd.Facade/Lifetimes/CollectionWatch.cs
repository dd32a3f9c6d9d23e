namespace Autograd;

/// <summary>
/// Sweeps the <see cref="TensorTable"/> soon after each collection that <see cref="MemoryPressure"/> did not ask for: an object that
/// nothing refers to is finalized after every one.
/// </summary>
/// <remarks>On a thread of its own: to free a graph may take long and call back, for which a finalizer must not wait.</remarks>
internal sealed class CollectionWatch
{
    private static readonly AutoResetEvent Collected = new(false);

    ~CollectionWatch()
    {
        if (!MemoryPressure.IsCollecting)
        {
            Collected.Set();
        }

        Watch();
    }

    internal static void Start()
    {
        new Thread(SweepAfterCollections) { IsBackground = true, Name = "Autograd memory" }.Start();
        Watch();
    }

    private static void Watch() => _ = new CollectionWatch();

    private static void SweepAfterCollections()
    {
        while (Collected.WaitOne())
        {
            TensorTable.Sweep();
        }
    }
}
