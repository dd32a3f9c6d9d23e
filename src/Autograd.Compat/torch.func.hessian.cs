namespace Autograd.Compat;

public static partial class torch
{
    public static partial class func
    {
        /// <inheritdoc cref="Transforms.Hessian(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor> hessian(Func<Tensor, Tensor> func, int argnums = 0) =>
            Transforms.Hessian(func, argnums);

        /// <inheritdoc cref="Transforms.Hessian(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor> hessian(Func<Tensor, Tensor, Tensor> func, int argnums = 0) =>
            Transforms.Hessian(func, argnums);

        /// <inheritdoc cref="Transforms.Hessian(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor> hessian(Func<Tensor, Tensor, Tensor, Tensor> func, int argnums = 0) =>
            Transforms.Hessian(func, argnums);

        /// <inheritdoc cref="Transforms.Hessian(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor, Tensor> hessian(Func<Tensor, Tensor, Tensor, Tensor, Tensor> func, int argnums = 0) =>
            Transforms.Hessian(func, argnums);

        /// <inheritdoc cref="Transforms.Hessian(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor[][]> hessian(Func<Tensor, Tensor> func, Argnums argnums) =>
            Transforms.Hessian(func, argnums);

        /// <inheritdoc cref="Transforms.Hessian(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor[][]> hessian(Func<Tensor, Tensor, Tensor> func, Argnums argnums) =>
            Transforms.Hessian(func, argnums);

        /// <inheritdoc cref="Transforms.Hessian(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor[][]> hessian(Func<Tensor, Tensor, Tensor, Tensor> func, Argnums argnums) =>
            Transforms.Hessian(func, argnums);

        /// <inheritdoc cref="Transforms.Hessian(Func{Tensor, Tensor}, int)"/>
        public static Func<Tensor, Tensor, Tensor, Tensor, Tensor[][]> hessian(Func<Tensor, Tensor, Tensor, Tensor, Tensor> func, Argnums argnums) =>
            Transforms.Hessian(func, argnums);

        /// <inheritdoc cref="Transforms.Hessian(Func{Tensor, Tensor}, int)"/>
        public static Func<Dictionary<string, Tensor>, Dictionary<string, Dictionary<string, Tensor>>> hessian(Func<Dictionary<string, Tensor>, Tensor> func) =>
            Transforms.Hessian(func);

        /// <inheritdoc cref="Transforms.Hessian(Func{Tensor, Tensor}, int)"/>
        public static Func<Dictionary<string, Tensor>, T2, Dictionary<string, Dictionary<string, Tensor>>> hessian<T2>(Func<Dictionary<string, Tensor>, T2, Tensor> func) =>
            Transforms.Hessian<T2>(func);

        /// <inheritdoc cref="Transforms.Hessian(Func{Tensor, Tensor}, int)"/>
        public static Func<Dictionary<string, Tensor>, T2, T3, Dictionary<string, Dictionary<string, Tensor>>> hessian<T2, T3>(Func<Dictionary<string, Tensor>, T2, T3, Tensor> func) =>
            Transforms.Hessian<T2, T3>(func);
    }
}
