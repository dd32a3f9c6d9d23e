namespace Autograd;

/// <summary>What jvp computes: the outputs of a function and their tangents.</summary>
internal readonly record struct JacobianVector(object? Output, object? Tangent, object? Aux)
{
    private const string Name = "jvp(f, primals, tangents)";

    // All layers of a thread share the one level of forward mode that there is.
    [ThreadStatic]
    private static int nesting;

    /// <param name="f">The function.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="tangents">Tangents of the arguments at <paramref name="argnums"/>, nested as they are.</param>
    /// <param name="argnums">The places; null for all.</param>
    /// <param name="strict">Whether an output without a tangent is an error.</param>
    /// <param name="hasAux">Whether the function returns an auxiliary value too.</param>
    internal static JacobianVector Of(Callable f, object?[] arguments, object?[] tangents, Argnums? argnums, bool strict, bool hasAux)
    {
        object?[] primals = argnums is { } some ? [.. some.Of(arguments.Length).Select(place => arguments[place])] : arguments;
        (object?[] primalLeaves, TupleSpec primalSpec) = Tree.FlattenArguments(primals);
        (object?[] tangentLeaves, TupleSpec tangentSpec) = Tree.FlattenArguments(tangents);
        if (!primalSpec.Matches(tangentSpec))
        {
            throw new TorchException($"{Name}: Expected primals and tangents to have the same python structure. For example, if primals is a " +
                "tuple of 3 tensors, tangents also must be. " +
                $"Got primals with structure {primalSpec} and tangents with structure {tangentSpec}");
        }

        RequireTensors(primalLeaves, "primals");
        RequireTensors(tangentLeaves, "tangents");

        // Up to 1.13, jvp too refused them.
        using SavedTensorsScope? hooks = LibTorch.IsBefore(2, 0) ? GradientLayer.RefuseHooks() : null;
        using var layer = TransformLayer.Jvp();
        nesting++;
        try
        {
            using GradModeScope forward = AutogradModes.Enter(AutogradModes.Current | AutogradModes.ForwardGrad);
            using IDisposable? level = nesting == 1 ? ForwardAD.DualLevel() : null;
            var duals = new object?[primalLeaves.Length];
            for (int i = 0; i < duals.Length; i++)
            {
                duals[i] = ForwardAD.MakeDual((Tensor)primalLeaves[i]!, (Tensor)tangentLeaves[i]!);
            }

            object?[] dualArguments = primalSpec.BuildArguments(duals);
            return Run(layer, f, argnums is null ? dualArguments : Replaced(layer, arguments, dualArguments, argnums.Value), strict, hasAux);
        }
        finally
        {
            nesting--;
        }
    }

    private static JacobianVector Run(TransformLayer layer, Callable f, object?[] duals, bool strict, bool hasAux)
    {
        (object? output, object? aux) = AuxiliaryOutput.Split(f.Invoke(duals), hasAux, Name);
        aux = hasAux ? GradientLayer.Unwrap(layer, aux) : null;
        (object?[] leaves, TreeSpec spec) = Tree.Flatten(output);
        OutputChecks.Tensors(leaves, Name);
        var primals = new object?[leaves.Length];
        var tangents = new object?[leaves.Length];
        for (int i = 0; i < leaves.Length; i++)
        {
            var (primal, tangent) = ForwardAD.UnpackDual((Tensor)leaves[i]!);
            if (tangent is null && strict)
            {
                throw new TorchException("jvp(f, primals, tangents, strict=True): The output of f is independent of the inputs. " +
                    "This is not allowed with strict=True.");
            }

            primals[i] = layer.Level.Unwrap(primal);
            tangents[i] = layer.Level.Unwrap(tangent ?? Torch.ZerosLike(primal));
        }

        return new(spec.Build(primals), spec.Build(tangents), aux);
    }

    private static object?[] Replaced(TransformLayer layer, object?[] arguments, object?[] duals, Argnums argnums)
    {
        object?[] replaced = GradientLayer.Wrap(layer, arguments);
        int[] places = argnums.Of(arguments.Length);
        for (int i = 0; i < places.Length; i++)
        {
            replaced[places[i]] = duals[i];
        }

        return replaced;
    }

    private static void RequireTensors(object?[] leaves, string which)
    {
        if (leaves.Length == 0)
        {
            throw new TorchException($"{Name}: Expected {which} to contain at least one Tensor.");
        }

        foreach (object? leaf in leaves)
        {
            if (leaf is not Tensor)
            {
                throw new TorchException($"{Name}: Expected {which} to only contain Tensors, got {PythonTypes.Of(leaf)}");
            }
        }
    }
}
