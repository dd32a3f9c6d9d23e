namespace Autograd.Compat;

public static partial class torch
{
    public static partial class func
    {
        /// <inheritdoc cref="Transforms.Vjp{T, TResult}(Func{T, TResult}, T)"/>
        /// <returns>
        /// The outputs; and a function of cotangents, nested as the outputs are, that returns an array of the one gradient: Python's tuple
        /// of one, so that <c>[0]</c> is the gradient and not its first row.
        /// </returns>
        /// <example>
        /// <code>
        /// var (sine, vjp_fn) = torch.func.vjp(x => x.sin(), torch.tensor([0.0, 1.0]));
        /// print(vjp_fn(torch.tensor([1.0, 10.0]))[0]);   // tensor([1.0000, 5.4030])
        /// </code>
        /// </example>
        public static (TResult Output, VjpFunction<TResult, T[]> Vjp) vjp<T, TResult>(Func<T, TResult> func, T primal)
        {
            (TResult output, VjpFunction<TResult, T> vjp) = Transforms.Vjp<T, TResult>(func, primal);
            return (output, InTuple(vjp));
        }

        /// <inheritdoc cref="Transforms.Vjp{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, VjpFunction<TResult, (T1, T2)> Vjp) vjp<T1, T2, TResult>(Func<T1, T2, TResult> func, T1 primal1, T2 primal2) =>
            Transforms.Vjp<T1, T2, TResult>(func, primal1, primal2);

        /// <inheritdoc cref="Transforms.Vjp{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, VjpFunction<TResult, (T1, T2, T3)> Vjp) vjp<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> func, T1 primal1, T2 primal2, T3 primal3) =>
            Transforms.Vjp<T1, T2, T3, TResult>(func, primal1, primal2, primal3);

        /// <inheritdoc cref="Transforms.Vjp{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, VjpFunction<TResult, (T1, T2, T3, T4)> Vjp) vjp<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> func, T1 primal1, T2 primal2, T3 primal3, T4 primal4) =>
            Transforms.Vjp<T1, T2, T3, T4, TResult>(func, primal1, primal2, primal3, primal4);

        /// <inheritdoc cref="vjp{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, VjpFunction<TResult, T[]> Vjp, TAux Aux) vjp<T, TResult, TAux>(Func<T, (TResult, TAux)> func, T primal, bool has_aux)
        {
            (TResult output, VjpFunction<TResult, T> vjp, TAux aux) = Transforms.Vjp<T, TResult, TAux>(func, primal, has_aux);
            return (output, InTuple(vjp), aux);
        }

        /// <inheritdoc cref="Transforms.Vjp{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, VjpFunction<TResult, (T1, T2)> Vjp, TAux Aux) vjp<T1, T2, TResult, TAux>(Func<T1, T2, (TResult, TAux)> func, T1 primal1, T2 primal2, bool has_aux) =>
            Transforms.Vjp<T1, T2, TResult, TAux>(func, primal1, primal2, has_aux);

        /// <inheritdoc cref="Transforms.Vjp{T, TResult}(Func{T, TResult}, T)"/>
        public static (TResult Output, VjpFunction<TResult, (T1, T2, T3)> Vjp, TAux Aux) vjp<T1, T2, T3, TResult, TAux>(Func<T1, T2, T3, (TResult, TAux)> func, T1 primal1, T2 primal2, T3 primal3, bool has_aux) =>
            Transforms.Vjp<T1, T2, T3, TResult, TAux>(func, primal1, primal2, primal3, has_aux);

        private static VjpFunction<TResult, T[]> InTuple<T, TResult>(VjpFunction<TResult, T> vjp) =>
            (cotangents, retainGraph, createGraph) => [vjp(cotangents, retainGraph, createGraph)];
    }
}
