namespace Autograd.Compat;

/// <content>TorchSharp's random numbers that are not tensors.</content>
public static partial class torch
{
    /// <summary>A number drawn from the uniform distribution over [0, 1); PyTorch's <c>torch.rand([]).item()</c>.</summary>
    /// <param name="generator">The source of randomness. Default: the CPU's.</param>
    public static double rand_float(Generator? generator = null) => Drawn<double>(Torch.Rand([], generator, device: Device.Cpu));

    /// <summary>A number drawn from the standard normal distribution; PyTorch's <c>torch.randn([]).item()</c>.</summary>
    /// <param name="generator">The source of randomness. Default: the CPU's.</param>
    public static double randn_float(Generator? generator = null) => Drawn<double>(Torch.Randn([], generator, device: Device.Cpu));

    /// <summary>True or false, as likely; PyTorch's <c>torch.randint(2, []).item()</c>.</summary>
    /// <param name="generator">The source of randomness. Default: the CPU's.</param>
    public static bool randint_bool(Generator? generator = null) => randint_long(0, 2, generator) == 1;

    /// <summary>An integer from 0 to below <paramref name="high"/>; PyTorch's <c>torch.randint(high, []).item()</c>.</summary>
    /// <param name="high">The bound, which is not drawn.</param>
    /// <param name="generator">The source of randomness. Default: the CPU's.</param>
    /// <exception cref="TorchException">The bound is not above zero.</exception>
    public static int randint_int(int high, Generator? generator = null) => randint_int(0, high, generator);

    /// <summary>An integer from <paramref name="low"/> to below <paramref name="high"/>; PyTorch's <c>torch.randint(low, high, []).item()</c>.</summary>
    /// <param name="low">The smallest.</param>
    /// <param name="high">The bound, which is not drawn.</param>
    /// <param name="generator">The source of randomness. Default: the CPU's.</param>
    /// <exception cref="TorchException">The bound is not above <paramref name="low"/>.</exception>
    public static int randint_int(int low, int high, Generator? generator = null) => (int)randint_long(low, high, generator);

    /// <inheritdoc cref="randint_int(int, Generator?)"/>
    public static long randint_long(long high, Generator? generator = null) => randint_long(0, high, generator);

    /// <inheritdoc cref="randint_int(int, int, Generator?)"/>
    public static long randint_long(long low, long high, Generator? generator = null) =>
        Drawn<long>(Torch.Randint(low, high, [], generator, DType.Int64, device: Device.Cpu));

    private static T Drawn<T>(Tensor tensor) where T : unmanaged
    {
        using (tensor)
        {
            return tensor.Item<T>();
        }
    }
}
