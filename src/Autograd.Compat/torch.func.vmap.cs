namespace Autograd.Compat;

public static partial class torch
{
    /// <summary>PyTorch's spelling of <see cref="Transforms"/>; <see href="https://pytorch.org/docs/stable/func.html">torch.func</see>.</summary>
    public static partial class func
    {
        /// <inheritdoc cref="Transforms.Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
        public static Func<Tensor, TResult> vmap<TResult>(Func<Tensor, TResult> func, Dims? in_dims = null, Dims? out_dims = null, string randomness = "error", long? chunk_size = null) =>
            Transforms.Vmap<TResult>(func, in_dims, out_dims, RandomnessNames.Parse(randomness), chunk_size);

        /// <inheritdoc cref="Transforms.Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
        public static Func<Tensor, Tensor, TResult> vmap<TResult>(Func<Tensor, Tensor, TResult> func, Dims? in_dims = null, Dims? out_dims = null, string randomness = "error", long? chunk_size = null) =>
            Transforms.Vmap<TResult>(func, in_dims, out_dims, RandomnessNames.Parse(randomness), chunk_size);

        /// <inheritdoc cref="Transforms.Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
        public static Func<Tensor, Tensor, Tensor, TResult> vmap<TResult>(Func<Tensor, Tensor, Tensor, TResult> func, Dims? in_dims = null, Dims? out_dims = null, string randomness = "error", long? chunk_size = null) =>
            Transforms.Vmap<TResult>(func, in_dims, out_dims, RandomnessNames.Parse(randomness), chunk_size);

        /// <inheritdoc cref="Transforms.Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor, TResult> vmap<TResult>(Func<Tensor, Tensor, Tensor, Tensor, TResult> func, Dims? in_dims = null, Dims? out_dims = null, string randomness = "error", long? chunk_size = null) =>
            Transforms.Vmap<TResult>(func, in_dims, out_dims, RandomnessNames.Parse(randomness), chunk_size);

        /// <inheritdoc cref="Transforms.Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
        public static Func<T, TResult> vmap<T, TResult>(Func<T, TResult> func, Dims? in_dims = null, Dims? out_dims = null, string randomness = "error", long? chunk_size = null) =>
            Transforms.Vmap<T, TResult>(func, in_dims, out_dims, RandomnessNames.Parse(randomness), chunk_size);

        /// <inheritdoc cref="Transforms.Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
        public static Func<T1, T2, TResult> vmap<T1, T2, TResult>(Func<T1, T2, TResult> func, Dims? in_dims = null, Dims? out_dims = null, string randomness = "error", long? chunk_size = null) =>
            Transforms.Vmap<T1, T2, TResult>(func, in_dims, out_dims, RandomnessNames.Parse(randomness), chunk_size);

        /// <inheritdoc cref="Transforms.Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
        public static Func<T1, T2, T3, TResult> vmap<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> func, Dims? in_dims = null, Dims? out_dims = null, string randomness = "error", long? chunk_size = null) =>
            Transforms.Vmap<T1, T2, T3, TResult>(func, in_dims, out_dims, RandomnessNames.Parse(randomness), chunk_size);

        /// <inheritdoc cref="Transforms.Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
        public static Func<T1, T2, T3, T4, TResult> vmap<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> func, Dims? in_dims = null, Dims? out_dims = null, string randomness = "error", long? chunk_size = null) =>
            Transforms.Vmap<T1, T2, T3, T4, TResult>(func, in_dims, out_dims, RandomnessNames.Parse(randomness), chunk_size);
    }
}
