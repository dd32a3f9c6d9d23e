namespace Autograd.Compat;

public static partial class torch
{
    public static partial class func
    {
        /// <inheritdoc cref="Transforms.Jvp{T, TResult}(Func{T, TResult}, T, T, bool)"/>
        public static (TResult Output, TResult Tangent) jvp<T, TResult>(Func<T, TResult> func, T primals, T tangents, bool strict = false) =>
            Transforms.Jvp<T, TResult>(func, primals, tangents, strict);

        /// <inheritdoc cref="Transforms.Jvp{T, TResult}(Func{T, TResult}, T, T, bool)"/>
        public static (TResult Output, TResult Tangent) jvp<T1, T2, TResult>(Func<T1, T2, TResult> func, (T1, T2) primals, (T1, T2) tangents, bool strict = false) =>
            Transforms.Jvp<T1, T2, TResult>(func, primals, tangents, strict);

        /// <inheritdoc cref="Transforms.Jvp{T, TResult}(Func{T, TResult}, T, T, bool)"/>
        public static (TResult Output, TResult Tangent) jvp<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> func, (T1, T2, T3) primals, (T1, T2, T3) tangents, bool strict = false) =>
            Transforms.Jvp<T1, T2, T3, TResult>(func, primals, tangents, strict);

        /// <inheritdoc cref="Transforms.Jvp{T, TResult}(Func{T, TResult}, T, T, bool)"/>
        public static (TResult Output, TResult Tangent) jvp<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> func, (T1, T2, T3, T4) primals, (T1, T2, T3, T4) tangents, bool strict = false) =>
            Transforms.Jvp<T1, T2, T3, T4, TResult>(func, primals, tangents, strict);

        /// <inheritdoc cref="Transforms.Jvp{T, TResult}(Func{T, TResult}, T, T, bool)"/>
        public static (TResult Output, TResult Tangent, TAux Aux) jvp<T, TResult, TAux>(Func<T, (TResult, TAux)> func, T primals, T tangents, bool has_aux, bool strict = false) =>
            Transforms.Jvp<T, TResult, TAux>(func, primals, tangents, has_aux, strict);

        /// <inheritdoc cref="Transforms.Jvp{T, TResult}(Func{T, TResult}, T, T, bool)"/>
        public static (TResult Output, TResult Tangent, TAux Aux) jvp<T1, T2, TResult, TAux>(Func<T1, T2, (TResult, TAux)> func, (T1, T2) primals, (T1, T2) tangents, bool has_aux, bool strict = false) =>
            Transforms.Jvp<T1, T2, TResult, TAux>(func, primals, tangents, has_aux, strict);

        /// <inheritdoc cref="Transforms.Jvp{T, TResult}(Func{T, TResult}, T, T, bool)"/>
        public static (TResult Output, TResult Tangent, TAux Aux) jvp<T1, T2, T3, TResult, TAux>(Func<T1, T2, T3, (TResult, TAux)> func, (T1, T2, T3) primals, (T1, T2, T3) tangents, bool has_aux, bool strict = false) =>
            Transforms.Jvp<T1, T2, T3, TResult, TAux>(func, primals, tangents, has_aux, strict);
    }
}
