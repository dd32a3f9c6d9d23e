using Autograd.Interop;

namespace Autograd;

/// <content>Which kind of tensor this is: by device, layout, dtype.</content>
public sealed unsafe partial class Tensor
{
    /// <summary>Whether the elements are in the CPU's memory; <c>x.is_cpu</c>.</summary>
    public bool IsCpu => Device.Type == "cpu";

    /// <summary>Whether the elements are on a CUDA device; <c>x.is_cuda</c>.</summary>
    public bool IsCuda => Device.Type == "cuda";

    /// <summary>Whether the elements are on an IPU; <c>x.is_ipu</c>.</summary>
    public bool IsIpu => Device.Type == "ipu";

    /// <summary>Whether the elements are on a MAIA device; <c>x.is_maia</c>.</summary>
    public bool IsMaia => Device.Type == "maia";

    /// <summary>Whether the elements are on the device <c>meta</c>, without elements; <c>x.is_meta</c>.</summary>
    public bool IsMeta => Device.Type == "meta";

    /// <summary>Whether the elements are on a GPU of Apple; <c>x.is_mps</c>.</summary>
    public bool IsMps => Device.Type == "mps";

    /// <summary>Whether the elements are on an MTIA device; <c>x.is_mtia</c>.</summary>
    public bool IsMtia => Device.Type == "mtia";

    /// <summary>Whether the elements are on ONNX Runtime's device; <c>x.is_ort</c>.</summary>
    public bool IsOrt => Device.Type == "ort";

    /// <summary>Whether the elements are on a Vulkan device; <c>x.is_vulkan</c>.</summary>
    public bool IsVulkan => Device.Type == "vulkan";

    /// <summary>Whether the elements are on an XLA device; <c>x.is_xla</c>.</summary>
    public bool IsXla => Device.Type == "xla";

    /// <summary>Whether the elements are on an XPU; <c>x.is_xpu</c>.</summary>
    public bool IsXpu => Device.Type == "xpu";

    /// <summary>Whether the elements lie in oneDNN's own layout; <c>x.is_mkldnn</c>.</summary>
    public bool IsMkldnn => Layout == Layout.Mkldnn;

    /// <summary>Whether only elements that are not zero are kept, by their coordinates; <c>x.is_sparse</c>.</summary>
    public bool IsSparse => Layout == Layout.SparseCoo;

    /// <summary>Whether only elements that are not zero are kept, by compressed rows; <c>x.is_sparse_csr</c>.</summary>
    public bool IsSparseCsr => Layout == Layout.SparseCsr;

    /// <summary>Whether the elements are quantized; <c>x.is_quantized</c>.</summary>
    public bool IsQuantized => DType.Kind == DTypeKind.Quantized;

    /// <summary>Whether this holds tensors of differing shapes; <c>x.is_nested</c>.</summary>
    public bool IsNested
    {
        get
        {
            int result;
            Native.Check(Native.ag_tensor_is_nested(Handle, &result));
            GC.KeepAlive(this);
            return result != 0;
        }
    }

    /// <summary>The index of the device, -1 on the CPU; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.get_device.html">x.get_device</see>.</summary>
    public int GetDevice() => Device.Index ?? -1;

    /// <summary>Bytes of all elements; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.nbytes.html">x.nbytes</see>.</summary>
    /// <exception cref="TorchException">The tensor is sparse.</exception>
    public long NBytes
    {
        get
        {
            long bytes;
            Native.Check(Native.ag_tensor_nbytes(Handle, &bytes));
            GC.KeepAlive(this);
            return bytes;
        }
    }

    /// <summary>The address of the first element, for comparing; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.data_ptr.html">x.data_ptr</see>.</summary>
    /// <remarks>Zero where there are no elements. To read elements use <see cref="AsSpan{T}"/>, which checks type and device.</remarks>
    /// <exception cref="TorchException">The layout has no one address.</exception>
    public long DataPtr
    {
        get
        {
            long address;
            Native.Check(Native.ag_tensor_address(Handle, &address));
            GC.KeepAlive(this);
            return address;
        }
    }

    /// <summary>How the elements are quantized; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.qscheme.html">x.qscheme</see>.</summary>
    /// <exception cref="TorchException">The tensor is not quantized.</exception>
    public QScheme QScheme()
    {
        OpCall.Begin(out OpCall call, ref qschemeSlot, "qscheme");
        call.Put(this);
        QScheme result = Autograd.QScheme.FromNumber((int)call.Long());
        GC.KeepAlive(this);
        return result;
    }

    private static nint qschemeSlot;
}
