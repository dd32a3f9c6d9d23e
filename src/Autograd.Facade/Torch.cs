using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>
/// The functions of PyTorch that are not methods of a tensor: factories, functions of several tensors, autograd, settings;
/// the module <see href="https://pytorch.org/docs/stable/torch.html">torch</see>.
/// </summary>
public static unsafe partial class Torch
{
    /// <summary>The release of the loaded LibTorch, such as <c>2.6.0</c>; <c>torch.__version__</c> without its suffix.</summary>
    /// <exception cref="LibTorchNotFoundException">LibTorch could not be loaded.</exception>
    public static string Version => LibTorch.Version.ToString(3);

    /// <summary>LibTorch's description of its build: compiler, BLAS, CPU capability; <c>torch.__config__.show()</c>.</summary>
    public static string ShowConfig()
    {
        byte* text;
        Native.Check(Native.ag_show_config(&text));
        return Marshal.PtrToStringUTF8((nint)text)!;
    }

    /// <summary>What LibTorch was built with; <c>torch.has_mkl</c> and its like.</summary>
    public static BuildFeatures BuildFeatures
    {
        get
        {
            int features;
            Native.Check(Native.ag_build_features(&features));
            return (BuildFeatures)features;
        }
    }

    /// <summary>Every operator that is registered, by name; <see href="https://pytorch.org/docs/stable/library.html">torch.ops</see>.</summary>
    public static Operators Operators { get; } = new();

    /// <summary>Starts the sequence of a seed in the default generators of all devices; <see href="https://pytorch.org/docs/stable/generated/torch.manual_seed.html">torch.manual_seed</see>.</summary>
    /// <param name="seed">The seed; a negative one counts from 2⁶⁴, as in PyTorch.</param>
    /// <returns>The default generator of the CPU.</returns>
    public static Generator ManualSeed(long seed)
    {
        Native.Check(Native.ag_manual_seed(unchecked((ulong)seed)));
        return Generator.Default;
    }

    /// <summary>Starts the sequence of a seed in the default generators of all devices; <see href="https://pytorch.org/docs/stable/generated/torch.manual_seed.html">torch.manual_seed</see>.</summary>
    /// <param name="seed">The seed, such as <see cref="InitialSeed"/>.</param>
    /// <returns>The default generator of the CPU.</returns>
    public static Generator ManualSeed(ulong seed) => ManualSeed(unchecked((long)seed));

    /// <summary>The dtype of new floating point tensors; <c>torch.get_default_dtype()</c>, <see href="https://pytorch.org/docs/stable/generated/torch.set_default_dtype.html">torch.set_default_dtype</see>.</summary>
    /// <value><see cref="DType.Float32"/> at the start of the program. Holds for the whole process.</value>
    /// <exception cref="TorchTypeException">A dtype that is not floating point is assigned.</exception>
    public static DType DefaultDType
    {
        get
        {
            int number;
            Native.Check(Native.ag_get_default_dtype(&number));
            return DType.FromNumber(number);
        }
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Native.Check(Native.ag_set_default_dtype(value.Number));
        }
    }

    /// <summary>How many threads an operator uses on the CPU; <c>torch.get_num_threads()</c>, <see href="https://pytorch.org/docs/stable/generated/torch.set_num_threads.html">torch.set_num_threads</see>.</summary>
    /// <value>The number of cores at the start of the program.</value>
    /// <exception cref="TorchException">A number below one is assigned.</exception>
    public static int NumThreads
    {
        get
        {
            int count;
            Native.Check(Native.ag_get_num_threads(&count));
            return count;
        }
        set => Native.Check(Native.ag_set_num_threads(value));
    }

    /// <summary>How many native objects the process holds through this library; for tests and diagnosis of leaks.</summary>
    /// <remarks>Objects that are no longer used but not yet collected count.</remarks>
    /// <value>References to tensors, nodes and generators; memory that is shared: blocks of .NET's memory under tensors, and
    /// DLPack capsules that nobody has consumed; and .NET objects that native ones hold: hooks, functions, what they saved,
    /// memory under tensors.</value>
    public static (long Tensors, long Nodes, long Generators, long Shared, long Managed) LiveHandles
    {
        get
        {
            TensorTable.Sweep();
            long tensors, nodes, generators;
            Native.ag_live_handles(&tensors, &nodes, &generators);
            return (tensors, nodes, generators, SharedMemory.Live + DLPackCapsule.Live, ManagedHandle.Live);
        }
    }
}
