using System.Diagnostics.CodeAnalysis;

namespace Autograd.Compat;

public static partial class torch
{
    public static partial class autograd
    {
        public static partial class functional
        {
            private const string JacobianHint = " Hint: If your function has more outputs than inputs, \"forward-mode\" tends to be more performant. " +
                "Otherwise, prefer to use \"reverse-mode\".";

            /// <inheritdoc cref="Functional.Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static TOut jacobian<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
                Func<Tensor, TOut> func, Tensor inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string strategy = "reverse-mode") =>
                Functional.Jacobian(func, inputs, create_graph, strict, vectorize, Strategy(strategy, JacobianHint));

            /// <inheritdoc cref="Functional.Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static (Tensor, Tensor) jacobian(
                Func<Tensor, Tensor, Tensor> func, (Tensor, Tensor) inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string strategy = "reverse-mode") =>
                Functional.Jacobian(func, inputs, create_graph, strict, vectorize, Strategy(strategy, JacobianHint));

            /// <inheritdoc cref="Functional.Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static ((Tensor, Tensor), (Tensor, Tensor)) jacobian(
                Func<Tensor, Tensor, (Tensor, Tensor)> func, (Tensor, Tensor) inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string strategy = "reverse-mode") =>
                Functional.Jacobian(func, inputs, create_graph, strict, vectorize, Strategy(strategy, JacobianHint));

            /// <inheritdoc cref="Functional.Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static ((Tensor, Tensor), (Tensor, Tensor), (Tensor, Tensor)) jacobian(
                Func<Tensor, Tensor, (Tensor, Tensor, Tensor)> func, (Tensor, Tensor) inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string strategy = "reverse-mode") =>
                Functional.Jacobian(func, inputs, create_graph, strict, vectorize, Strategy(strategy, JacobianHint));

            /// <inheritdoc cref="Functional.Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static (Tensor, Tensor)[] jacobian(
                Func<Tensor, Tensor, Tensor[]> func, (Tensor, Tensor) inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string strategy = "reverse-mode") =>
                Functional.Jacobian(func, inputs, create_graph, strict, vectorize, Strategy(strategy, JacobianHint));

            /// <inheritdoc cref="Functional.Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static (Tensor, Tensor, Tensor) jacobian(
                Func<Tensor, Tensor, Tensor, Tensor> func, (Tensor, Tensor, Tensor) inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string strategy = "reverse-mode") =>
                Functional.Jacobian(func, inputs, create_graph, strict, vectorize, Strategy(strategy, JacobianHint));

            /// <inheritdoc cref="Functional.Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static ((Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor)) jacobian(
                Func<Tensor, Tensor, Tensor, (Tensor, Tensor)> func, (Tensor, Tensor, Tensor) inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string strategy = "reverse-mode") =>
                Functional.Jacobian(func, inputs, create_graph, strict, vectorize, Strategy(strategy, JacobianHint));

            /// <inheritdoc cref="Functional.Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static ((Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor)) jacobian(
                Func<Tensor, Tensor, Tensor, (Tensor, Tensor, Tensor)> func, (Tensor, Tensor, Tensor) inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string strategy = "reverse-mode") =>
                Functional.Jacobian(func, inputs, create_graph, strict, vectorize, Strategy(strategy, JacobianHint));

            /// <inheritdoc cref="Functional.Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static (Tensor, Tensor, Tensor)[] jacobian(
                Func<Tensor, Tensor, Tensor, Tensor[]> func, (Tensor, Tensor, Tensor) inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string strategy = "reverse-mode") =>
                Functional.Jacobian(func, inputs, create_graph, strict, vectorize, Strategy(strategy, JacobianHint));

            /// <inheritdoc cref="Functional.Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static Tensor[] jacobian(
                Func<Tensor[], Tensor> func, Tensor[] inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string strategy = "reverse-mode") =>
                Functional.Jacobian(func, inputs, create_graph, strict, vectorize, Strategy(strategy, JacobianHint));

            /// <inheritdoc cref="Functional.Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static Tensor[][] jacobian(
                Func<Tensor[], Tensor[]> func, Tensor[] inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string strategy = "reverse-mode") =>
                Functional.Jacobian(func, inputs, create_graph, strict, vectorize, Strategy(strategy, JacobianHint));

            /// <inheritdoc cref="Functional.Hessian(Func{Tensor, Tensor}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static Tensor hessian(
                Func<Tensor, Tensor> func, Tensor inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string outer_jacobian_strategy = "reverse-mode") =>
                Functional.Hessian(func, inputs, create_graph, strict, vectorize, Strategy(outer_jacobian_strategy, ""));

            /// <inheritdoc cref="Functional.Hessian(Func{Tensor, Tensor}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static ((Tensor, Tensor), (Tensor, Tensor)) hessian(
                Func<Tensor, Tensor, Tensor> func, (Tensor, Tensor) inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string outer_jacobian_strategy = "reverse-mode") =>
                Functional.Hessian(func, inputs, create_graph, strict, vectorize, Strategy(outer_jacobian_strategy, ""));

            /// <inheritdoc cref="Functional.Hessian(Func{Tensor, Tensor}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static ((Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor)) hessian(
                Func<Tensor, Tensor, Tensor, Tensor> func, (Tensor, Tensor, Tensor) inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string outer_jacobian_strategy = "reverse-mode") =>
                Functional.Hessian(func, inputs, create_graph, strict, vectorize, Strategy(outer_jacobian_strategy, ""));

            /// <inheritdoc cref="Functional.Hessian(Func{Tensor, Tensor}, Tensor, bool, bool, bool, JacobianStrategy)"/>
            public static Tensor[][] hessian(
                Func<Tensor[], Tensor> func, Tensor[] inputs, bool create_graph = false, bool strict = false, bool vectorize = false,
                string outer_jacobian_strategy = "reverse-mode") =>
                Functional.Hessian(func, inputs, create_graph, strict, vectorize, Strategy(outer_jacobian_strategy, ""));

            private static JacobianStrategy Strategy(string name, string hint) => name switch
            {
                "reverse-mode" => JacobianStrategy.ReverseMode,
                "forward-mode" => JacobianStrategy.ForwardMode,
                _ => throw new TorchException($"Expected strategy to be either \"forward-mode\" or \"reverse-mode\".{hint}"),
            };
        }
    }
}
