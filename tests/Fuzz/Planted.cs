using System.Runtime.InteropServices;

namespace Autograd.Fuzz;

/// <summary>Calls with every fault that the fuzzer looks for, to see that it finds them.</summary>
internal static partial class Planted
{
    private static readonly List<Tensor> Leaked = [];

    private static readonly Dictionary<long, Func<bool>> Calls = new()
    {
        [100] = () => Length(0) == 0,
        [200] = () => throw new InvalidCastException("planted"),
        [1300] = () =>
        {
            Leaked.Add(Torch.Ones(1));
            return false;
        },
        [2400] = () =>
        {
            while (true)
            {
            }
        },
        [3500] = () =>
        {
            Torch.DefaultDType = DType.Float64;
            return false;
        },
        [4600] = () => throw new OutOfMemoryException("planted"),
    };

    /// <summary>The planted call of a number, if there is one.</summary>
    public static Func<bool>? Find(long number) => Calls.GetValueOrDefault(number);

    // Reads from an address, in native code.
    [LibraryImport("libc", EntryPoint = "strlen")]
    private static partial nuint Length(nint text);
}
