namespace Autograd.Compat;

public static partial class torch
{
    public static partial class func
    {
        /// <inheritdoc cref="Transforms.Linearize{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, Func<T, TResult> Jvp) linearize<T, TResult>(Func<T, TResult> func, T primal) =>
            Transforms.Linearize<T, TResult>(func, primal);

        /// <inheritdoc cref="Transforms.Linearize{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, Func<T1, T2, TResult> Jvp) linearize<T1, T2, TResult>(Func<T1, T2, TResult> func, T1 primal1, T2 primal2) =>
            Transforms.Linearize<T1, T2, TResult>(func, primal1, primal2);

        /// <inheritdoc cref="Transforms.Linearize{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, Func<T1, T2, T3, TResult> Jvp) linearize<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> func, T1 primal1, T2 primal2, T3 primal3) =>
            Transforms.Linearize<T1, T2, T3, TResult>(func, primal1, primal2, primal3);

        /// <inheritdoc cref="Transforms.Linearize{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, Func<T1, T2, T3, T4, TResult> Jvp) linearize<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> func, T1 primal1, T2 primal2, T3 primal3, T4 primal4) =>
            Transforms.Linearize<T1, T2, T3, T4, TResult>(func, primal1, primal2, primal3, primal4);
    }
}
