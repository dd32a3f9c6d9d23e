namespace Autograd.Compat.TorchSharp;

/// <summary>The types of devices as TorchSharp names them; PyTorch and <see cref="Device.Type"/> say them as a string.</summary>
/// <remarks>Compares with such a string: <c>x.device.type == DeviceType.CUDA</c>.</remarks>
public enum DeviceType
{
    /// <summary>The CPU.</summary>
    CPU = 0,

    /// <summary>NVIDIA's GPUs.</summary>
    CUDA = 1,

    /// <summary>oneDNN, formerly MKL-DNN.</summary>
    MKLDNN = 2,

    /// <summary>OpenGL.</summary>
    OPENGL = 3,

    /// <summary>OpenCL.</summary>
    OPENCL = 4,

    /// <summary>IDEEP.</summary>
    IDEEP = 5,

    /// <summary>AMD's GPUs, where LibTorch names them so.</summary>
    HIP = 6,

    /// <summary>Gate arrays.</summary>
    FPGA = 7,

    /// <summary>XLA and Google's TPUs.</summary>
    XLA = 9,

    /// <summary>Apple's GPUs.</summary>
    MPS = 13,

    /// <summary>The device of tensors that have sizes and a dtype but no data.</summary>
    META = 14,
}

/// <summary>Device types as PyTorch's strings.</summary>
public static class DeviceTypeExtensions
{
    extension(DeviceType self)
    {
        /// <summary>PyTorch's name, such as <c>cuda</c>.</summary>
        public string Name => self.ToString().ToLowerInvariant();

        /// <summary>Whether PyTorch's name is this.</summary>
        /// <param name="left">The name.</param>
        /// <param name="right">The type.</param>
        public static bool operator ==(string left, DeviceType right) => left == right.Name;

        /// <summary>Whether PyTorch's name is another.</summary>
        /// <param name="left">The name.</param>
        /// <param name="right">The type.</param>
        public static bool operator !=(string left, DeviceType right) => left != right.Name;
    }
}
