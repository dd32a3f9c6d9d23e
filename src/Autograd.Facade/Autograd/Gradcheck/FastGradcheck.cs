using System.Numerics;

namespace Autograd;

/// <summary>Compares one number for each input and output: the Jacobian between two random vectors.</summary>
internal static class FastGradcheck
{
    internal static void Run(GradcheckTask task)
    {
        Tensor[] inputs = GradcheckRun.Differentiable(task.Inputs);
        var vectors = new GradcheckVectors(inputs, task.IsForward ? null : task.Outputs);
        Tensor[][] numerical = Numerical(task, vectors);
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
                CheckNoDerivative(task, vectors);
            }

            analytical = Backward(task, vectors);
        }

        Compare(task, analytical, numerical, vectors);
    }

    // By input and then by output.
    private static Tensor[][] Numerical(GradcheckTask task, GradcheckVectors vectors)
    {
        Tensor[] inputs = task.Numerical(task.Inputs);
        Tensor[][] quotients = Quotients(task, inputs, [.. vectors.Inputs.Select(direction => Numerical(task, direction))]);
        return Array.ConvertAll(quotients, byOutput =>
        {
            Tensor[] continuous = [.. byOutput.Where((_, output) => GradcheckRun.IsContinuous(task.All[output]))];
            return vectors.Outputs is null ? continuous : [.. vectors.Outputs.Zip(continuous, (v, quotient) => (v * quotient).Sum())];
        });
    }

    private static GradcheckVectors.Direction Numerical(GradcheckTask task, GradcheckVectors.Direction direction) => new(
        task.Numerical([direction.Real])[0], direction.Imaginary is { } imaginary ? task.Numerical([imaginary])[0] : null);

    // By input that requires grad, and then by output.
    private static Tensor[][] Quotients(GradcheckTask task, Tensor[] inputs, GradcheckVectors.Direction[] directions)
    {
        int[] places = [.. Enumerable.Range(0, inputs.Length).Where(place => inputs[place].RequiresGrad)];
        double eps = task.Options.Eps;
        return [.. places.Zip(directions, (place, direction) =>
        {
            InputPart whole = InputPart.Whole(inputs, place);
            return new FiniteDifference(task.Function, whole, eps).Quotients(
                Move(direction.Real), direction.Imaginary is { } imaginary ? Move(imaginary) : null, task.IsForward);

            Tensor Move(Tensor vector)
            {
                Tensor move = eps * (SparseElements.Has(vector) ? vector : vector.Reshape(whole.Value.Shape));
                return SparseElements.Has(move) && !whole.Value.IsSparse ? SparseElements.Values(move) : move;
            }
        })];
    }

    // By input and then by output.
    private static Tensor[][] Backward(GradcheckTask task, GradcheckVectors vectors)
    {
        Tensor[][] jacobians = Array.ConvertAll(vectors.Inputs, _ => new Tensor[task.Outputs.Length]);
        GradcheckVectors.Direction[] directions = Array.ConvertAll(vectors.Inputs, direction => direction.Dense());
        for (int output = 0; output < task.Outputs.Length; output++)
        {
            Tensor[] rows = AnalyticalJacobian.Of(task.Inputs, task.Outputs[output], task.Options.NondetTol,
                task.Options.CheckGradDtypes, vectors.Outputs![output]);
            for (int input = 0; input < rows.Length; input++)
            {
                jacobians[input][output] = Product(rows[input].Squeeze(1), directions[input]);
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

    private static void CheckNoDerivative(GradcheckTask task, GradcheckVectors vectors)
    {
        foreach (Tensor quotient in Quotients(task, task.Inputs, vectors.Inputs).SelectMany(byOutput => byOutput))
        {
            if (quotient.Numel > 0 && quotient.Abs().Max().Item().ToDouble() > task.Options.NondetTol)
            {
                throw new GradcheckException("Numerical gradient for function expected to be zero");
            }
        }
    }
}
