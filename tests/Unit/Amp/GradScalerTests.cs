using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Amp;

public class GradScalerTests
{
    [Fact]
    public void A_step_returns_its_result_unless_it_is_skipped()
    {
        Tensor w = Torch.Ones(1, requiresGrad: true);
        var scaler = new GradScaler("cpu");
        scaler.Scale(w.Sum()).Backward();
        Assert.Equal(7.5, scaler.Step(w, () => 7.5));
        scaler.Update();
        w.Grad = null;
        scaler.Scale((w / 0).Sum()).Backward();
        Assert.Null(scaler.Step(w, () => "stepped"));
    }

    [Fact]
    public void A_step_that_fails_can_be_made_again()
    {
        Tensor w = Torch.Ones(1, requiresGrad: true);
        var scaler = new GradScaler("cpu", initScale: 4);
        scaler.Scale(w.Sum()).Backward();
        Assert.Throws<InvalidOperationException>(() => scaler.Step(w, () => throw new InvalidOperationException()));
        scaler.Step(w, () => { });
        Assert.Equal(1, w.Grad!.Item<float>());
    }

    [Fact]
    public void The_same_parameters_in_another_list_are_the_same_optimizer()
    {
        Tensor w = Torch.Ones(1, requiresGrad: true), v = Torch.Ones(1, requiresGrad: true);
        var scaler = new GradScaler("cpu", initScale: 4);
        scaler.Scale((w + v).Sum()).Backward();
        scaler.Unscale([w, v]);
        scaler.Step([w, v], () => { });
        Assert.Equal(1, w.Grad!.Item<float>());
    }

    [Fact]
    public void It_outlives_the_dispose_scope_that_it_was_first_used_in()
    {
        Tensor w = Torch.Ones(1, requiresGrad: true);
        var scaler = new GradScaler("cpu", initScale: 4);
        for (int i = 0; i < 2; i++)
        {
            using (Torch.NewDisposeScope())
            {
                scaler.Scale(w.Sum()).Backward();
                scaler.Unscale(w);
            }

            scaler.Step(w, () => { });
            scaler.Update();
        }

        Assert.Equal(4, scaler.CurrentScale);
    }

    [Fact]
    public void It_leaves_nothing_behind() => LiveHandles.ReturnToTheirStart("a scaler", () =>
    {
        Tensor w = Torch.Ones(2, requiresGrad: true);
        var scaler = new GradScaler("cpu");
        for (int i = 0; i < 3; i++)
        {
            scaler.Scale((w * i).Sum()).Backward();
            scaler.Step(w, () => { });
            scaler.Update();
        }
    });
}
