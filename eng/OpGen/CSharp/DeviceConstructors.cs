namespace Autograd.OpGen.CSharp;

/// <summary>The functions that make tensors on the default device, where PyTorch's Python layer adds it to the call.</summary>
internal static class DeviceConstructors
{
    // What torch.utils._device has, without those that OpGen does not generate and without range, which Python asks in vain:
    // its binding lets no one add an argument.
    private static readonly HashSet<string> Names =
    [
        "torch.arange", "torch.bartlett_window", "torch.blackman_window", "torch.empty", "torch.empty_permuted",
        "torch.empty_quantized", "torch.empty_strided", "torch.eye", "torch.fft.fftfreq", "torch.fft.rfftfreq", "torch.full",
        "torch.hamming_window", "torch.hann_window", "torch.kaiser_window", "torch.linspace", "torch.logspace", "torch.ones",
        "torch.rand", "torch.randint", "torch.randn", "torch.randperm", "torch.scalar_tensor", "torch.sparse_compressed_tensor",
        "torch.sparse_coo_tensor", "torch.tril_indices", "torch.triu_indices", "torch.zeros",
    ];

    /// <summary>Whether a method is one of them.</summary>
    public static bool Contain(Method method) => !method.IsInstance && Names.Contains(method.QualifiedPythonName);
}
