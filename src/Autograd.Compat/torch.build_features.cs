namespace Autograd.Compat;

/// <summary>The flags that say what LibTorch was built with, some of them deprecated in PyTorch in favour of <c>torch.backends</c>.</summary>
public static partial class torch
{
    /// <inheritdoc cref="BuildFeatures.Lapack"/>
    public static bool has_lapack => Torch.BuildFeatures.HasFlag(BuildFeatures.Lapack);

    /// <inheritdoc cref="BuildFeatures.Mkl"/>
    public static bool has_mkl => Torch.BuildFeatures.HasFlag(BuildFeatures.Mkl);

    /// <inheritdoc cref="BuildFeatures.Mkldnn"/>
    public static bool has_mkldnn => Torch.BuildFeatures.HasFlag(BuildFeatures.Mkldnn);

    /// <inheritdoc cref="BuildFeatures.OpenMP"/>
    public static bool has_openmp => Torch.BuildFeatures.HasFlag(BuildFeatures.OpenMP);

    /// <inheritdoc cref="BuildFeatures.Cuda"/>
    public static bool has_cuda => Torch.BuildFeatures.HasFlag(BuildFeatures.Cuda);

    /// <inheritdoc cref="BuildFeatures.Cudnn"/>
    public static bool has_cudnn => Torch.BuildFeatures.HasFlag(BuildFeatures.Cudnn);

    /// <inheritdoc cref="BuildFeatures.Mps"/>
    public static bool has_mps => Torch.BuildFeatures.HasFlag(BuildFeatures.Mps);

    /// <summary>Whether there are Fourier transforms, as in every release since 1.8.</summary>
    public static bool has_spectral => true;
}
