namespace Autograd;

/// <summary>The Jacobian by forward mode.</summary>
internal static class AnalyticalForwardJacobian
{
    /// <summary>
    /// By input that requires grad, and then by output of a dtype that has derivatives: a row for each element of the input, or one for a
    /// direction.
    /// </summary>
    internal static Tensor[][] Of(
        Func<Tensor[], Tensor[]> function, Tensor[] inputs, Tensor[] outputs, bool checkDtypes, Tensor[]? directions = null)
    {
        Tensor[] differentiable = GradcheckRun.Differentiable(inputs);
        if (differentiable.Any(input => input.DType.IsComplex))
        {
            throw new TorchValueException("Expected inputs to be non-complex for _get_analytical_jacobian_forward_ad.");
        }

        Tensor[][] jacobians = Array.ConvertAll(differentiable, input =>
            NumericalJacobian.Zeros(outputs, directions is null ? input.Numel : 1));
        using IDisposable level = ForwardAD.DualLevel();
        Tensor[] duals = Duals(inputs, out List<Tensor> tangents);
        for (int i = 0; i < tangents.Count; i++)
        {
            if (directions is not null)
            {
                tangents[i].CopyInPlace(directions[i].ViewAs(tangents[i]));
                AddRow(function, duals, jacobians[i], 0, checkDtypes);
                tangents[i].ZeroInPlace();
                jacobians[i] = Array.ConvertAll(jacobians[i], jacobian => jacobian.Squeeze(0));
                continue;
            }

            long row = 0;
            foreach (long[] index in InputPart.Indices(tangents[i].Shape))
            {
                using Tensor element = InputPart.At(tangents[i], index);
                element.FillInPlace(1);
                AddRow(function, duals, jacobians[i], row++, checkDtypes);
                element.FillInPlace(0);
            }
        }

        return jacobians;
    }

    /// <summary>The inputs, with a tangent of zeros where they require grad, and these tangents.</summary>
    internal static Tensor[] Duals(Tensor[] inputs, out List<Tensor> tangents)
    {
        var zeros = new List<Tensor>();
        Tensor[] duals = Array.ConvertAll(inputs, input =>
        {
            if (!input.RequiresGrad)
            {
                return input;
            }

            if (input.Layout == Layout.Mkldnn)
            {
                throw new TorchValueException(
                    $"MKLDNN inputs are not {(LibTorch.IsBefore(2, 10) ? "support" : "supported")} for forward AD gradcheck.");
            }

            Tensor dual = ForwardAD.MakeDual(input.Detach(), Torch.ZerosLike(input));
            zeros.Add(ForwardAD.UnpackDual(dual).Tangent!);
            return dual;
        });
        tangents = zeros;
        return duals;
    }

    private static void AddRow(Func<Tensor[], Tensor[]> function, Tensor[] duals, Tensor[] jacobians, long row, bool checkDtypes)
    {
        Tensor[] outputs = GradcheckRun.Continuous(function(duals));
        for (int i = 0; i < outputs.Length; i++)
        {
            (Tensor value, Tensor? tangent) = ForwardAD.UnpackDual(outputs[i]);
            if (checkDtypes && tangent is not null && value.DType.IsComplex != tangent.DType.IsComplex)
            {
                throw new GradcheckException("Forward AD gradient has dtype mismatch.");
            }

            if (tangent is not null)
            {
                using Tensor target = jacobians[i].Select(0, row);
                target.CopyInPlace(tangent.Reshape(-1));
            }
        }
    }
}
