namespace Autograd;

/// <summary>The Jacobian by finite differences.</summary>
internal static class NumericalJacobian
{
    /// <summary>By input that requires grad, and then by output of a dtype that has derivatives: a row for each element of the input.</summary>
    internal static Tensor[][] Of(Func<Tensor[], Tensor[]> function, Tensor[] inputs, Tensor[] outputs, double eps, bool isForward)
    {
        if (!isForward && outputs.Any(output => output.DType.IsComplex))
        {
            throw new TorchValueException("Expected output to be non-complex. get_numerical_jacobian no longer supports functions that " +
                "return complex outputs.");
        }

        return [.. GradcheckRun.Differentiable(inputs).Select(input => Of(function, inputs, input, outputs, eps, isForward))];
    }

    /// <summary>Zeros for a Jacobian with respect to an input, by output.</summary>
    internal static Tensor[] Zeros(Tensor[] outputs, long rows, DType? dtype = null) => Array.ConvertAll(
        GradcheckRun.Continuous(outputs), output => output.NewZeros([rows, output.Numel], dtype: dtype, layout: Layout.Strided));

    private static Tensor[] Of(
        Func<Tensor[], Tensor[]> function, Tensor[] inputs, Tensor input, Tensor[] outputs, double eps, bool isForward)
    {
        bool isComplex = input.DType.IsComplex;
        Tensor[] jacobians = Zeros(outputs, input.Numel, isComplex ? input.DType : null);
        using Tensor move = Torch.Tensor(eps, dtype: input.DType);

        // Not the input itself, whose version is then left alone.
        using Tensor data = input.Data;
        long row = 0;
        foreach (long[] index in Elements(input.Shape))
        {
            using Tensor element = At(data, index);
            var difference = new FiniteDifference(function, inputs, element, eps, PythonStr.Tuple(new Size(index)));
            Tensor[] quotients = difference.Quotients(move, isComplex ? move : null, isForward);
            for (int output = 0; output < jacobians.Length; output++)
            {
                using Tensor target = jacobians[output].Select(0, row);
                target.CopyInPlace(quotients[output]);
            }

            row++;
        }

        return jacobians;
    }

    /// <summary>A view of one element.</summary>
    internal static Tensor At(Tensor tensor, long[] index)
    {
        Tensor view = tensor.View(tensor.Shape);
        foreach (long i in index)
        {
            using Tensor whole = view;
            view = whole.Select(0, i);
        }

        return view;
    }

    /// <summary>The indices of all elements, in order.</summary>
    internal static IEnumerable<long[]> Elements(Size shape)
    {
        long[] lengths = shape.ToArray();
        for (long flat = 0; flat < shape.Numel; flat++)
        {
            var index = new long[lengths.Length];
            long rest = flat;
            for (int dim = lengths.Length - 1; dim >= 0; dim--)
            {
                (rest, index[dim]) = Math.DivRem(rest, lengths[dim]);
            }

            yield return index;
        }
    }
}
