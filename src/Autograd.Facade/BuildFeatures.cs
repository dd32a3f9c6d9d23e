namespace Autograd;

/// <summary>What LibTorch was built with; see <see cref="Torch.BuildFeatures"/>.</summary>
[Flags]
public enum BuildFeatures
{
    /// <summary>None of these.</summary>
    None = 0,

    /// <summary>LAPACK, for linear algebra.</summary>
    Lapack = 1,

    /// <summary>Intel's MKL.</summary>
    Mkl = 2,

    /// <summary>oneDNN, for convolutions and their like on the CPU.</summary>
    Mkldnn = 4,

    /// <summary>OpenMP, for threads.</summary>
    OpenMP = 8,

    /// <summary>CUDA, whether there is a GPU or not.</summary>
    Cuda = 16,

    /// <summary>cuDNN.</summary>
    Cudnn = 32,

    /// <summary>Apple's GPUs.</summary>
    Mps = 64,
}
