using System.Numerics;

namespace Autograd;

/// <summary>Compares one number for each input and output: the Jacobian between two random vectors.</summary>
internal static class FastGradcheck
{
    internal static void Run(GradcheckTask task)
    {
        Tensor[] inputs = GradcheckRun.Differentiable(task.Inputs);
        var vectors = new GradcheckVectors(inputs, task.IsForward ? null : task.Outputs);
        Tensor[][] numerical = Numerical(task, inputs, vectors);
        Tensor[][] analytical;
        if (task.IsForward)
        {
            analytical = AnalyticalForwardJacobian.Of(
                task.Function, task.Inputs, task.All, task.Options.CheckGradDtypes, [.. vectors.Inputs.Select(u => u.Real)]);
        }
        else
        {
            if (task.Outputs.Length == 0)
            {
                CheckNoDerivative(task, inputs, vectors);
            }

            analytical = Backward(task, vectors);
        }

        Compare(task, analytical, numerical, vectors);
    }

    // By input and then by output.
    private static Tensor[][] Numerical(GradcheckTask task, Tensor[] inputs, GradcheckVectors vectors) =>
    [
        .. inputs.Select((input, i) =>
        {
            Tensor[] quotients = [.. Quotients(task, input, vectors.Inputs[i]).Where((_, o) => GradcheckRun.IsContinuous(task.All[o]))];
            return vectors.Outputs is null ? quotients : [.. vectors.Outputs.Zip(quotients, (v, quotient) => (v * quotient).Sum())];
        }),
    ];

    private static Tensor[] Quotients(GradcheckTask task, Tensor input, GradcheckVectors.Direction direction)
    {
        double eps = task.Options.Eps;
        using Tensor data = input.Data;
        Tensor real = eps * direction.Real.Reshape(input.Shape);
        Tensor? imaginary = direction.Imaginary is { } vector ? eps * vector.Reshape(input.Shape) : null;
        return new FiniteDifference(task.Function, task.Inputs, data, eps, null).Quotients(real, imaginary, task.IsForward);
    }

    // By input and then by output.
    private static Tensor[][] Backward(GradcheckTask task, GradcheckVectors vectors)
    {
        Tensor[][] jacobians = Array.ConvertAll(vectors.Inputs, _ => new Tensor[task.Outputs.Length]);
        for (int output = 0; output < task.Outputs.Length; output++)
        {
            Tensor[] rows = AnalyticalJacobian.Of(task.Inputs, task.Outputs[output], task.Options.NondetTol,
                task.Options.CheckGradDtypes, vectors.Outputs![output]);
            for (int input = 0; input < rows.Length; input++)
            {
                jacobians[input][output] = Product(rows[input].Squeeze(1), vectors.Inputs[input]);
            }
        }

        return jacobians;
    }

    private static Tensor Product(Tensor row, GradcheckVectors.Direction direction)
    {
        if (!row.DType.IsComplex)
        {
            return row.Dot(direction.Real);
        }

        Tensor parts = Torch.ViewAsReal(row.ResolveConj());
        return parts.Select(-1, 0).Dot(direction.Real) + Complex.ImaginaryOne * parts.Select(-1, 1).Dot(direction.Imaginary!);
    }

    private static void Compare(GradcheckTask task, Tensor[][] analytical, Tensor[][] numerical, GradcheckVectors vectors)
    {
        for (int input = 0; input < numerical.Length; input++)
        {
            for (int output = 0; output < numerical[input].Length; output++)
            {
                Tensor a = analytical[input][output];
                Tensor n = numerical[input][output];
                if (!task.Close(a, n, vectors.Tolerance(task.Options.Atol, input, output)))
                {
                    throw new GradcheckException(task.Mismatch(a, n, output, input) + InSlowMode(task, input, output));
                }
            }
        }
    }

    // The whole Jacobians, which tell more.
    private static string InSlowMode(GradcheckTask task, int input, int output)
    {
        double eps = LibTorch.IsBefore(2, 0) ? 1e-3 : task.Options.Eps;
        Tensor numerical = NumericalJacobian.Of(task.Function, task.Inputs, task.Outputs, eps, task.IsForward)[input][output];
        Tensor analytical = task.IsForward
            ? AnalyticalForwardJacobian.Of(One, [task.Inputs[input]], [task.Outputs[output]], checkDtypes: false)[0][0]
            : AnalyticalJacobian.Of(task.Inputs, task.Outputs[output], double.PositiveInfinity, checkDtypes: false)[input];
        using Tensor difference = (numerical - analytical).Abs().Max();
        string text = "\nThe above quantities relating the numerical and analytical jacobians are computed \nin fast mode. See: " +
            "https://github.com/pytorch/pytorch/issues/53876 for more background \nabout fast mode. Below, we recompute numerical and " +
            $"analytical jacobians in slow mode:\n\nNumerical:\n {numerical}\nAnalytical:\n{analytical}\n\n" +
            $"The max per-element difference (slow mode) is: {difference}.\n";
        return analytical.Allclose(numerical, task.Options.Rtol, task.Options.Atol) ? text + GradcheckMessages.FastOnly : text;

        Tensor[] One(Tensor[] point)
        {
            Tensor[] inputs = [.. task.Inputs];
            inputs[input] = point[0];
            return [task.Function(inputs)[output]];
        }
    }

    private static void CheckNoDerivative(GradcheckTask task, Tensor[] inputs, GradcheckVectors vectors)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            foreach (Tensor quotient in Quotients(task, inputs[i], vectors.Inputs[i]))
            {
                if (quotient.Numel > 0 && quotient.Abs().Max().Item().ToDouble() > task.Options.NondetTol)
                {
                    throw new GradcheckException("Numerical gradient for function expected to be zero");
                }
            }
        }
    }
}
