using Autograd.Interop;

namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>The memory that tensors take on the CPU, and when .NET collects because of it.</summary>
    /// <remarks>
    /// <para>A <see cref="Autograd.Tensor"/> is a few bytes to .NET's garbage collector, whatever it holds natively. This library counts what
    /// LibTorch allocates, and asks for a collection when that has grown by more than a budget: a program that disposes nothing
    /// keeps close to what it uses.</para>
    /// <para>Figures are those of the whole process; each other thread may be 64 KiB and 64 tensors off. Where the C library does not tell the size
    /// of a block (Windows), bytes are not counted, and live tensors alone lead to collections. All members are safe to use from
    /// several threads.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// long before = Torch.Memory.LiveBytes;
    /// Tensor x = Torch.Zeros(1024, 1024);
    /// Console.WriteLine(Torch.Memory.LiveBytes - before >= 4 * 1024 * 1024);   // True
    /// </code>
    /// </example>
    public static class Memory
    {
        /// <summary>How many native bytes may be added to those in use before .NET is asked to collect.</summary>
        /// <value>32 MiB by default. A quarter of what is in use, where that is more. A larger budget means fewer collections;
        /// <see cref="long.MaxValue"/>, none. It also allows one tensor for each 16 KiB, whatever those hold: a few thousand small ones
        /// are still in the processor's cache when they are freed, and that is several times faster.</value>
        /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
        public static long Budget
        {
            get => MemoryPressure.Budget;
            set
            {
                ArgumentOutOfRangeException.ThrowIfNegative(value);
                MemoryPressure.Budget = value;
            }
        }

        /// <summary>How often .NET was asked to collect, because of the budget or before an <see cref="TorchOutOfMemoryException"/>.</summary>
        public static long Collections => MemoryPressure.Collections;

        /// <summary>References to native tensors that .NET holds, those that are not yet collected included.</summary>
        public static long LiveTensors => LiveHandles.Tensors;

        /// <summary>Bytes that LibTorch's CPU allocator has given out and not got back: those of tensors, graphs and buffers.</summary>
        public static long LiveBytes
        {
            get
            {
                TensorTable.Sweep();
                return MemoryUse.Current.Bytes;
            }
        }

        /// <summary>The most that <see cref="LiveBytes"/> has been since the start, or since <see cref="ResetPeak"/>.</summary>
        public static long PeakBytes => MemoryUse.Current.MostBytes;

        /// <summary>Starts <see cref="PeakBytes"/> again from what is in use now.</summary>
        public static void ResetPeak() => Native.ag_memory_reset_peak();
    }
}
