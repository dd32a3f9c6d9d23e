namespace Autograd.Unit.Data;

/// <summary>The default device on any LibTorch, and where it holds; what factories make of it is compared with PyTorch in tests/Parity.</summary>
[OnCpu("sets the default device itself")]
public class DefaultDeviceTests
{
    [Fact]
    public void It_is_the_CPU_until_one_is_set()
    {
        Assert.Equal(Device.Cpu, Torch.DefaultDevice);
        try
        {
            Torch.DefaultDevice = Device.Meta;
            Assert.Equal(Device.Meta, Torch.DefaultDevice);
            using Tensor made = Torch.Zeros(2);
            using Tensor given = Torch.Zeros(2, device: "cpu");
            Assert.Equal((Device.Meta, Device.Cpu), (made.Device, given.Device));
        }
        finally
        {
            Torch.DefaultDevice = null;
        }

        Assert.Equal(Device.Cpu, Torch.DefaultDevice);
    }

    [Fact]
    public void Every_form_of_data_is_put_there()
    {
        using Tensor onCpu = Torch.Ones(2);
        using DeviceScope scope = Device.Meta.AsDefault();
        Tensor[] made =
        [
            Torch.Tensor(1.5), Torch.Tensor([1, 2]), Torch.Tensor(new float[] { 1 }), Torch.Tensor(new float[,] { { 1 } }),
            Torch.FromData<float>([1, 2]), Torch.FromNestedList([[1], [2]], DType.Int16), Torch.AsTensor(onCpu),
            Torch.AsTensor(new float[] { 1 }), Torch.AsArray(onCpu), Torch.AsArray(new float[] { 1 }), Torch.AsArray([1.0]),
            Torch.AsArray(2), Torch.AsArray(new[] { 1f }.AsMemory()), Torch.SparseCooTensor([2, 2]), Torch.HannWindow(4),
            Torch.Randint(1, 3, [2], Generator.Default),
        ];

        Assert.All(made, tensor => Assert.Equal("meta", tensor.Device.Type));
        Assert.All(made, tensor => tensor.Dispose());
    }

    [Fact]
    public void What_shares_memory_or_follows_a_tensor_is_not_put_there()
    {
        using Tensor onCpu = Torch.Ones(2);
        using DeviceScope scope = Device.Meta.AsDefault();
        Tensor[] made =
        [
            Torch.FromMemory(new float[] { 1 }), Torch.OnesLike(onCpu), onCpu.NewZeros(2), onCpu + 1, onCpu[true], onCpu > 0,
            onCpu * (Tensor)2.0, Torch.Normal(0, 1, [2]), Torch.Range(0, 2), (Tensor)Torch.Operators["aten"]["zeros"].Invoke(new long[] { 2 })!,
        ];

        Assert.All(made, tensor => Assert.Equal("cpu", tensor.Device.Type));
        Assert.All(made, tensor => tensor.Dispose());
    }

    [Fact]
    public void A_file_is_read_into_the_CPUs_memory()
    {
        using Tensor saved = Torch.Tensor([true, false]);
        using var stream = new MemoryStream();
        Npy.Save(stream, saved);
        stream.Position = 0;
        using DeviceScope scope = Device.Meta.AsDefault();
        using Tensor loaded = Npy.Load(stream);
        Assert.Equal([true, false], loaded.ToArray<bool>());
    }

    [Fact]
    public async Task It_follows_the_flow_of_control_and_ends_with_its_block()
    {
        using (Device.Meta.AsDefault())
        {
            await Task.Yield();
            Assert.Equal("meta", Made());
            Assert.Equal("meta", await Task.Run(Made));
            using (Device.Cpu.AsDefault())
            {
                Assert.Equal("cpu", Made());
            }

            Assert.Throws<InvalidOperationException>(void () =>
            {
                using DeviceScope inner = Device.Cpu.AsDefault();
                throw new InvalidOperationException();
            });
            Assert.Equal("meta", Made());
        }

        Assert.Equal("cpu", Made());
        Assert.Equal("cpu", await Task.Run(Made));
    }

    [Fact]
    public void Another_thread_keeps_its_own()
    {
        using var isSet = new ManualResetEventSlim();
        using var isRead = new ManualResetEventSlim();
        string? seen = null;
        var other = new Thread(() =>
        {
            isSet.Wait();
            seen = Made();
            isRead.Set();
        });
        other.Start();
        using (Device.Meta.AsDefault())
        {
            isSet.Set();
            isRead.Wait();
        }

        other.Join();
        Assert.Equal("cpu", seen);
    }

    [Fact]
    public void A_hook_on_a_thread_of_the_engines_has_that_of_the_backward_pass()
    {
        string? seen = null;
        int thread = 0;

        void Pass(int nested)
        {
            using GradModeScope recorded = Torch.EnableGrad();
            using Tensor x = Torch.Ones(1, requiresGrad: true, device: Device.Cpu);
            using Tensor y = x * 2;
            y.RegisterHook(_ =>
            {
                if (nested > 0)
                {
                    Pass(nested - 1);
                    return;
                }

                (seen, thread) = (Made(), Environment.CurrentManagedThreadId);
            });
            y.Backward();
        }

        using (Device.Meta.AsDefault())
        {
            // Passes inside of sixty others run on threads of the engine's.
            Pass(70);
        }

        Assert.NotEqual(Environment.CurrentManagedThreadId, thread);
        Assert.Equal("meta", seen);
        Assert.Equal("cpu", Made());
    }

    [Fact]
    public void A_scope_that_is_closed_twice_does_nothing_more()
    {
        DeviceScope scope = Device.Meta.AsDefault();
        scope.Dispose();
        using DeviceScope next = Device.Meta.AsDefault();
        scope.Dispose();
        Assert.Equal("meta", Made());
    }

    private static string Made()
    {
        using Tensor made = Torch.Zeros(1);
        return made.Device.Type;
    }
}
