using System.Diagnostics.CodeAnalysis;

namespace Autograd;

/// <summary>
/// A function of the caller's, as derivatives use it: from an array of tensors to an array of tensors, whatever its types are; and the way
/// back from arrays to values of those types.
/// </summary>
/// <param name="function">The function.</param>
/// <param name="caller">PyTorch's name of what differentiates it, for errors.</param>
internal sealed class TensorFunction<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TIn,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(Func<TIn, TOut> function, string caller)
{
    private readonly Structure<TIn> inputStructure = Structure.Of<TIn>();
    private readonly Structure<TOut> outputStructure = Structure.Of<TOut>();
    private int[]? inputLengths;
    private int[]? outputLengths;

    /// <summary>The name of what differentiates it.</summary>
    internal string Caller => caller;

    /// <summary>Whether there is more than a tensor of it.</summary>
    internal static bool HasInputTuple => typeof(TIn) != typeof(Tensor);

    /// <inheritdoc cref="HasInputTuple"/>
    internal static bool HasOutputTuple => typeof(TOut) != typeof(Tensor);

    /// <summary>The tensors of the inputs.</summary>
    internal Tensor[] Inputs(TIn inputs) => Tensors(inputStructure, inputs, "inputs", caller, HasInputTuple, out inputLengths);

    /// <summary>The tensors of a vector of the inputs' type; null if none was given.</summary>
    internal Tensor[]? InputVector(TIn? vector) => Vector(inputStructure, vector, HasInputTuple);

    /// <summary>The tensors of a vector of the outputs' type; null if none was given.</summary>
    internal Tensor[]? OutputVector(TOut? vector) => Vector(outputStructure, vector, HasOutputTuple);

    /// <summary>Calls the function.</summary>
    internal Tensor[] Call(Tensor[] inputs) => Call(inputs, "outputs of the user-provided function", caller);

    /// <inheritdoc cref="Call(Tensor[])"/>
    internal Tensor[] Call(Tensor[] inputs, string argument, string givenTo) =>
        Tensors(outputStructure, function(AsInputs(inputs)), argument, givenTo, HasOutputTuple, out outputLengths);

    /// <summary>A value of the inputs' type.</summary>
    internal TIn AsInputs(Tensor[] tensors)
    {
        var reader = new PartReader(tensors, inputLengths);
        return inputStructure.Fill(default, ref reader);
    }

    /// <summary>A value of the outputs' type, once the function was called.</summary>
    internal TOut AsOutputs(Tensor[] tensors)
    {
        var reader = new PartReader(tensors, outputLengths);
        return outputStructure.Fill(default, ref reader);
    }

    private Tensor[]? Vector<T>(Structure<T> structure, T? vector, bool isTuple)
    {
        bool given = typeof(T).IsValueType ? !EqualityComparer<T>.Default.Equals(vector, default) : vector is not null;
        return given ? Tensors(structure, vector!, "v", caller, isTuple, out _) : null;
    }

    private static Tensor[] Tensors<T>(
        Structure<T> structure, T value, string argument, string givenTo, bool isTuple, out int[]? lengths)
    {
        var parts = new TensorParts(null);
        structure.Collect(value, ref parts);
        lengths = parts.ArrayLengths;
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts.Tensors[i] is null)
            {
                string type = i == parts.OtherAt ? parts.Other!.GetType().Name : "NoneType";
                throw NoTensor(argument, givenTo, isTuple ? $"value at index {i}" : $"given {argument}", type);
            }
        }

        if (value is null)
        {
            throw NoTensor(argument, givenTo, $"given {argument}", "NoneType");
        }

        return parts.ToArray()!;
    }

    private static TorchTypeException NoTensor(string argument, string givenTo, string place, string type) => new(
        $"The {argument} given to {givenTo} must be either a Tensor or a tuple of Tensors but the {place} has type <class '{type}'>.");
}
