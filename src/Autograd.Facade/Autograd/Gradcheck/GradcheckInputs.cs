namespace Autograd;

/// <summary>What can be checked.</summary>
internal static class GradcheckInputs
{
    internal static void Check(Tensor[] inputs, bool masked)
    {
        if (LibTorch.IsBefore(2, 0) && !masked && inputs.Any(input => input.IsSparse || input.IsSparseCsr))
        {
            throw new GradcheckException("gradcheck expects all tensor inputs are dense when check_sparse_nnz is set to False.");
        }

        bool any = false;
        for (int i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].RequiresGrad)
            {
                CheckInput(inputs[i], i);
                any = true;
            }
        }

        if (!any)
        {
            throw new TorchValueException("gradcheck expects at least one input tensor to require gradient, but none of " +
                $"{(LibTorch.IsBefore(2, 10) ? "the " : "")}them have requires_grad=True.");
        }
    }

    internal static void CheckOutputs(Tensor[] outputs)
    {
        string call = LibTorch.IsBefore(2, 0) ? "to_dense()" : "to_dense(masked_grad=...)";
        if (outputs.Any(SparseElements.Has))
        {
            throw new TorchValueException(
                $"Sparse output is not supported at gradcheck yet. Please call {call} on the output of fn for gradcheck.");
        }

        if (outputs.Any(output => output.Layout == Layout.Mkldnn))
        {
            throw new TorchValueException(
                $"MKLDNN output is not supported at gradcheck yet. Please call {call} on the output of fn for gradcheck.");
        }
    }

    private static void CheckInput(Tensor input, int index)
    {
        if (input.DType != DType.Float64 && input.DType != DType.Complex128)
        {
            Warnings.Raise($"Input #{index} requires gradient and is not a double precision floating point or complex. This check will " +
                "likely fail if all the inputs are not of double precision floating point or complex. ");
        }

        if (input.Layout == Layout.Mkldnn)
        {
            return;
        }

        Tensor content = SparseElements.Has(input) || input.IsSparseCsr ? SparseElements.Values(input) : input;
        Size shape = content.Shape;
        for (int dim = 0; dim < shape.Count; dim++)
        {
            if (shape[dim] > 1 && content.Strides[dim] == 0)
            {
                throw new TorchException($"The {index}th input has a dimension with stride 0. gradcheck only supports inputs that are " +
                    "non-overlapping to be able to compute the numerical gradients correctly. You should call .contiguous on the input " +
                    "before passing it to gradcheck.");
            }
        }
    }
}
