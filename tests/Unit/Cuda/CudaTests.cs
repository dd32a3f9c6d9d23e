namespace Autograd.Unit.Cuda;

/// <summary>Where LibTorch was built without CUDA; parity of messages is in the semantic cases.</summary>
public class CudaTests
{
    private const string NotCompiled = "Torch not compiled with CUDA enabled";

    private static bool HasCuda => Torch.BuildFeatures.HasFlag(BuildFeatures.Cuda);

    public static TheoryData<string, Action> NeedCuda => new()
    {
        { "set_device", () => Torch.Cuda.SetDevice(0) },
        { "device", () => Torch.Cuda.Device("cuda:1") },
        { "reset_peak_memory_stats", () => Torch.Cuda.ResetPeakMemoryStats() },
        { "initial_seed", () => Torch.Cuda.InitialSeed() },
    };

    [Theory]
    [MemberData(nameof(NeedCuda))]
    public void What_needs_a_GPU_says_that_there_is_none(string name, Action action)
    {
        if (!HasCuda)
        {
            Assert.Equal((name, NotCompiled), (name, Assert.Throws<TorchException>(action).Message));
        }
    }

    [Fact]
    public void Seeds_of_GPUs_leave_the_generator_of_the_CPU_alone()
    {
        Torch.ManualSeed(3);
        Torch.Cuda.ManualSeed(4);
        Torch.Cuda.ManualSeedAll(5);
        Assert.Equal(3ul, Torch.InitialSeed());
    }

    [Fact]
    public void A_device_that_is_no_GPU_is_refused()
    {
        Assert.Equal("Expected a cuda device, but got: cpu", Assert.Throws<TorchValueException>(() => Torch.Cuda.SetDevice(Device.Cpu)).Message);
        Assert.Equal("Invalid device, must be cuda device", Assert.Throws<TorchException>(() => Torch.Ones(1).Cuda("cpu")).Message);
    }

    [Fact]
    public void Each_way_to_ask_for_a_tensor_on_a_GPU_gets_the_same_answer()
    {
        if (HasCuda)
        {
            return;
        }

        Tensor x = Torch.Ones(2);
        Assert.All(
            (Action[])
            [
                () => x.To("cuda:0"), () => x.To(Device.Cuda), () => x.Cuda(), () => x.Cuda("cuda:1"), () => Torch.Zeros(2, device: "cuda"),
                () => Torch.Tensor([1.0], device: "cuda"), () => Torch.Rand(2, device: "cuda"), () => x.NewOnes(2, device: "cuda"),
            ],
            action => Assert.Equal(NotCompiled, Assert.Throws<TorchException>(action).Message));
    }
}
