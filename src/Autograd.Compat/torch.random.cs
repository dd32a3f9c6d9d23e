namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Generator.Seed"/>
    public static ulong seed() => Generator.Default.Seed();

    /// <inheritdoc cref="Generator.GetState"/>
    public static Tensor get_rng_state() => Generator.Default.GetState();

    /// <inheritdoc cref="Generator.SetState"/>
    public static void set_rng_state(Tensor new_state) => Generator.Default.SetState(new_state);

    /// <summary>The module <see href="https://pytorch.org/docs/stable/random.html">torch.random</see>.</summary>
    public static class random
    {
        /// <inheritdoc cref="Torch.ManualSeed"/>
        public static Generator manual_seed(long seed) => Torch.ManualSeed(seed);

        /// <inheritdoc cref="Generator.InitialSeed"/>
        public static ulong initial_seed() => Generator.Default.InitialSeed;

        /// <inheritdoc cref="Generator.Seed"/>
        public static ulong seed() => Generator.Default.Seed();

        /// <inheritdoc cref="Generator.GetState"/>
        public static Tensor get_rng_state() => Generator.Default.GetState();

        /// <inheritdoc cref="Generator.SetState"/>
        public static void set_rng_state(Tensor new_state) => Generator.Default.SetState(new_state);
    }
}
