using System.Globalization;
using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>torch.amp.GradScaler on the CPU: factors, skipped steps, growth and backoff, state, errors.</summary>
internal static class GradScaler
{
    [Since(2, 6, OfferedBefore = true)]
    public static void a_loss_is_multiplied(Show show)
    {
        var scaler = torch.amp.GradScaler("cpu", init_scale: 8.0);
        show(scaler.get_scale(), scaler.is_enabled());
        show(scaler.scale(torch.tensor(2.0)));
        show(scaler.scale([torch.tensor(2.0), torch.tensor([1.0, 3.0])]));
        show(scaler.scale(torch.tensor(2.0, dtype: torch.bfloat16)), scaler.get_scale());
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void it_starts_with_65536(Show show)
    {
        var scaler = torch.amp.GradScaler("cpu");
        show(scaler.get_scale(), scaler.get_growth_factor(), scaler.get_backoff_factor(), scaler.get_growth_interval());
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void gradients_are_divided_before_the_step(Show show)
    {
        var w = Leaf(1.0f, 2.0f);
        var scaler = torch.amp.GradScaler("cpu", init_scale: 8.0);
        scaler.scale((w * 3).sum()).backward();
        show(w.grad);
        scaler.unscale_(w);
        show(w.grad);
        scaler.step(w, () => Descend(w));
        scaler.update();
        show(w, w.grad, scaler.get_scale());
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void a_step_divides_by_itself(Show show)
    {
        var w = Leaf(1.0f, 2.0f);
        var scaler = torch.amp.GradScaler("cpu", init_scale: 8.0);
        scaler.scale((w * 3).sum()).backward();
        scaler.step(w, () => Descend(w));
        show(w, w.grad);
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void infinite_gradients_skip_the_step(Show show)
    {
        var w = Leaf(1.0f, 2.0f);
        var scaler = torch.amp.GradScaler("cpu", init_scale: 8.0);
        foreach (double factor in (double[])[double.PositiveInfinity, double.NaN, 1.0])
        {
            Iterate(scaler, w, factor);
            show(w, w.grad, scaler.get_scale());
        }
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void enough_steps_let_it_grow(Show show)
    {
        var w = Leaf(1.0f, 2.0f);
        var scaler = torch.amp.GradScaler("cpu", init_scale: 8.0, growth_factor: 4.0, growth_interval: 3);
        for (int i = 0; i < 7; i++)
        {
            Iterate(scaler, w);
            show(scaler.get_scale(), GrowthTracker(scaler));
        }
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void a_skipped_step_starts_the_count_again(Show show)
    {
        var w = Leaf(1.0f, 2.0f);
        var scaler = torch.amp.GradScaler("cpu", init_scale: 8.0, backoff_factor: 0.25, growth_interval: 2);
        foreach (double factor in (double[])[1.0, double.PositiveInfinity, 1.0, 1.0, 1.0, double.PositiveInfinity, 1.0])
        {
            Iterate(scaler, w, factor);
            show(scaler.get_scale(), GrowthTracker(scaler));
        }
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void a_factor_that_would_overflow_stays(Show show)
    {
        var w = Leaf(0.0f, 0.0f);
        var scaler = torch.amp.GradScaler("cpu", init_scale: Math.ScaleB(1, 127), growth_interval: 1);
        scaler.scale((w * Math.ScaleB(1, -100)).sum()).backward();
        scaler.step(w, () => Descend(w));
        scaler.update();
        show(scaler.get_scale(), GrowthTracker(scaler));
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void odd_factors_are_rounded_to_float32(Show show)
    {
        var w = Leaf(1.0f, 2.0f);
        var scaler = torch.amp.GradScaler("cpu", init_scale: 0.1, growth_factor: 1.1, backoff_factor: 0.7, growth_interval: 1);
        foreach (double factor in (double[])[1.0, 1.0, double.PositiveInfinity, 1.0])
        {
            Iterate(scaler, w, factor);
            show(scaler.get_scale(), w);
        }
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void a_new_scale_can_be_set(Show show)
    {
        var w = Leaf(1.0f, 2.0f);
        var scaler = torch.amp.GradScaler("cpu", init_scale: 8.0);
        scaler.scale(w.sum()).backward();
        scaler.update(new_scale: 32.0);
        show(scaler.get_scale());
        var other = torch.tensor(2.0);
        scaler.update(new_scale: other);
        other += 1;
        show(scaler.get_scale());
        show.attempt(() => scaler.update(new_scale: torch.ones(2)));
        show.attempt(() => scaler.update(new_scale: torch.ones(1, requires_grad: true)));
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void factors_can_be_set(Show show)
    {
        var scaler = torch.amp.GradScaler("cpu");
        scaler.set_growth_factor(3.0);
        scaler.set_backoff_factor(0.1);
        scaler.set_growth_interval(5);
        show(scaler.get_growth_factor(), scaler.get_backoff_factor(), scaler.get_growth_interval());
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void two_optimizers_share_a_factor(Show show)
    {
        var (w, v) = (Leaf(1.0f), Leaf(2.0f));
        var scaler = torch.amp.GradScaler("cpu", init_scale: 8.0);
        scaler.scale((w * double.PositiveInfinity + v).sum()).backward();
        scaler.step(w, () => Descend(w));
        scaler.step(v, () => Descend(v));
        scaler.update();
        show(w, v, scaler.get_scale());
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void parameters_without_gradients_are_passed_over(Show show)
    {
        var (w, v) = (Leaf(1.0f), Leaf(2.0f));
        var scaler = torch.amp.GradScaler("cpu", init_scale: 8.0);
        scaler.scale(w.sum()).backward();
        scaler.step([w, v], () => Descend(w, v));
        show(w, v, v.grad);
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void gradients_may_be_of_several_dtypes(Show show)
    {
        var w = torch.tensor([1.0], requires_grad: true);
        var v = torch.tensor([2.0], dtype: torch.bfloat16, requires_grad: true);
        var u = torch.tensor([4.0], dtype: torch.float64, requires_grad: true);
        var scaler = torch.amp.GradScaler("cpu", init_scale: 8.0);
        scaler.scale((w * 3 + v.@float() * 5 + u).sum()).backward();
        scaler.unscale_([w, v, u]);
        show(w.grad, v.grad, u.grad);
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void gradients_in_float16_are_refused(Show show)
    {
        var w = torch.tensor([1.0], dtype: torch.float16, requires_grad: true);
        var scaler = torch.amp.GradScaler("cpu", init_scale: 8.0);
        scaler.scale(w.@float().sum()).backward();
        show.attempt(() => scaler.unscale_(w));
        show.attempt(() => scaler.step(w, () => Descend(w)));
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void sparse_gradients_are_divided(Show show)
    {
        var w = torch.ones([3, 2], requires_grad: true);
        var scaler = torch.amp.GradScaler("cpu", init_scale: 8.0);
        scaler.scale(torch.nn.functional.embedding(torch.tensor([0, 2, 0]), w, sparse: true).sum()).backward();
        scaler.unscale_(w);
        show(w.grad.is_sparse, w.grad.to_dense());
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void the_order_of_calls_is_checked(Show show)
    {
        var w = Leaf(1.0f);
        var scaler = torch.amp.GradScaler("cpu", init_scale: 8.0);
        show.attempt(() => scaler.unscale_(w));
        show.attempt(() => scaler.step(w, () => Descend(w)));
        show.attempt(() => scaler.update());
        scaler.scale(w.sum()).backward();
        show.attempt(() => scaler.update());
        scaler.unscale_(w);
        show.attempt(() => scaler.unscale_(w));
        scaler.step(w, () => Descend(w));
        show.attempt(() => scaler.step(w, () => Descend(w)));
        show.attempt(() => scaler.unscale_(w));
        scaler.update();
        w.grad = null!;
        show.attempt(() => scaler.step(w, () => Descend(w)));
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void factors_are_checked(Show show)
    {
        show.attempt(() => torch.amp.GradScaler("cpu", growth_factor: 1.0).is_enabled());
        show.attempt(() => torch.amp.GradScaler("cpu", backoff_factor: 1.0).is_enabled());
        show.attempt(() => torch.amp.GradScaler("cpu", growth_factor: 1.0, enabled: false).is_enabled());
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void disabled_it_only_makes_the_step(Show show)
    {
        var w = Leaf(1.0f, 2.0f);
        var scaler = torch.amp.GradScaler("cpu", enabled: false);
        var loss = (w * 3).sum();
        show(ReferenceEquals(scaler.scale(loss), loss), scaler.get_scale(), scaler.is_enabled(), scaler.state_dict().Count);
        loss.backward();
        scaler.unscale_(w);
        scaler.step(w, () => Descend(w));
        scaler.update();
        show(w);
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void the_state_can_be_kept(Show show)
    {
        var w = Leaf(1.0f, 2.0f);
        var scaler = torch.amp.GradScaler("cpu", init_scale: 8.0, growth_interval: 4);
        Iterate(scaler, w);
        Iterate(scaler, w, double.PositiveInfinity);
        Iterate(scaler, w);
        Dictionary<string, double> state = scaler.state_dict();
        show(string.Join(" ", state.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key}={entry.Value:0.0}"))));
        var other = torch.amp.GradScaler("cpu");
        other.load_state_dict(state);
        show(other.get_scale(), other.get_growth_interval(), GrowthTracker(other));
        show(other.scale(torch.tensor(1.0)));
        scaler.load_state_dict(new Dictionary<string, double>(state) { ["scale"] = 64.0 });
        show(scaler.get_scale());
        show.attempt(() => scaler.load_state_dict(new Dictionary<string, double>()));
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void without_cuda_it_is_disabled(Show show)
    {
        var scaler = torch.amp.GradScaler("cuda");
        show(scaler.is_enabled(), scaler.get_scale());
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void it_works_with_autocast(Show show)
    {
        var w = Leaf(1.0f, 2.0f);
        var x = torch.tensor([[1.0, 2.0], [3.0, 4.0]]);
        var scaler = torch.amp.GradScaler("cpu", init_scale: 1024.0);
        for (int i = 0; i < 2; i++)
        {
            w.grad = null!;
            Tensor loss;
            using (torch.autocast("cpu"))
            {
                loss = x.matmul(w).@float().pow(2).mean();
            }

            scaler.scale(loss).backward();
            scaler.unscale_(w);
            var norm = w.grad.norm();
            scaler.step(w, () => Descend(w));
            scaler.update();
            show(loss, norm, w);
        }
    }

    private static Tensor Leaf(params float[] values) => torch.tensor(values, requires_grad: true);

    /// <summary>What torch.optim.SGD does with lr=0.5.</summary>
    private static void Descend(params Tensor[] parameters)
    {
        using var noGrad = torch.no_grad();
        foreach (Tensor parameter in parameters.Where(parameter => parameter.Grad is not null))
        {
            parameter.add_(parameter.grad, alpha: -0.5);
        }
    }

    // An infinite factor makes the gradients infinite.
    private static void Iterate(Autograd.GradScaler scaler, Tensor w, double factor = 1.0)
    {
        w.grad = null!;
        scaler.scale((w * factor).sum()).backward();
        scaler.step(w, () => Descend(w));
        scaler.update();
    }

    private static int GrowthTracker(Autograd.GradScaler scaler) => (int)scaler.state_dict()["_growth_tracker"];
}
