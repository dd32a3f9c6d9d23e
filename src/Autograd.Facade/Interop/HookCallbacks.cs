using System.Runtime.InteropServices;

namespace Autograd.Interop;

/// <summary>Runs hooks for the bridge: each call all hooks of one place.</summary>
internal static unsafe class HookCallbacks
{
    [UnmanagedCallersOnly]
    internal static nint TensorHooks(nint list, nint gradient, nint* replacement)
    {
        try
        {
            using var gradients = new HookGradients(new ReadOnlySpan<nint>(ref gradient));
            foreach (Func<Tensor, Tensor?> hook in Hooks<Func<Tensor, Tensor?>>(list))
            {
                if (hook(gradients.Show()[0]) is { } result)
                {
                    gradients.Replace([result], hook);
                }
            }

            if (gradients.IsReplaced)
            {
                gradients.GiveTo(replacement);
            }

            return 0;
        }
        catch (Exception e)
        {
            return ManagedHandle.For(e);
        }
    }

    [UnmanagedCallersOnly]
    internal static nint PostAccumulateHooks(nint list, nint leaf)
    {
        try
        {
            using var leaves = new HookGradients(new ReadOnlySpan<nint>(ref leaf));
            foreach (Action<Tensor> hook in Hooks<Action<Tensor>>(list))
            {
                hook(leaves.Show()[0]);
            }

            return 0;
        }
        catch (Exception e)
        {
            return ManagedHandle.For(e);
        }
    }

    [UnmanagedCallersOnly]
    internal static nint NodePrehooks(nint list, nint* gradOutputs, int count, nint* results, int* replaced)
    {
        try
        {
            using var gradients = new HookGradients(new ReadOnlySpan<nint>(gradOutputs, count));
            foreach (Func<Tensor[], Tensor[]?> hook in Hooks<Func<Tensor[], Tensor[]?>>(list))
            {
                if (hook(gradients.Show()) is { } result)
                {
                    gradients.Replace(result, hook);
                }
            }

            Return(gradients, results, replaced);
            return 0;
        }
        catch (Exception e)
        {
            return ManagedHandle.For(e);
        }
    }

    [UnmanagedCallersOnly]
    internal static nint NodeHooks(
        nint list, nint* gradInputs, int inputCount, nint* gradOutputs, int outputCount, nint* results, int* replaced)
    {
        try
        {
            using var inputs = new HookGradients(new ReadOnlySpan<nint>(gradInputs, inputCount));
            using var outputs = new HookGradients(new ReadOnlySpan<nint>(gradOutputs, outputCount));
            foreach (Func<Tensor[], Tensor[], Tensor[]?> hook in Hooks<Func<Tensor[], Tensor[], Tensor[]?>>(list))
            {
                if (hook(inputs.Show(), outputs.Show()) is { } result)
                {
                    inputs.Replace(result, hook);
                }
            }

            Return(inputs, results, replaced);
            return 0;
        }
        catch (Exception e)
        {
            return ManagedHandle.For(e);
        }
    }

    private static IEnumerable<T> Hooks<T>(nint list) where T : Delegate => ManagedHandle.Target<HookList>(list).Hooks<T>();

    private static void Return(HookGradients gradients, nint* results, int* replaced)
    {
        if (gradients.IsReplaced)
        {
            gradients.GiveTo(results);
            *replaced = 1;
        }
    }
}
