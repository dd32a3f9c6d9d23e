namespace Autograd;

public static partial class Torch
{
    /// <summary>Starts a sequence that no other run has in the default generator; <see href="https://pytorch.org/docs/stable/generated/torch.seed.html">torch.seed</see>.</summary>
    /// <returns>The seed, drawn from the operating system.</returns>
    public static ulong Seed()
    {
        using Generator generator = Generator.Default;
        return generator.Seed();
    }

    /// <summary>The seed that the default generator was last given; <see href="https://pytorch.org/docs/stable/generated/torch.initial_seed.html">torch.initial_seed</see>.</summary>
    public static ulong InitialSeed()
    {
        using Generator generator = Generator.Default;
        return generator.InitialSeed;
    }

    /// <summary>The default generator's state as a tensor of bytes; <see href="https://pytorch.org/docs/stable/generated/torch.get_rng_state.html">torch.get_rng_state</see>.</summary>
    public static Tensor GetRngState()
    {
        using Generator generator = Generator.Default;
        return generator.GetState();
    }

    /// <summary>Returns the default generator to a state; <see href="https://pytorch.org/docs/stable/generated/torch.set_rng_state.html">torch.set_rng_state</see>.</summary>
    /// <param name="state">What <see cref="GetRngState"/> returned.</param>
    /// <exception cref="TorchTypeException">The tensor is not one of bytes on the CPU.</exception>
    /// <exception cref="TorchException">The tensor is no such state.</exception>
    public static void SetRngState(Tensor state)
    {
        using Generator generator = Generator.Default;
        generator.SetState(state);
    }

    /// <summary>Opens a scope at whose end the default generator has the state that it has now; <see href="https://pytorch.org/docs/stable/random.html">torch.random.fork_rng</see>.</summary>
    /// <param name="enabled">Whether it does. Default: true.</param>
    /// <returns>The scope: dispose it to end it. The generator is the process's, whichever thread does so.</returns>
    /// <example>
    /// <code>
    /// Torch.ManualSeed(0);
    /// using (Torch.ForkRng())
    /// {
    ///     Torch.Rand(100);
    /// }
    ///
    /// Console.WriteLine(Torch.Rand(2));   // tensor([0.4963, 0.7682])
    /// </code>
    /// </example>
    public static RngScope ForkRng(bool enabled = true) => new(enabled ? GetRngState() : null);
}
