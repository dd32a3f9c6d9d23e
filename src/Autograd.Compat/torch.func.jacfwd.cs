using System.Runtime.CompilerServices;

namespace Autograd.Compat;

public static partial class torch
{
    public static partial class func
    {
        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, Tensor> jacfwd(Func<Tensor, Tensor> func, int argnums = 0, string randomness = "error") =>
            Transforms.Jacfwd(func, argnums, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, Tensor, Tensor> jacfwd(Func<Tensor, Tensor, Tensor> func, int argnums = 0, string randomness = "error") =>
            Transforms.Jacfwd(func, argnums, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor> jacfwd(Func<Tensor, Tensor, Tensor, Tensor> func, int argnums = 0, string randomness = "error") =>
            Transforms.Jacfwd(func, argnums, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor, Tensor> jacfwd(Func<Tensor, Tensor, Tensor, Tensor, Tensor> func, int argnums = 0, string randomness = "error") =>
            Transforms.Jacfwd(func, argnums, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, TResult> jacfwd<TResult>(Func<Tensor, TResult> func, int argnums = 0, string randomness = "error") =>
            Transforms.Jacfwd<TResult>(func, argnums, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, Tensor, TResult> jacfwd<TResult>(Func<Tensor, Tensor, TResult> func, int argnums = 0, string randomness = "error") =>
            Transforms.Jacfwd<TResult>(func, argnums, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, Tensor, Tensor, TResult> jacfwd<TResult>(Func<Tensor, Tensor, Tensor, TResult> func, int argnums = 0, string randomness = "error") =>
            Transforms.Jacfwd<TResult>(func, argnums, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor, TResult> jacfwd<TResult>(Func<Tensor, Tensor, Tensor, Tensor, TResult> func, int argnums = 0, string randomness = "error") =>
            Transforms.Jacfwd<TResult>(func, argnums, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, Tensor[]> jacfwd(Func<Tensor, Tensor> func, Argnums argnums, string randomness = "error") =>
            Transforms.Jacfwd(func, argnums, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, Tensor, Tensor[]> jacfwd(Func<Tensor, Tensor, Tensor> func, Argnums argnums, string randomness = "error") =>
            Transforms.Jacfwd(func, argnums, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor[]> jacfwd(Func<Tensor, Tensor, Tensor, Tensor> func, Argnums argnums, string randomness = "error") =>
            Transforms.Jacfwd(func, argnums, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor, Tensor[]> jacfwd(Func<Tensor, Tensor, Tensor, Tensor, Tensor> func, Argnums argnums, string randomness = "error") =>
            Transforms.Jacfwd(func, argnums, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T, T> jacfwd<T>(Func<T, Tensor> func, string randomness = "error") =>
            Transforms.Jacfwd<T>(func, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T1, T2, T1> jacfwd<T1, T2>(Func<T1, T2, Tensor> func, string randomness = "error") =>
            Transforms.Jacfwd<T1, T2>(func, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T1, T2, T3, T1> jacfwd<T1, T2, T3>(Func<T1, T2, T3, Tensor> func, string randomness = "error") =>
            Transforms.Jacfwd<T1, T2, T3>(func, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T1, T2, T3, T4, T1> jacfwd<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Tensor> func, string randomness = "error") =>
            Transforms.Jacfwd<T1, T2, T3, T4>(func, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<Tensor[], Tensor[][]> jacfwd(Func<Tensor[], Tensor[]> func, string randomness = "error") =>
            Transforms.Jacfwd(func, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, (Tensor Jacobian, TAux Aux)> jacfwd<TAux>(Func<Tensor, (Tensor, TAux)> func, bool has_aux, int argnums = 0, string randomness = "error") =>
            Transforms.Jacfwd<TAux>(func, has_aux, argnums, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, Tensor, (Tensor Jacobian, TAux Aux)> jacfwd<TAux>(Func<Tensor, Tensor, (Tensor, TAux)> func, bool has_aux, int argnums = 0, string randomness = "error") =>
            Transforms.Jacfwd<TAux>(func, has_aux, argnums, RandomnessNames.Parse(randomness));

        /// <inheritdoc cref="Transforms.Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
        public static Func<Tensor, Tensor, Tensor, (Tensor Jacobian, TAux Aux)> jacfwd<TAux>(Func<Tensor, Tensor, Tensor, (Tensor, TAux)> func, bool has_aux, int argnums = 0, string randomness = "error") =>
            Transforms.Jacfwd<TAux>(func, has_aux, argnums, RandomnessNames.Parse(randomness));
    }
}
