namespace Autograd;

public static partial class Torch
{
    public static partial class Cuda
    {
        /// <summary>Starts the sequence of a seed in the default generator of the current GPU; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.manual_seed.html">torch.cuda.manual_seed</see>.</summary>
        /// <param name="seed">The seed.</param>
        /// <remarks>Does nothing if there is no GPU, and nothing to the CPU's generator: <see cref="Torch.ManualSeed(long)"/> does both.</remarks>
        public static void ManualSeed(long seed)
        {
            if (IsAvailable)
            {
                SeedGenerator(CurrentDevice, seed);
            }
        }

        /// <summary>Starts the sequence of a seed in the default generators of all GPUs; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.manual_seed_all.html">torch.cuda.manual_seed_all</see>.</summary>
        /// <param name="seed">The seed.</param>
        /// <remarks>Does nothing if there is no GPU.</remarks>
        public static void ManualSeedAll(long seed)
        {
            for (int index = 0; index < DeviceCount; index++)
            {
                SeedGenerator(index, seed);
            }
        }

        /// <summary>The seed that the default generator of the current GPU was last given; <see href="https://pytorch.org/docs/stable/generated/torch.cuda.initial_seed.html">torch.cuda.initial_seed</see>.</summary>
        /// <exception cref="TorchException">There is no GPU.</exception>
        public static ulong InitialSeed()
        {
            using Generator generator = Generator.DefaultOf(Autograd.Device.CudaAt(CurrentDevice));
            return generator.InitialSeed;
        }

        private static void SeedGenerator(int index, long seed)
        {
            using Generator generator = Generator.DefaultOf(Autograd.Device.CudaAt(index));
            generator.ManualSeed(seed);
        }
    }
}
