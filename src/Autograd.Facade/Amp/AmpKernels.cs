using Autograd.Interop;

namespace Autograd;

/// <summary>The operators of <see cref="GradScaler"/>. Before 2.3 LibTorch has no kernels of them for the CPU; there other operators do the same.</summary>
internal static class AmpKernels
{
    private static nint unscaleSlot;
    private static nint updateSlot;
    private static nint valuesSlot;

    /// <summary>Multiplies gradients of one device and dtype in place, and sets a flag to 1 if one was infinite or NaN.</summary>
    internal static void Unscale(Tensor[] gradients, Tensor found, Tensor inverseScale)
    {
        if (!HasKernel(found))
        {
            foreach (Tensor gradient in gradients)
            {
                using Tensor finite = gradient.Isfinite();
                using Tensor all = finite.All();
                if (!all.Item<bool>())
                {
                    found.FillInPlace(1);
                }

                gradient.MulInPlace(inverseScale);
            }

            return;
        }

        OpCall.Begin(out OpCall call, ref unscaleSlot, "_amp_foreach_non_finite_check_and_unscale_");
        call.Put((TensorList)gradients);
        call.Put(found);
        call.Put(inverseScale);
        call.Void();
        GC.KeepAlive(gradients);
        GC.KeepAlive(found);
        GC.KeepAlive(inverseScale);
    }

    /// <summary>Changes the factor in place, and the number of steps since it grew.</summary>
    internal static void UpdateScale(
        Tensor scale, Tensor growthTracker, Tensor found, double growthFactor, double backoffFactor, int growthInterval)
    {
        if (!HasKernel(scale))
        {
            bool skipped = found.Item<double>() != 0;
            int steps = skipped ? 0 : growthTracker.Item<int>() + 1;
            bool grows = !skipped && steps == growthInterval;
            // A factor that would overflow stays.
            var next = (float)(scale.Item<double>() * (skipped ? backoffFactor : grows ? growthFactor : 1));
            if (!grows || float.IsFinite(next))
            {
                scale.FillInPlace(next);
            }

            growthTracker.FillInPlace(grows ? 0 : steps);
            return;
        }

        OpCall.Begin(out OpCall call, ref updateSlot, "_amp_update_scale_");
        call.Put(scale);
        call.Put(growthTracker);
        call.Put(found);
        call.Put(growthFactor);
        call.Put(backoffFactor);
        call.Put((long)growthInterval);
        call.InPlace(scale);
        GC.KeepAlive(scale);
        GC.KeepAlive(growthTracker);
        GC.KeepAlive(found);
    }

    /// <summary>The values of a sparse tensor, the same memory.</summary>
    internal static Tensor ValuesOf(Tensor sparse)
    {
        OpCall.Begin(out OpCall call, ref valuesSlot, "_values");
        call.Put(sparse);
        Tensor values = call.Tensor();
        GC.KeepAlive(sparse);
        return values;
    }

    private static bool HasKernel(Tensor tensor) => tensor.Device.Type != "cpu" || !LibTorch.IsBefore(2, 3);
}
