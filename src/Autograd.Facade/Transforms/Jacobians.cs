namespace Autograd;

/// <summary>What jacrev and jacfwd compute: for each output, the Jacobian with respect to each input.</summary>
/// <param name="ByOutput">The Jacobians: outputs, then inputs.</param>
/// <param name="Outputs">How the outputs are nested.</param>
/// <param name="Inputs">How the inputs are nested.</param>
/// <param name="Aux">What the function returned beside.</param>
internal sealed record Jacobians(Tensor[][] ByOutput, TreeSpec Outputs, DifferentiableInputs Inputs, object? Aux)
{
    /// <summary>With respect to one tensor: nested as the outputs are.</summary>
    internal object? OfOneInput => Outputs.Build([.. ByOutput.Select(row => row[0])]);

    /// <summary>Of one tensor: nested as the inputs are.</summary>
    internal object? OfOneOutput => Inputs.Build(ByOutput[0]);

    /// <summary>The function, if the chunk size is one.</summary>
    internal static Callable Checked(Callable f, long? chunkSize) => chunkSize is null or > 0 ? f : throw new TorchValueException(
        "jacrev: `chunk_size` should be greater than 0.");

    /// <summary>By backward passes.</summary>
    internal static Jacobians Reverse(Callable f, Argnums argnums, bool hasAux, long? chunkSize, object?[] arguments)
    {
        OutputChecks.RequireReal("jacrev", Tree.FlattenArguments(arguments).Leaves, "inputs");
        var vjp = VectorJacobian.Of(f, arguments, argnums, hasAux);
        (object?[] leaves, TreeSpec spec) = Tree.Flatten(vjp.Output);
        OutputChecks.RequireReal("jacrev", leaves, "outputs");
        Tensor[] outputs = [.. leaves.Cast<Tensor>()];
        var inputs = DifferentiableInputs.Of(arguments, argnums);
        Tensor[] primals = inputs.Tensors();

        Tensor[][] rows = [.. StandardBasis.Chunks(outputs, chunkSize).Select(basis => Pull(vjp, spec, inputs, basis, chunkSize == 1))];
        long[] lengths = [.. outputs.Select(output => output.Numel)];
        var byOutput = outputs.Select(_ => new Tensor[primals.Length]).ToArray();
        for (int i = 0; i < primals.Length; i++)
        {
            Tensor stacked = rows.Length == 1 ? rows[0][i] : Torch.Cat([.. rows.Select(row => row[i])], 0);
            Tensor[] parts = stacked.Split(lengths, 0);
            for (int o = 0; o < outputs.Length; o++)
            {
                byOutput[o][i] = parts[o].View([.. outputs[o].Shape, .. primals[i].Shape]);
            }
        }

        return new(byOutput, spec, inputs, vjp.Aux);
    }

    /// <summary>By forward passes.</summary>
    internal static Jacobians Forward(Callable f, Argnums argnums, bool hasAux, Randomness randomness, object?[] arguments)
    {
        OutputChecks.RequireReal("jacfwd", Tree.FlattenArguments(arguments).Leaves, "inputs");
        var inputs = DifferentiableInputs.Of(arguments, argnums);
        Tensor[] primals = inputs.Tensors();
        object? basis = inputs.Build(StandardBasis.Of(primals));
        object?[] tangents = argnums.IsSingle ? [basis] : (object?[])basis!;
        Callable push = f.With(batch =>
        {
            JacobianVector jvp = JacobianVector.Of(f, arguments, batch, argnums, strict: false, hasAux);
            OutputChecks.RequireReal("jacfwd", Tree.Flatten(jvp.Output).Leaves, "outputs");
            return hasAux ? (jvp.Tangent, jvp.Aux) : jvp.Tangent;
        });
        object? results = Vectorization.Of(push, randomness: randomness).Invoke(tangents);
        object? aux = null;
        if (hasAux)
        {
            (results, aux) = ((object?, object?))results!;
            aux = Tree.Map(aux, leaf => ((Tensor)leaf!)[0]);
        }

        (object?[] columns, TreeSpec spec) = Tree.Flatten(results);
        long[] lengths = [.. primals.Select(primal => primal.Numel)];
        return new([.. columns.Select(column => Rows((Tensor)column!, primals, lengths))], spec, inputs, aux);
    }

    private static Tensor[] Rows(Tensor columns, Tensor[] primals, long[] lengths)
    {
        Tensor[] parts = columns.Movedim(0, -1).Split(lengths, -1);
        return [.. parts.Zip(primals, (part, primal) => primal.Dim == 0 ? part.Squeeze(-1) : part.Unflatten(-1, primal.Shape.ToArray()))];
    }

    // One row at a time needs no vmap, and has none of its limits.
    private static Tensor[] Pull(VectorJacobian vjp, TreeSpec spec, DifferentiableInputs inputs, Tensor[] basis, bool one)
    {
        object? cotangents = spec.Build(one ? [.. basis.Select(row => row.Squeeze(0))] : basis);
        object? results = one
            ? vjp.Pull(cotangents)
            : Vectorization.Of(new Callable("vjp_fn", batch => vjp.Pull(batch[0]))).Invoke([cotangents]);
        IEnumerable<Tensor> rows = Tree.Flatten(results).Leaves.Cast<Tensor>();
        return [.. one ? rows.Select(row => row.Unsqueeze(0)) : rows];
    }
}
