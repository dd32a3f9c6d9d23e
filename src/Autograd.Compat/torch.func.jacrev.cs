using System.Runtime.CompilerServices;

namespace Autograd.Compat;

public static partial class torch
{
    public static partial class func
    {
        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, Tensor> jacrev(Func<Tensor, Tensor> func, int argnums = 0, long? chunk_size = null) =>
            Transforms.Jacrev(func, argnums, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, Tensor, Tensor> jacrev(Func<Tensor, Tensor, Tensor> func, int argnums = 0, long? chunk_size = null) =>
            Transforms.Jacrev(func, argnums, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor> jacrev(Func<Tensor, Tensor, Tensor, Tensor> func, int argnums = 0, long? chunk_size = null) =>
            Transforms.Jacrev(func, argnums, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor, Tensor> jacrev(Func<Tensor, Tensor, Tensor, Tensor, Tensor> func, int argnums = 0, long? chunk_size = null) =>
            Transforms.Jacrev(func, argnums, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, TResult> jacrev<TResult>(Func<Tensor, TResult> func, int argnums = 0, long? chunk_size = null) =>
            Transforms.Jacrev<TResult>(func, argnums, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, Tensor, TResult> jacrev<TResult>(Func<Tensor, Tensor, TResult> func, int argnums = 0, long? chunk_size = null) =>
            Transforms.Jacrev<TResult>(func, argnums, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, Tensor, Tensor, TResult> jacrev<TResult>(Func<Tensor, Tensor, Tensor, TResult> func, int argnums = 0, long? chunk_size = null) =>
            Transforms.Jacrev<TResult>(func, argnums, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor, TResult> jacrev<TResult>(Func<Tensor, Tensor, Tensor, Tensor, TResult> func, int argnums = 0, long? chunk_size = null) =>
            Transforms.Jacrev<TResult>(func, argnums, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, Tensor[]> jacrev(Func<Tensor, Tensor> func, Argnums argnums, long? chunk_size = null) =>
            Transforms.Jacrev(func, argnums, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, Tensor, Tensor[]> jacrev(Func<Tensor, Tensor, Tensor> func, Argnums argnums, long? chunk_size = null) =>
            Transforms.Jacrev(func, argnums, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor[]> jacrev(Func<Tensor, Tensor, Tensor, Tensor> func, Argnums argnums, long? chunk_size = null) =>
            Transforms.Jacrev(func, argnums, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor, Tensor[]> jacrev(Func<Tensor, Tensor, Tensor, Tensor, Tensor> func, Argnums argnums, long? chunk_size = null) =>
            Transforms.Jacrev(func, argnums, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T, T> jacrev<T>(Func<T, Tensor> func, long? chunk_size = null) =>
            Transforms.Jacrev<T>(func, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T1, T2, T1> jacrev<T1, T2>(Func<T1, T2, Tensor> func, long? chunk_size = null) =>
            Transforms.Jacrev<T1, T2>(func, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T1, T2, T3, T1> jacrev<T1, T2, T3>(Func<T1, T2, T3, Tensor> func, long? chunk_size = null) =>
            Transforms.Jacrev<T1, T2, T3>(func, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T1, T2, T3, T4, T1> jacrev<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Tensor> func, long? chunk_size = null) =>
            Transforms.Jacrev<T1, T2, T3, T4>(func, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<Tensor[], Tensor[][]> jacrev(Func<Tensor[], Tensor[]> func, long? chunk_size = null) =>
            Transforms.Jacrev(func, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, (Tensor Jacobian, TAux Aux)> jacrev<TAux>(Func<Tensor, (Tensor, TAux)> func, bool has_aux, int argnums = 0, long? chunk_size = null) =>
            Transforms.Jacrev<TAux>(func, has_aux, argnums, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, Tensor, (Tensor Jacobian, TAux Aux)> jacrev<TAux>(Func<Tensor, Tensor, (Tensor, TAux)> func, bool has_aux, int argnums = 0, long? chunk_size = null) =>
            Transforms.Jacrev<TAux>(func, has_aux, argnums, chunk_size);

        /// <inheritdoc cref="Transforms.Jacrev(Func{Tensor, Tensor}, int, long?)"/>
        public static Func<Tensor, Tensor, Tensor, (Tensor Jacobian, TAux Aux)> jacrev<TAux>(Func<Tensor, Tensor, Tensor, (Tensor, TAux)> func, bool has_aux, int argnums = 0, long? chunk_size = null) =>
            Transforms.Jacrev<TAux>(func, has_aux, argnums, chunk_size);
    }
}
