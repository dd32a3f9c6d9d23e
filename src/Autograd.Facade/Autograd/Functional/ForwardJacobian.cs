namespace Autograd;

/// <summary>The Jacobian by columns, each the tangent that one element of the inputs causes; all columns in one call of the function.</summary>
internal static class ForwardJacobian
{
    /// <summary>The Jacobian, by output and then by input.</summary>
    internal static Tensor[][] Of(Func<Tensor[], Tensor[]> function, Tensor[] inputs, bool createGraph, bool strict, bool vectorize)
    {
        if (createGraph)
        {
            throw new TorchNotImplementedException("torch.autograd.functional.jacobian: `create_graph=True` and `strategy=\"forward-mode\"` " +
                "are not supported together (yet). Please either set `create_graph=False` or `strategy=\"reverse-mode\"`.");
        }

        if (strict)
        {
            throw new TorchException("torch.autograd.functional.jacobian: `strict=True` and `strategy=\"forward-mode\"` " +
                "are not supported together (yet). Please either set `strict=False` or `strategy=\"reverse-mode\"`.");
        }

        if (!vectorize)
        {
            throw new TorchNotImplementedException(
                "Computing Jacobian using forward-AD or forward-over-reverse Hessian isonly implemented for `vectorize=True`.");
        }

        long[] counts = FlatBasis.Counts(inputs);
        Tensor[] columns = Columns(function, inputs, out Size[] shapes);
        return
        [
            .. columns.Select((column, o) => column.Split(counts, 0).Select((part, i) => LastDimension(part).Reshape(shapes[o] + inputs[i].Shape)).ToArray()),
        ];
    }

    private static Tensor[] Columns(Func<Tensor[], Tensor[]> function, Tensor[] inputs, out Size[] shapes)
    {
        using var call = new BatchedCall();
        Tensor[] directions = call.Batched(FlatBasis.Of(inputs), "jvp");
        Tensor[] tangents;
        using (ForwardAD.DualLevel())
        {
            Tensor[] outputs = function(
                [.. inputs.Select((input, i) => ForwardAD.MakeDual(input, directions[i].ViewAs(input)))]);
            shapes = Array.ConvertAll(outputs, output => output.Shape);
            tangents = Array.ConvertAll(outputs, output =>
            {
                (Tensor primal, Tensor? tangent) = ForwardAD.UnpackDual(output);
                return tangent ?? Torch.ZerosLike(primal);
            });
        }

        return Array.ConvertAll(tangents, call.Stacked);
    }

    // The first dimension, over the elements of an input, comes last.
    private static Tensor LastDimension(Tensor columns) =>
        columns.Permute([.. Enumerable.Range(1, (int)columns.Dim - 1).Select(dim => (long)dim), 0]);
}
