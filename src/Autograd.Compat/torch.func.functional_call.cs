namespace Autograd.Compat;

public static partial class torch
{
    public static partial class func
    {
        /// <inheritdoc cref="Transforms.FunctionalCall{T, TResult}(Func{Dictionary{string, Tensor}, T, TResult}, Dictionary{string, Tensor}, T)"/>
        public static TResult functional_call<T, TResult>(Func<Dictionary<string, Tensor>, T, TResult> module, Dictionary<string, Tensor> parameter_and_buffer_dicts, T args) =>
            Transforms.FunctionalCall<T, TResult>(module, parameter_and_buffer_dicts, args);

        /// <inheritdoc cref="Transforms.FunctionalCall{T, TResult}(Func{Dictionary{string, Tensor}, T, TResult}, Dictionary{string, Tensor}, T)"/>
        public static TResult functional_call<T, TResult>(Func<Dictionary<string, Tensor>, T, TResult> module, IEnumerable<Dictionary<string, Tensor>> parameter_and_buffer_dicts, T args) =>
            Transforms.FunctionalCall<T, TResult>(module, parameter_and_buffer_dicts, args);
    }
}
