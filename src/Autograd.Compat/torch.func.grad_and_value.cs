using System.Runtime.CompilerServices;

namespace Autograd.Compat;

public static partial class torch
{
    public static partial class func
    {
        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, (Tensor Gradient, Tensor Value)> grad_and_value(Func<Tensor, Tensor> func, int argnums = 0) =>
            Transforms.GradAndValue(func, argnums);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, (Tensor Gradient, Tensor Value)> grad_and_value(Func<Tensor, Tensor, Tensor> func, int argnums = 0) =>
            Transforms.GradAndValue(func, argnums);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor, (Tensor Gradient, Tensor Value)> grad_and_value(Func<Tensor, Tensor, Tensor, Tensor> func, int argnums = 0) =>
            Transforms.GradAndValue(func, argnums);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor, (Tensor Gradient, Tensor Value)> grad_and_value(Func<Tensor, Tensor, Tensor, Tensor, Tensor> func, int argnums = 0) =>
            Transforms.GradAndValue(func, argnums);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, (Tensor[] Gradient, Tensor Value)> grad_and_value(Func<Tensor, Tensor> func, Argnums argnums) =>
            Transforms.GradAndValue(func, argnums);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, (Tensor[] Gradient, Tensor Value)> grad_and_value(Func<Tensor, Tensor, Tensor> func, Argnums argnums) =>
            Transforms.GradAndValue(func, argnums);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor, (Tensor[] Gradient, Tensor Value)> grad_and_value(Func<Tensor, Tensor, Tensor, Tensor> func, Argnums argnums) =>
            Transforms.GradAndValue(func, argnums);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor, (Tensor[] Gradient, Tensor Value)> grad_and_value(Func<Tensor, Tensor, Tensor, Tensor, Tensor> func, Argnums argnums) =>
            Transforms.GradAndValue(func, argnums);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T, (T Gradient, Tensor Value)> grad_and_value<T>(Func<T, Tensor> func) =>
            Transforms.GradAndValue<T>(func);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T1, T2, (T1 Gradient, Tensor Value)> grad_and_value<T1, T2>(Func<T1, T2, Tensor> func) =>
            Transforms.GradAndValue<T1, T2>(func);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T1, T2, T3, (T1 Gradient, Tensor Value)> grad_and_value<T1, T2, T3>(Func<T1, T2, T3, Tensor> func) =>
            Transforms.GradAndValue<T1, T2, T3>(func);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        [OverloadResolutionPriority(-1)]
        public static Func<T1, T2, T3, T4, (T1 Gradient, Tensor Value)> grad_and_value<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Tensor> func) =>
            Transforms.GradAndValue<T1, T2, T3, T4>(func);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, (Tensor Gradient, (Tensor Value, TAux Aux) Output)> grad_and_value<TAux>(Func<Tensor, (Tensor, TAux)> func, bool has_aux, int argnums = 0) =>
            Transforms.GradAndValue<TAux>(func, has_aux, argnums);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, (Tensor Gradient, (Tensor Value, TAux Aux) Output)> grad_and_value<TAux>(Func<Tensor, Tensor, (Tensor, TAux)> func, bool has_aux, int argnums = 0) =>
            Transforms.GradAndValue<TAux>(func, has_aux, argnums);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor, (Tensor Gradient, (Tensor Value, TAux Aux) Output)> grad_and_value<TAux>(Func<Tensor, Tensor, Tensor, (Tensor, TAux)> func, bool has_aux, int argnums = 0) =>
            Transforms.GradAndValue<TAux>(func, has_aux, argnums);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<T, (T Gradient, (Tensor Value, TAux Aux) Output)> grad_and_value<T, TAux>(Func<T, (Tensor, TAux)> func, bool has_aux) =>
            Transforms.GradAndValue<T, TAux>(func, has_aux);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<T1, T2, (T1 Gradient, (Tensor Value, TAux Aux) Output)> grad_and_value<T1, T2, TAux>(Func<T1, T2, (Tensor, TAux)> func, bool has_aux) =>
            Transforms.GradAndValue<T1, T2, TAux>(func, has_aux);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<T1, T2, T3, (T1 Gradient, (Tensor Value, TAux Aux) Output)> grad_and_value<T1, T2, T3, TAux>(Func<T1, T2, T3, (Tensor, TAux)> func, bool has_aux) =>
            Transforms.GradAndValue<T1, T2, T3, TAux>(func, has_aux);

        /// <inheritdoc cref="Transforms.GradAndValue(Func{Tensor, Tensor}, int)"/>
        public static Func<T1, T2, T3, T4, (T1 Gradient, (Tensor Value, TAux Aux) Output)> grad_and_value<T1, T2, T3, T4, TAux>(Func<T1, T2, T3, T4, (Tensor, TAux)> func, bool has_aux) =>
            Transforms.GradAndValue<T1, T2, T3, T4, TAux>(func, has_aux);
    }
}
