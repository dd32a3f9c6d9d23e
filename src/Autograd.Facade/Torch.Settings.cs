using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <content>What holds for the whole process.</content>
public static unsafe partial class Torch
{
    /// <summary>How many threads run operators beside each other on the CPU; <c>torch.get_num_interop_threads()</c>, <see href="https://pytorch.org/docs/stable/generated/torch.set_num_interop_threads.html">torch.set_num_interop_threads</see>.</summary>
    /// <value>The number of cores at the start of the program. It can be set once, before they have work.</value>
    /// <exception cref="TorchException">A number below one is assigned, or it is too late.</exception>
    public static int NumInteropThreads
    {
        get
        {
            int count;
            Native.Check(Native.ag_get_num_interop_threads(&count));
            return count;
        }
        set => Native.Check(Native.ag_set_num_interop_threads(value));
    }

    /// <summary>Makes operators that may differ from run to run use an algorithm that does not, or throw where there is none; <see href="https://pytorch.org/docs/stable/generated/torch.use_deterministic_algorithms.html">torch.use_deterministic_algorithms</see>.</summary>
    /// <param name="mode">Whether to do so.</param>
    /// <param name="warnOnly">Whether to warn instead of throwing. Default: false.</param>
    public static void UseDeterministicAlgorithms(bool mode, bool warnOnly = false) =>
        Native.Check(Native.ag_set_deterministic_algorithms(mode ? 1 : 0, warnOnly ? 1 : 0));

    /// <summary>Whether <see cref="UseDeterministicAlgorithms"/> is on; <see href="https://pytorch.org/docs/stable/generated/torch.are_deterministic_algorithms_enabled.html">torch.are_deterministic_algorithms_enabled</see>.</summary>
    public static bool AreDeterministicAlgorithmsEnabled => Determinism().Enabled;

    /// <summary>Whether <see cref="UseDeterministicAlgorithms"/> only warns; <see href="https://pytorch.org/docs/stable/generated/torch.is_deterministic_algorithms_warn_only_enabled.html">torch.is_deterministic_algorithms_warn_only_enabled</see>.</summary>
    public static bool IsDeterministicAlgorithmsWarnOnlyEnabled => Determinism().WarnOnly;

    /// <summary>The state of <see cref="UseDeterministicAlgorithms"/> as a number; <see href="https://pytorch.org/docs/stable/generated/torch.set_deterministic_debug_mode.html">torch.set_deterministic_debug_mode</see>.</summary>
    /// <value>0 where it is off, 1 where it warns, 2 where it throws. Default: 0.</value>
    /// <exception cref="TorchException">Another number is assigned.</exception>
    public static int DeterministicDebugMode
    {
        get => Determinism() switch { (false, _) => 0, (_, true) => 1, _ => 2 };
        set
        {
            if (value is < 0 or > 2)
            {
                throw new TorchException($"invalid value of debug_mode, expected 0, 1, or 2, but got {value}");
            }

            UseDeterministicAlgorithms(value > 0, warnOnly: value == 1);
        }
    }

    /// <summary>Sets <see cref="DeterministicDebugMode"/> by name; <see href="https://pytorch.org/docs/stable/generated/torch.set_deterministic_debug_mode.html">torch.set_deterministic_debug_mode</see>.</summary>
    /// <param name="debugMode"><c>default</c>, <c>warn</c> or <c>error</c>.</param>
    /// <exception cref="TorchException">The name is another.</exception>
    public static void SetDeterministicDebugMode(string debugMode) => DeterministicDebugMode = debugMode switch
    {
        "default" => 0,
        "warn" => 1,
        "error" => 2,
        _ => throw new TorchException(
            $"invalid value of debug_mode, expected one of `default`, `warn`, `error`, but got {debugMode}"),
    };

    /// <summary>How exactly matrices of float32 are multiplied; <c>torch.get_float32_matmul_precision()</c>, <see href="https://pytorch.org/docs/stable/generated/torch.set_float32_matmul_precision.html">torch.set_float32_matmul_precision</see>.</summary>
    /// <value><c>highest</c>, the default, <c>high</c> or <c>medium</c>. Another name changes nothing and gives a warning.</value>
    public static string Float32MatmulPrecision
    {
        get
        {
            byte* name;
            Native.Check(Native.ag_get_float32_matmul_precision(&name));
            return Marshal.PtrToStringUTF8((nint)name)!;
        }
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Native.Check(Native.ag_set_float32_matmul_precision(value));
        }
    }

    /// <summary>Makes the CPU take numbers too small for full precision as zero; <see href="https://pytorch.org/docs/stable/generated/torch.set_flush_denormal.html">torch.set_flush_denormal</see>.</summary>
    /// <param name="mode">Whether to do so. Holds for the calling thread.</param>
    /// <returns>Whether the processor can.</returns>
    public static bool SetFlushDenormal(bool mode)
    {
        int supported;
        Native.Check(Native.ag_set_flush_denormal(mode ? 1 : 0, &supported));
        return supported != 0;
    }

    /// <summary>Sets <see cref="DefaultDType"/> by an old name of a tensor's type; <see href="https://pytorch.org/docs/stable/generated/torch.set_default_tensor_type.html">torch.set_default_tensor_type</see>, deprecated in favour of <see cref="DefaultDType"/>.</summary>
    /// <param name="type">Such as <c>torch.DoubleTensor</c>. PyTorch's names of types on other devices are not taken, since new
    /// tensors are on the CPU unless a device is given.</param>
    /// <exception cref="TorchTypeException">The type is not floating point.</exception>
    /// <exception cref="NotSupportedException">It is no name of a dense type on the CPU.</exception>
    public static void SetDefaultTensorType(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (!LibTorch.IsBefore(2, 1))
        {
            Warnings.Raise("torch.set_default_tensor_type() is deprecated as of PyTorch 2.1, please use torch.set_default_dtype() " +
                "and torch.set_default_device() as alternatives.");
        }

        DefaultDType = Autograd.Tensor.DTypeOfTypeName(type) ?? throw new NotSupportedException(
            $"{type} cannot be the type of new tensors; use torch.FloatTensor, torch.DoubleTensor, torch.HalfTensor or " +
            "torch.BFloat16Tensor, and give the device to each function that makes a tensor.");
    }

    private static (bool Enabled, bool WarnOnly) Determinism()
    {
        int enabled, warnOnly;
        Native.Check(Native.ag_get_deterministic_algorithms(&enabled, &warnOnly));
        return (enabled != 0, warnOnly != 0);
    }
}
