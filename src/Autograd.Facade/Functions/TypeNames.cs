namespace Autograd;

public sealed partial class Tensor
{
    /// <summary>PyTorch's old name for a dtype on a device, such as <c>torch.FloatTensor</c>; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.type.html">x.type</see>.</summary>
    /// <exception cref="TorchException">The layout has no such name.</exception>
    public string TypeName
    {
        get
        {
            string device = Device.Type == "cpu" ? "" : Device.Type + ".";
            string layout = Layout == Layout.Strided ? "" : Layout == Layout.SparseCoo ? "sparse." : throw new TorchException(
                $"Unimplemented backend {(Layout == Layout.Mkldnn ? "Mkldnn" : "SparseCsr")}{Device.Type.ToUpperInvariant()}");
            return $"torch.{device}{layout}{TypeNameOf(DType)}Tensor";
        }
    }

    // An element's part of the name.
    private static string TypeNameOf(DType dtype) => dtype.Name switch
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
        "bcomplex32" => "BComplex32",
        ['q', 'i', .. var size] => $"quantized.QI{size}",
        ['q', 'u', 'i', .. var size] => $"quantized.QUI{size}",
        ['u', 'i', .. var size] => $"UI{size}",
        var name => char.ToUpperInvariant(name[0]) + name[1..],
    };

    /// <summary>The dtype in an old name of dense tensors on the CPU, or null where it is none.</summary>
    internal static DType? DTypeOfTypeName(string name) =>
        DType.All.FirstOrDefault(dtype => name == $"torch.{TypeNameOf(dtype)}Tensor");
}
