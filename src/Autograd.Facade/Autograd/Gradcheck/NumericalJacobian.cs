namespace Autograd;

/// <summary>The Jacobian by finite differences.</summary>
internal static class NumericalJacobian
{
    /// <summary>By input that requires grad, and then by output of a dtype that has derivatives: a row for each element of
    /// the input, of zeros for those that a sparse input does not specify.</summary>
    internal static Tensor[][] Of(Func<Tensor[], Tensor[]> function, Tensor[] inputs, Tensor[] outputs, double eps, bool isForward)
    {
        if (!isForward && outputs.Any(output => output.DType.IsComplex))
        {
            throw new TorchValueException("Expected output to be non-complex. get_numerical_jacobian no longer supports functions that " +
                "return complex outputs.");
        }

        return
        [
            .. Enumerable.Range(0, inputs.Length).Where(place => inputs[place].RequiresGrad)
                .Select(place => Of(function, inputs, place, outputs, eps, isForward)),
        ];
    }

    /// <summary>Zeros for a Jacobian with respect to an input, by output.</summary>
    internal static Tensor[] Zeros(Tensor[] outputs, long rows, DType? dtype = null) => Array.ConvertAll(
        GradcheckRun.Continuous(outputs), output => output.NewZeros([rows, output.Numel], dtype: dtype, layout: Layout.Strided));

    private static Tensor[] Of(
        Func<Tensor[], Tensor[]> function, Tensor[] inputs, int place, Tensor[] outputs, double eps, bool isForward)
    {
        Tensor input = inputs[place];
        bool isComplex = input.DType.IsComplex;
        Tensor[] jacobians = Zeros(outputs, input.Numel, isComplex ? input.DType : null);
        using Tensor move = Torch.Tensor(eps, dtype: input.DType);
        foreach (InputPart element in InputPart.Elements(inputs, place))
        {
            Tensor[] quotients = new FiniteDifference(function, element, eps).Quotients(move, isComplex ? move : null, isForward);
            for (int output = 0; output < jacobians.Length; output++)
            {
                using Tensor target = jacobians[output].Select(0, element.Row);
                target.CopyInPlace(quotients[output]);
            }
        }

        return jacobians;
    }
}
