namespace Autograd;

/// <summary>What a GPU is; what <see cref="Torch.Cuda.GetDeviceProperties"/> returns.</summary>
/// <param name="Name">The name, such as <c>NVIDIA H100 80GB HBM3</c>.</param>
/// <param name="Major">The first number of the compute capability.</param>
/// <param name="Minor">The second.</param>
/// <param name="TotalMemory">The memory, in bytes.</param>
/// <param name="MultiProcessorCount">How many multiprocessors it has.</param>
public sealed record CudaDeviceProperties(string Name, int Major, int Minor, long TotalMemory, int MultiProcessorCount);
