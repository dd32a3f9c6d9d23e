namespace Autograd;

/// <summary>Compares whole Jacobians.</summary>
internal static class SlowGradcheck
{
    internal static void Run(GradcheckTask task)
    {
        GradcheckOptions options = task.Options;
        if (task.Outputs.Length == 0)
        {
            CheckNoDerivative(task);
            return;
        }

        Tensor[][] byInput = NumericalJacobian.Of(
            task.Function, task.Numerical(task.Inputs), task.All, options.Eps, task.IsForward);

        // As PyTorch pairs them, outputs of integers count although they have no Jacobian.
        int[] differentiable = [.. Enumerable.Range(0, Math.Min(task.All.Length, byInput[0].Length)).Where(i => task.All[i].RequiresGrad)];
        if (task.IsForward)
        {
            Tensor[][] analytical = AnalyticalForwardJacobian.Of(task.Function, task.Inputs, task.All, options.CheckGradDtypes);
            for (int output = 0; output < differentiable.Length; output++)
            {
                for (int input = 0; input < byInput.Length; input++)
                {
                    Compare(task, analytical[input][output], byInput[input][differentiable[output]], output, input);
                }
            }

            return;
        }

        for (int output = 0; output < task.Outputs.Length; output++)
        {
            Tensor[] analytical = AnalyticalJacobian.Of(
                task.Inputs, task.Outputs[output], options.NondetTol, options.CheckGradDtypes);
            for (int input = 0; input < analytical.Length; input++)
            {
                Compare(task, analytical[input], byInput[input][differentiable[output]], output, input);
            }
        }
    }

    private static void Compare(GradcheckTask task, Tensor analytical, Tensor numerical, int output, int input)
    {
        if (!task.Close(analytical, numerical, task.Options.Atol))
        {
            throw new GradcheckException(task.Mismatch(analytical, numerical, output, input));
        }
    }

    private static void CheckNoDerivative(GradcheckTask task)
    {
        bool isForward = task.IsForward && !LibTorch.IsBefore(2, 0);
        Tensor[][] jacobians = NumericalJacobian.Of(task.Function, task.Inputs, task.All, task.Options.Eps, isForward);
        if (jacobians.SelectMany(row => row).Any(jacobian => jacobian.Ne(0).Sum().Item().ToInt64() > 0))
        {
            throw new GradcheckException("Numerical gradient for function expected to be zero");
        }
    }
}
