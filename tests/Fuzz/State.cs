namespace Autograd.Fuzz;

/// <summary>What is global to the process or the thread, and what no call may change.</summary>
internal readonly record struct State(
    (long Tensors, long Nodes, long Generators, long Shared, long Managed) Handles, bool Grad, bool Inference, DType DefaultDType, int Threads)
{
    /// <summary>The state once everything that is not referenced is finalized.</summary>
    public static State Now()
    {
        for (int i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return new State(
            Torch.LiveHandles, Torch.IsGradEnabled, Torch.IsInferenceModeEnabled, Torch.DefaultDType, Torch.NumThreads);
    }

    /// <summary>Sets again what can be set.</summary>
    public void Restore()
    {
        Torch.SetGradEnabled(Grad);
        Torch.DefaultDType = DefaultDType;
        Torch.NumThreads = Threads;
    }
}
