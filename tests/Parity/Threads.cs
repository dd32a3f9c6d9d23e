using System.Runtime.CompilerServices;

namespace Autograd.Parity;

/// <summary>The recordings were made with one thread: kernels that sum in parallel round otherwise with two.</summary>
internal static class Threads
{
    // Threads ask for the number once, at their first kernel, so it is set before any test.
    [ModuleInitializer]
    internal static void UseOne() => Torch.NumThreads = 1;
}
