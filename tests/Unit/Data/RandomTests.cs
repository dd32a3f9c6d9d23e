namespace Autograd.Unit.Data;

/// <summary>Seeds, states and scopes; the numbers themselves are compared in tests/Parity/Sampling.</summary>
public class RandomTests
{
    [Fact]
    public void A_drawn_seed_can_be_given_again()
    {
        ulong seed = Torch.Seed();
        float[] first = Torch.Rand(3).ToArray<float>();
        Assert.Equal(seed, Torch.InitialSeed());
        Torch.ManualSeed(seed);
        Assert.Equal(first, Torch.Rand(3).ToArray<float>());
    }

    [Fact]
    public void A_fork_returns_the_state_once_and_also_after_an_exception()
    {
        Torch.ManualSeed(0);
        float[] expected = Torch.Rand(2).ToArray<float>();
        Torch.ManualSeed(0);
        Assert.Throws<TorchException>(() =>
        {
            using RngScope scope = Torch.ForkRng();
            Torch.Rand(5);
            _ = Torch.Ones(2) + Torch.Ones(3);
        });
        Assert.Equal(expected, Torch.Rand(2).ToArray<float>());
        RngScope disposed = Torch.ForkRng();
        disposed.Dispose();
        Torch.ManualSeed(0);
        disposed.Dispose();
        Assert.Equal(expected, Torch.Rand(2).ToArray<float>());
    }

    [Fact]
    public void A_generator_takes_seeds_of_either_sign()
    {
        using Generator generator = new Generator().ManualSeed(-1);
        Assert.Equal(ulong.MaxValue, generator.InitialSeed);
        float[] expected = Torch.Rand([2], generator: generator).ToArray<float>();
        Assert.Equal(expected, Torch.Rand([2], generator: generator.ManualSeed(ulong.MaxValue)).ToArray<float>());
    }

    [Fact]
    public void A_device_without_generators_is_refused() =>
        Assert.ThrowsAny<TorchException>(() => new Generator(Device.Meta));

    [Theory]
    [InlineData("float32")]
    [InlineData("meta")]
    [InlineData("sparse")]
    public void A_state_that_is_none_is_refused(string kind)
    {
        using Tensor state = kind switch
        {
            "float32" => Torch.Ones(5056),
            "meta" => Torch.Ones([5056], dtype: DType.UInt8, device: Device.Meta),
            _ => Torch.Ones([5056], dtype: DType.UInt8).ToSparse(),
        };
        Assert.Equal("RNG state must be a torch.ByteTensor", Assert.Throws<TorchTypeException>(() => Torch.SetRngState(state)).Message);
    }
}
