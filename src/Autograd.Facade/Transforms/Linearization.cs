namespace Autograd;

/// <summary>What linearize computes: the outputs of a function, and its derivative at the arguments for any tangents.</summary>
internal sealed class Linearization
{
    private readonly Callable f;
    private readonly object?[] primals;
    private readonly Tensor[] leaves;
    private readonly TupleSpec spec;
    private readonly RngStates? randomness;

    internal Linearization(Callable f, object?[] arguments)
    {
        this.f = f;
        (object?[] flat, spec) = Tree.FlattenArguments(arguments);
        randomness = RngStates.Of(flat.OfType<Tensor>().Select(leaf => leaf.Device).Where(device => device.Type == "cuda"));
        Output = f.Invoke(arguments);
        if (randomness.AreNow())
        {
            randomness.Dispose();
            randomness = null;
        }

        // They outlive the call, and its caller's scopes.
        leaves = [.. flat.Select(leaf => DifferentiableInputs.Kept((Tensor)leaf!))];
        primals = spec.BuildArguments(leaves);
    }

    internal object? Output { get; }

    internal object? Push(object?[] tangents)
    {
        (object?[] flat, TupleSpec tangentSpec) = Tree.FlattenArguments(tangents);
        if (!tangentSpec.Matches(spec))
        {
            throw new TorchException($"Expected the tangents {tangentSpec} to have the same argspec as the primals {spec}");
        }

        for (int i = 0; i < flat.Length; i++)
        {
            var tangent = (Tensor)flat[i]!;
            Require(i, "shape", tangent.Shape, leaves[i].Shape);
            Require(i, "device", tangent.Device, leaves[i].Device);
            Require(i, "dtype", tangent.DType, leaves[i].DType);
        }

        return Repeated(tangents);
    }

    // With the random numbers of the first call: the derivative would not be one linear function otherwise.
    private object? Repeated(object?[] tangents)
    {
        using RngStates? surrounding = randomness?.Now();
        try
        {
            randomness?.Restore();
            return JacobianVector.Of(f, primals, tangents, null, strict: false, hasAux: false).Tangent;
        }
        finally
        {
            surrounding?.Restore();
        }
    }

    private static void Require<T>(int index, string what, T tangent, T primal)
    {
        if (!EqualityComparer<T>.Default.Equals(tangent, primal))
        {
            throw new TorchException($"tangent:{index} with {what} {tangent} in flattened pytree doesn't match the {what} {primal} " +
                "of the corresponding primal.");
        }
    }
}
