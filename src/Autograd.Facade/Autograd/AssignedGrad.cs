namespace Autograd;

/// <summary>What may be assigned to <see cref="Tensor.Grad"/>; the checks of PyTorch's Python binding, whose texts differ by release.</summary>
internal static class AssignedGrad
{
    internal static void Check(Tensor tensor, Tensor grad)
    {
        if (grad.Equals(tensor))
        {
            throw new TorchException("can't assign Variable as its own grad");
        }

        if (LibTorch.IsBefore(2, 0))
        {
            CheckBefore20(tensor, grad);
        }
        else
        {
            CheckSince20(tensor, grad);
        }
    }

    private static void CheckBefore20(Tensor tensor, Tensor grad)
    {
        bool sameKind = grad.DType == tensor.DType && grad.Device.Type == tensor.Device.Type;
        if (!sameKind)
        {
            throw new TorchException("assigned grad has data of a different type");
        }

        if (grad.Device != tensor.Device)
        {
            throw new TorchException("assigned grad has data located on a different device");
        }

        if (grad.Shape != tensor.Shape)
        {
            throw new TorchException("assigned grad has data of a different size");
        }
    }

    private static void CheckSince20(Tensor tensor, Tensor grad)
    {
        if (grad.DType != tensor.DType)
        {
            throw new TorchException(LibTorch.IsBefore(2, 10)
                ? $"attempting to assign a gradient with dtype '{CppType(grad.DType)}' to a tensor with dtype " +
                  $"'{CppType(tensor.DType)}'. Please ensure that the gradient and the tensor have the same dtype"
                : $"attempting to assign a gradient with dtype '{CppType(grad.DType)}' to a tensor with grad_dtype " +
                  $"'{tensor.DType.NativeName}'. The gradient must match the tensor's grad_dtype (defaults to the tensor's dtype). You " +
                  "can set the tensor's grad_dtype attribute with a specific dtype, or None to allow any dtype. Set grad_dtype with " +
                  "caution. Diverging the dtypes of a tensor and its gradient may break downstream systems that assume they match.");
        }

        if (grad.Device.Type != tensor.Device.Type)
        {
            throw new TorchException(
                $"attempting to assign a gradient with device type '{grad.Device.Type}' to a tensor with device type " +
                $"'{tensor.Device.Type}'. Please ensure that the gradient and the tensor are on the same device");
        }

        if (grad.Device != tensor.Device)
        {
            throw new TorchException(
                $"attempting to assign a gradient located on device with index '{grad.Device.Index}' to a tensor located on device " +
                $"with index '{tensor.Device.Index}'. Please ensure that the gradient and the tensor are on the same device");
        }

        if (grad.Shape != tensor.Shape)
        {
            throw new TorchException(
                $"attempting to assign a gradient of size '[{string.Join(", ", grad.Shape)}]' to a tensor of size " +
                $"'[{string.Join(", ", tensor.Shape)}]'. Please ensure that the gradient and the tensor are the same size");
        }
    }

    // The C++ types of elements, as LibTorch's messages print them.
    private static string CppType(DType dtype) => dtype.Name switch
    {
        "uint8" => "unsigned char",
        "int8" => "signed char",
        "int16" => "short int",
        "int32" => "int",
        "int64" => "long int",
        "float16" => "c10::Half",
        "float32" => "float",
        "float64" => "double",
        "complex32" => "c10::complex<c10::Half>",
        "complex64" => "c10::complex<float>",
        "complex128" => "c10::complex<double>",
        "bfloat16" => "c10::BFloat16",
        _ => dtype.Name,
    };
}
