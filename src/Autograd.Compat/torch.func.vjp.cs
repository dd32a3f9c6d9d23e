namespace Autograd.Compat;

public static partial class torch
{
    public static partial class func
    {
        /// <inheritdoc cref="Transforms.Vjp{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, VjpFunction<TResult, T> Vjp) vjp<T, TResult>(Func<T, TResult> func, T primal) =>
            Transforms.Vjp<T, TResult>(func, primal);

        /// <inheritdoc cref="Transforms.Vjp{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, VjpFunction<TResult, (T1, T2)> Vjp) vjp<T1, T2, TResult>(Func<T1, T2, TResult> func, T1 primal1, T2 primal2) =>
            Transforms.Vjp<T1, T2, TResult>(func, primal1, primal2);

        /// <inheritdoc cref="Transforms.Vjp{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, VjpFunction<TResult, (T1, T2, T3)> Vjp) vjp<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> func, T1 primal1, T2 primal2, T3 primal3) =>
            Transforms.Vjp<T1, T2, T3, TResult>(func, primal1, primal2, primal3);

        /// <inheritdoc cref="Transforms.Vjp{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, VjpFunction<TResult, (T1, T2, T3, T4)> Vjp) vjp<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> func, T1 primal1, T2 primal2, T3 primal3, T4 primal4) =>
            Transforms.Vjp<T1, T2, T3, T4, TResult>(func, primal1, primal2, primal3, primal4);

        /// <inheritdoc cref="Transforms.Vjp{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, VjpFunction<TResult, T> Vjp, TAux Aux) vjp<T, TResult, TAux>(Func<T, (TResult, TAux)> func, T primal, bool has_aux) =>
            Transforms.Vjp<T, TResult, TAux>(func, primal, has_aux);

        /// <inheritdoc cref="Transforms.Vjp{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, VjpFunction<TResult, (T1, T2)> Vjp, TAux Aux) vjp<T1, T2, TResult, TAux>(Func<T1, T2, (TResult, TAux)> func, T1 primal1, T2 primal2, bool has_aux) =>
            Transforms.Vjp<T1, T2, TResult, TAux>(func, primal1, primal2, has_aux);

        /// <inheritdoc cref="Transforms.Vjp{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, VjpFunction<TResult, (T1, T2, T3)> Vjp, TAux Aux) vjp<T1, T2, T3, TResult, TAux>(Func<T1, T2, T3, (TResult, TAux)> func, T1 primal1, T2 primal2, T3 primal3, bool has_aux) =>
            Transforms.Vjp<T1, T2, T3, TResult, TAux>(func, primal1, primal2, primal3, has_aux);
    }
}
