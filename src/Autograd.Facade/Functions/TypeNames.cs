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
    private static string TypeNameOf(DType dtype) => dtype.Name.StartsWith('q') ? $"quantized.{dtype.NativeName}" : dtype.NativeName;

    /// <summary>The dtype in an old name of dense tensors on the CPU, or null where it is none.</summary>
    internal static DType? DTypeOfTypeName(string name) =>
        DType.All.FirstOrDefault(dtype => name == $"torch.{TypeNameOf(dtype)}Tensor");
}
