namespace Autograd;

public static partial class Transforms
{
    /// <summary>
    /// Calls a model with parameters from outside;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.functional_call.html">torch.func.functional_call</see>.
    /// </summary>
    /// <typeparam name="T">The model's argument.</typeparam>
    /// <typeparam name="TResult">The model's result.</typeparam>
    /// <param name="model">The model: a function of its parameters, by name, and an argument.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="argument">The argument.</param>
    /// <example>
    /// <code>
    /// Tensor Linear(Dictionary&lt;string, Tensor&gt; p, Tensor x) => x.Matmul(p["weight"]) + p["bias"];
    ///
    /// var parameters = new Dictionary&lt;string, Tensor&gt; { ["weight"] = Torch.Tensor([2.0, 3.0]), ["bias"] = Torch.Tensor(1.0) };
    /// Tensor y = Transforms.FunctionalCall(Linear, parameters, Torch.Tensor([1.0, 1.0]));
    /// Console.WriteLine(y);   // tensor(6.)
    /// </code>
    /// </example>
    public static TResult FunctionalCall<T, TResult>(
        Func<Dictionary<string, Tensor>, T, TResult> model, Dictionary<string, Tensor> parameters, T argument)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(parameters);
        return model(parameters, argument);
    }

    /// <summary>Calls a model with parameters from several dictionaries, of parameters and buffers say.</summary>
    /// <inheritdoc cref="FunctionalCall{T, TResult}(Func{Dictionary{string, Tensor}, T, TResult}, Dictionary{string, Tensor}, T)"/>
    /// <exception cref="TorchValueException">A name is in several of the dictionaries.</exception>
    public static TResult FunctionalCall<T, TResult>(
        Func<Dictionary<string, Tensor>, T, TResult> model, IEnumerable<Dictionary<string, Tensor>> parameters, T argument)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(parameters);
        KeyValuePair<string, Tensor>[] all = [.. parameters.SelectMany(dictionary => dictionary)];
        string[] repeated = [.. all.GroupBy(pair => pair.Key).Where(group => group.Count() > 1).Select(group => $"'{group.Key}'")];
        return repeated.Length == 0 ? model(new(all), argument) : throw new TorchValueException(
            $"{PythonStr.List(repeated)} appeared in multiple dictionaries; behavior of functional call is ambiguous");
    }
}
