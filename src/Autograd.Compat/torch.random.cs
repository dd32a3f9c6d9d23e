namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.ManualSeed(long)"/>
    public static Generator manual_seed(long seed) => Torch.ManualSeed(seed);

    /// <inheritdoc cref="Torch.ManualSeed(ulong)"/>
    public static Generator manual_seed(ulong seed) => Torch.ManualSeed(seed);

    /// <inheritdoc cref="Torch.Seed"/>
    public static ulong seed() => Torch.Seed();

    /// <inheritdoc cref="Torch.InitialSeed"/>
    public static ulong initial_seed() => Torch.InitialSeed();

    /// <inheritdoc cref="Torch.GetRngState"/>
    public static Tensor get_rng_state() => Torch.GetRngState();

    /// <inheritdoc cref="Torch.SetRngState"/>
    public static void set_rng_state(Tensor new_state) => Torch.SetRngState(new_state);

    /// <inheritdoc cref="Autograd.Generator.Default"/>
    public static Generator default_generator => Autograd.Generator.Default;

    /// <inheritdoc cref="Autograd.Generator(Device?)"/>
    public static Generator Generator(Device? device = null) => new(device);

    /// <summary>The module <see href="https://pytorch.org/docs/stable/random.html">torch.random</see>.</summary>
    public static class random
    {
        /// <inheritdoc cref="Torch.ManualSeed(long)"/>
        public static Generator manual_seed(long seed) => Torch.ManualSeed(seed);

        /// <inheritdoc cref="Torch.ManualSeed(ulong)"/>
        public static Generator manual_seed(ulong seed) => Torch.ManualSeed(seed);

        /// <inheritdoc cref="Torch.Seed"/>
        public static ulong seed() => Torch.Seed();

        /// <inheritdoc cref="Torch.InitialSeed"/>
        public static ulong initial_seed() => Torch.InitialSeed();

        /// <inheritdoc cref="Torch.GetRngState"/>
        public static Tensor get_rng_state() => Torch.GetRngState();

        /// <inheritdoc cref="Torch.SetRngState"/>
        public static void set_rng_state(Tensor new_state) => Torch.SetRngState(new_state);

        /// <inheritdoc cref="Torch.ForkRng"/>
        public static RngScope fork_rng(bool enabled = true) => Torch.ForkRng(enabled);

        /// <inheritdoc cref="Autograd.Generator.Default"/>
        public static Generator default_generator => Autograd.Generator.Default;
    }
}
