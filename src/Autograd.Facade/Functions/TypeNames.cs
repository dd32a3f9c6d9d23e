namespace Autograd;

public sealed partial class Tensor
{
    /// <summary>PyTorch's old name for a dtype on a device, such as <c>torch.FloatTensor</c>; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.type.html">x.type</see>.</summary>
    /// <exception cref="NotSupportedException">The dtype has no such name.</exception>
    public string TypeName
    {
        get
        {
            string element = DType.Name switch
            {
                "uint8" => "Byte",
                "int8" => "Char",
                "int16" => "Short",
                "int32" => "Int",
                "int64" => "Long",
                "float16" => "Half",
                "float32" => "Float",
                "float64" => "Double",
                "bfloat16" => "BFloat16",
                "bool" => "Bool",
                "complex32" => "ComplexHalf",
                "complex64" => "ComplexFloat",
                "complex128" => "ComplexDouble",
                "qint8" => "QInt8",
                "quint8" => "QUInt8",
                "qint32" => "QInt32",
                _ => throw new NotSupportedException($"{DType} has no old name."),
            };
            string device = Device.Type == "cpu" ? "" : Device.Type + ".";
            string layout = Layout == Layout.SparseCoo ? "sparse." : "";
            return $"torch.{device}{layout}{element}Tensor";
        }
    }
}
