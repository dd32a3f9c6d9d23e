namespace Autograd.TorchSharpTests;

/// <summary>Autograd's modes are LibTorch's, for the thread: each side's scopes hold for the other one.</summary>
public class ModeTests
{
    [Fact]
    public void Our_modes_hold_for_TorchSharp()
    {
        using torch.Tensor x = torch.ones([1], requires_grad: true);
        using (Torch.NoGrad())
        {
            Assert.False((x * 2).requires_grad);
            Assert.False(torch.is_grad_enabled());
            using (Torch.EnableGrad())
            {
                Assert.True((x * 2).requires_grad);
            }
        }

        using (Torch.InferenceMode())
        {
            Assert.True(torch.is_inference_mode_enabled());
        }

        Assert.True((x * 2).requires_grad);
    }

    [Fact]
    public void TorchSharps_modes_hold_for_us()
    {
        using Tensor x = Torch.Ones(1, requiresGrad: true);
        using (torch.no_grad())
        {
            Assert.False((x * 2).RequiresGrad);
            using (torch.enable_grad())
            {
                Assert.True((x * 2).RequiresGrad);
            }

            Assert.False(Torch.IsGradEnabled);
        }

        using (torch.inference_mode())
        {
            Assert.True((x * 2).IsInference);
        }

        Assert.True((x * 2).RequiresGrad);
    }

    [Fact]
    public void Scopes_of_both_sides_nest()
    {
        using Tensor x = Torch.Ones(1, requiresGrad: true);
        using (torch.no_grad())
        {
            using (Torch.EnableGrad())
            {
                using (torch.no_grad())
                {
                    Assert.False((x * 2).RequiresGrad);
                }

                Assert.True((x * 2).RequiresGrad);
            }

            Assert.False((x * 2).RequiresGrad);
        }

        Assert.True((x * 2).RequiresGrad);
    }

    [Fact]
    public async Task Our_modes_follow_a_task_to_its_thread_and_TorchSharps_stay_with_theirs()
    {
        using torch.Tensor x = torch.ones([1], requires_grad: true);
        using (Torch.NoGrad())
        {
            Assert.False(await Task.Run(() => (x * 2).requires_grad));
        }

        bool inTask = false;
        using (torch.no_grad())
        {
            var thread = new Thread(() => inTask = (x * 2).requires_grad);
            thread.Start();
            thread.Join();
        }

        Assert.True(inTask);
    }

    [Fact]
    public void Threads_of_the_computation_are_one_setting()
    {
        int before = torch.get_num_threads();
        Torch.NumThreads = 1;
        Assert.Equal(1, torch.get_num_threads());
        torch.set_num_threads(before);
        Assert.Equal(before, Torch.NumThreads);
    }

    [Fact]
    public void Both_sides_draw_from_one_generator()
    {
        torch.manual_seed(7);
        float[] theirs = torch.rand(3).data<float>().ToArray();
        Torch.ManualSeed(7);
        Assert.Equal(theirs, torch.rand(3).data<float>().ToArray());
        torch.manual_seed(7);
        Assert.Equal(theirs, Torch.Rand(3).ToArray<float>());
    }
}
