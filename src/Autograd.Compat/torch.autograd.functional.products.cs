using System.Diagnostics.CodeAnalysis;

namespace Autograd.Compat;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>The module <see href="https://pytorch.org/docs/stable/autograd.html#functional-higher-level-api">torch.autograd.functional</see>.</summary>
        public static partial class functional
        {
            /// <inheritdoc cref="Functional.Vjp{TOut}(Func{Tensor, TOut}, Tensor, TOut, bool, bool)"/>
            public static (TOut outputs, Tensor vjp) vjp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
                Func<Tensor, TOut> func, Tensor inputs, TOut? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Vjp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Vjp{TOut}(Func{Tensor, TOut}, Tensor, TOut, bool, bool)"/>
            public static (TOut outputs, (Tensor, Tensor) vjp) vjp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
                Func<Tensor, Tensor, TOut> func, (Tensor, Tensor) inputs, TOut? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Vjp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Vjp{TOut}(Func{Tensor, TOut}, Tensor, TOut, bool, bool)"/>
            public static (TOut outputs, (Tensor, Tensor, Tensor) vjp) vjp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
                Func<Tensor, Tensor, Tensor, TOut> func, (Tensor, Tensor, Tensor) inputs, TOut? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Vjp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Vjp{TOut}(Func{Tensor, TOut}, Tensor, TOut, bool, bool)"/>
            public static (TOut outputs, Tensor[] vjp) vjp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
                Func<Tensor[], TOut> func, Tensor[] inputs, TOut? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Vjp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Jvp{TOut}(Func{Tensor, TOut}, Tensor, Tensor, bool, bool)"/>
            public static (TOut outputs, TOut jvp) jvp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
                Func<Tensor, TOut> func, Tensor inputs, Tensor? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Jvp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Jvp{TOut}(Func{Tensor, TOut}, Tensor, Tensor, bool, bool)"/>
            public static (TOut outputs, TOut jvp) jvp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
                Func<Tensor, Tensor, TOut> func, (Tensor, Tensor) inputs, (Tensor, Tensor)? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Jvp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Jvp{TOut}(Func{Tensor, TOut}, Tensor, Tensor, bool, bool)"/>
            public static (TOut outputs, TOut jvp) jvp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
                Func<Tensor, Tensor, Tensor, TOut> func, (Tensor, Tensor, Tensor) inputs, (Tensor, Tensor, Tensor)? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Jvp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Jvp{TOut}(Func{Tensor, TOut}, Tensor, Tensor, bool, bool)"/>
            public static (TOut outputs, TOut jvp) jvp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
                Func<Tensor[], TOut> func, Tensor[] inputs, Tensor[]? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Jvp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Vhp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/>
            public static (Tensor outputs, Tensor vhp) vhp(
                Func<Tensor, Tensor> func, Tensor inputs, Tensor? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Vhp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Vhp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/>
            public static (Tensor outputs, (Tensor, Tensor) vhp) vhp(
                Func<Tensor, Tensor, Tensor> func, (Tensor, Tensor) inputs, (Tensor, Tensor)? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Vhp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Vhp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/>
            public static (Tensor outputs, (Tensor, Tensor, Tensor) vhp) vhp(
                Func<Tensor, Tensor, Tensor, Tensor> func, (Tensor, Tensor, Tensor) inputs, (Tensor, Tensor, Tensor)? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Vhp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Vhp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/>
            public static (Tensor outputs, Tensor[] vhp) vhp(
                Func<Tensor[], Tensor> func, Tensor[] inputs, Tensor[]? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Vhp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Hvp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/>
            public static (Tensor outputs, Tensor hvp) hvp(
                Func<Tensor, Tensor> func, Tensor inputs, Tensor? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Hvp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Hvp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/>
            public static (Tensor outputs, (Tensor, Tensor) hvp) hvp(
                Func<Tensor, Tensor, Tensor> func, (Tensor, Tensor) inputs, (Tensor, Tensor)? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Hvp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Hvp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/>
            public static (Tensor outputs, (Tensor, Tensor, Tensor) hvp) hvp(
                Func<Tensor, Tensor, Tensor, Tensor> func, (Tensor, Tensor, Tensor) inputs, (Tensor, Tensor, Tensor)? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Hvp(func, inputs, v, create_graph, strict);

            /// <inheritdoc cref="Functional.Hvp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/>
            public static (Tensor outputs, Tensor[] hvp) hvp(
                Func<Tensor[], Tensor> func, Tensor[] inputs, Tensor[]? v = default, bool create_graph = false, bool strict = false) =>
                Functional.Hvp(func, inputs, v, create_graph, strict);
        }
    }
}
