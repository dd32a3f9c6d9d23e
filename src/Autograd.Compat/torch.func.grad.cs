using System.Runtime.CompilerServices;

namespace Autograd.Compat;

public static partial class torch
{
    public static partial class func
    {
        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor> grad(Func<Tensor, Tensor> func, int argnums = 0) =>
            Transforms.Grad(func, argnums);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor> grad(Func<Tensor, Tensor, Tensor> func, int argnums = 0) =>
            Transforms.Grad(func, argnums);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor> grad(Func<Tensor, Tensor, Tensor, Tensor> func, int argnums = 0) =>
            Transforms.Grad(func, argnums);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor, Tensor> grad(Func<Tensor, Tensor, Tensor, Tensor, Tensor> func, int argnums = 0) =>
            Transforms.Grad(func, argnums);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor[]> grad(Func<Tensor, Tensor> func, Argnums argnums) =>
            Transforms.Grad(func, argnums);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor[]> grad(Func<Tensor, Tensor, Tensor> func, Argnums argnums) =>
            Transforms.Grad(func, argnums);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor[]> grad(Func<Tensor, Tensor, Tensor, Tensor> func, Argnums argnums) =>
            Transforms.Grad(func, argnums);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor, Tensor[]> grad(Func<Tensor, Tensor, Tensor, Tensor, Tensor> func, Argnums argnums) =>
            Transforms.Grad(func, argnums);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T, T> grad<T>(Func<T, Tensor> func) =>
            Transforms.Grad<T>(func);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T1, T2, T1> grad<T1, T2>(Func<T1, T2, Tensor> func) =>
            Transforms.Grad<T1, T2>(func);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T1, T2, T3, T1> grad<T1, T2, T3>(Func<T1, T2, T3, Tensor> func) =>
            Transforms.Grad<T1, T2, T3>(func);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T1, T2, T3, T4, T1> grad<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Tensor> func) =>
            Transforms.Grad<T1, T2, T3, T4>(func);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, (Tensor Gradient, TAux Aux)> grad<TAux>(Func<Tensor, (Tensor, TAux)> func, bool has_aux, int argnums = 0) =>
            Transforms.Grad<TAux>(func, has_aux, argnums);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, (Tensor Gradient, TAux Aux)> grad<TAux>(Func<Tensor, Tensor, (Tensor, TAux)> func, bool has_aux, int argnums = 0) =>
            Transforms.Grad<TAux>(func, has_aux, argnums);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor, (Tensor Gradient, TAux Aux)> grad<TAux>(Func<Tensor, Tensor, Tensor, (Tensor, TAux)> func, bool has_aux, int argnums = 0) =>
            Transforms.Grad<TAux>(func, has_aux, argnums);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<T, (T Gradient, TAux Aux)> grad<T, TAux>(Func<T, (Tensor, TAux)> func, bool has_aux) =>
            Transforms.Grad<T, TAux>(func, has_aux);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<T1, T2, (T1 Gradient, TAux Aux)> grad<T1, T2, TAux>(Func<T1, T2, (Tensor, TAux)> func, bool has_aux) =>
            Transforms.Grad<T1, T2, TAux>(func, has_aux);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<T1, T2, T3, (T1 Gradient, TAux Aux)> grad<T1, T2, T3, TAux>(Func<T1, T2, T3, (Tensor, TAux)> func, bool has_aux) =>
            Transforms.Grad<T1, T2, T3, TAux>(func, has_aux);

        /// <inheritdoc cref="Transforms.Grad(Func{Tensor, Tensor}, int)"/>
        public static Func<T1, T2, T3, T4, (T1 Gradient, TAux Aux)> grad<T1, T2, T3, T4, TAux>(Func<T1, T2, T3, T4, (Tensor, TAux)> func, bool has_aux) =>
            Transforms.Grad<T1, T2, T3, T4, TAux>(func, has_aux);
    }
}
