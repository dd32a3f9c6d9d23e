using System.Runtime.CompilerServices;
using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Profiling;

/// <remarks>What PyTorch makes of stacks is compared in tests/Parity/Profiling; here is which stacks there are.</remarks>
[Collection(nameof(ProfileCollection))]
public class ProfileStackTests
{
    [Fact]
    public void The_innermost_frame_is_the_line_that_calls_the_operator()
    {
        Profile profile = Torch.Profile(withStack: true);
        string here;
        using (profile)
        {
            _ = Torch.Ones(2).Cosh(); here = Here();
        }

        Assert.Equal(here, Single(profile, "aten::cosh").Stack[0]);
    }

    [Fact]
    public void The_outer_frames_are_the_callers()
    {
        Profile profile = Torch.Profile(withStack: true);
        string here;
        using (profile)
        {
            _ = Inner(Torch.Ones(2)); here = Here();
        }

        IReadOnlyList<string> stack = Single(profile, "aten::cosh").Stack;
        Assert.EndsWith(": Inner", stack[0]);
        Assert.Equal(here, stack[1]);
        Assert.DoesNotContain(stack, frame => frame.Contains("Autograd.Facade") || frame.Contains("Torch.") || frame.Contains("System."));
    }

    [Fact]
    public void What_an_operator_calls_has_its_stack()
    {
        Profile profile = Recorded(() => _ = Torch.Ones(3, 3).Matmul(Torch.Ones(3, 3)));
        Assert.Same(Single(profile, "aten::matmul").Stack, Single(profile, "aten::mm").Stack);
    }

    [Fact]
    public void An_operator_in_a_block_of_the_users_has_its_own_stack()
    {
        Profile profile = Torch.Profile(withStack: true);
        string before, here;
        using (profile)
        {
            IDisposable block = Torch.RecordFunction("my block"); before = Here();
            _ = Torch.Ones(2).Cosh(); here = Here();
            block.Dispose();
        }

        Assert.Equal(before, Single(profile, "my block").Stack[0]);
        Assert.Equal(here, Single(profile, "aten::cosh").Stack[0]);
    }

    [Fact]
    public void A_node_and_what_its_backward_calls_have_the_stack_of_the_operator_that_made_it()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        Profile profile = Torch.Profile(withStack: true);
        string forward, backward;
        using (profile)
        {
            Tensor y = x.Cosh(); forward = Here();
            y.Sum().Backward(); backward = Here();
        }

        Assert.Equal(forward, Single(profile, "CoshBackward0").Stack[0]);
        Assert.Equal(forward, Single(profile, "aten::sinh").Stack[0]);
        Assert.Equal(backward, Single(profile, "autograd::engine::evaluate_function: CoshBackward0").Stack[0]);
        Assert.Empty(Single(profile, "torch::autograd::AccumulateGrad").Stack);
    }

    [Fact]
    public void The_forward_of_a_custom_function_has_stacks_of_its_own_and_its_node_that_of_the_call()
    {
        string inside = "";
        Tensor forward(FunctionContext ctx, Tensor x)
        {
            Tensor y = x.Cosh(); inside = Here(method: nameof(forward));
            return y;
        }

        var cosh = Function.Create(forward, (ctx, grad) => grad * 2, name: "Hyperbolic");
        Tensor x = Torch.Ones(2, requiresGrad: true);
        Profile profile = Torch.Profile(withStack: true);
        string here;
        using (profile)
        {
            Tensor y = cosh(x); here = Here();
            y.Sum().Backward();
        }

        Assert.Equal(here, Single(profile, "Hyperbolic").Stack[0]);
        Assert.Equal([inside, here], Single(profile, "aten::cosh").Stack.Take(2));
        Assert.Equal(here, Single(profile, "HyperbolicBackward").Stack[0]);
    }

    [Fact]
    public void A_node_made_before_the_profile_has_no_stack()
    {
        Tensor y = Torch.Ones(2, requiresGrad: true).Cosh();
        Profile profile = Recorded(() => y.Sum().Backward());
        Assert.Empty(Single(profile, "CoshBackward0").Stack);
    }

    [Fact]
    public void An_operator_in_a_hook_has_the_hooks_stack()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor y = x * 2;
        string hook = "";
        using RemovableHandle handle = y.RegisterHook(gradient =>
        {
            gradient.Cosh(); hook = Here();
            return null;
        });
        Profile profile = Recorded(() => y.Sum().Backward());
        Assert.Equal(hook, Single(profile, "aten::cosh").Stack[0]);
    }

    [Fact]
    public void Grouping_separates_two_calls_of_an_operator()
    {
        Profile profile = Torch.Profile(withStack: true);
        string first, second;
        using (profile)
        {
            Tensor x = Torch.Ones(2);
            _ = x.Cosh(); first = Here();
            _ = x.Cosh(); second = Here();
        }

        EventList averages = profile.KeyAverages(groupByStackN: 1);
        Assert.Equal([[first], [second]], averages.Where(average => average.Key == "aten::cosh").Select(average => average.Stack));
        Assert.Equal(2, Assert.Single(profile.KeyAverages(), average => average.Key == "aten::cosh").Count);
        Assert.Contains("Source Location", averages.Table());
        Assert.DoesNotContain("Source Location", profile.KeyAverages().Table());
    }

    [Fact]
    public void Grouping_merges_the_rounds_of_a_loop()
    {
        Profile profile = Torch.Profile(withStack: true);
        string here = "";
        using (profile)
        {
            Tensor x = Torch.Ones(2);
            for (int i = 0; i < 3; i++)
            {
                x = x.Cosh(); here = Here();
            }
        }

        FunctionEventAvg cosh = Assert.Single(profile.KeyAverages(groupByStackN: 5), average => average.Key == "aten::cosh");
        Assert.Equal(3, cosh.Count);
        Assert.Equal(here, cosh.Stack[0]);
    }

    [Fact]
    public async Task Each_thread_has_its_own_stack()
    {
        Profile profile = Torch.Profile(withStack: true);
        using (profile)
        {
            await Task.WhenAll(Task.Run(() => Inner(Torch.Ones(2))), Task.Run(() => OnAnotherThread(Torch.Ones(2))));
        }

        Assert.EndsWith(": Inner", Single(profile, "aten::cosh").Stack[0]);
        Assert.EndsWith(": OnAnotherThread", Single(profile, "aten::sinh").Stack[0]);
    }

    [Fact]
    public async Task Names_are_those_of_the_source()
    {
        Profile profile = Torch.Profile(withStack: true);
        using (profile)
        {
            static Tensor Local(Tensor x) => x.Cosh();
            _ = Local(Torch.Ones(2));
            new Action(() => Torch.Ones(2).Sinh())();
            await Task.Yield();
            _ = Torch.Ones(2).Tanh();
            _ = Enumerated().ToArray();
        }

        Assert.EndsWith(": Local", Single(profile, "aten::cosh").Stack[0]);
        Assert.EndsWith($": {nameof(Names_are_those_of_the_source)}", Single(profile, "aten::sinh").Stack[0]);
        Assert.EndsWith($": {nameof(Names_are_those_of_the_source)}", Single(profile, "aten::tanh").Stack[0]);
        Assert.EndsWith($": {nameof(Enumerated)}", Single(profile, "aten::atan").Stack[0]);
    }

    [Fact]
    public void An_operator_that_fails_leaves_the_stacks_in_order()
    {
        Profile profile = Torch.Profile(withStack: true);
        string failed, next;
        using (profile)
        {
            Assert.Throws<TorchException>(() => Torch.Ones(2, 3).Matmul(Torch.Ones(2, 3))); failed = Here();
            _ = Torch.Ones(2).Cosh(); next = Here();
        }

        Assert.Equal(failed, Single(profile, "aten::matmul").Stack[0]);
        Assert.Equal(next, Single(profile, "aten::cosh").Stack[0]);
    }

    [Fact]
    public void Without_stacks_there_are_none_to_group_by_or_to_export()
    {
        Profile profile = Torch.Profile();
        using (profile)
        {
            _ = Torch.Ones(2).Cosh();
        }

        Assert.All(profile.Events, run => Assert.Empty(run.Stack));
        Assert.Contains("withStack", Assert.Throws<InvalidOperationException>(() => profile.KeyAverages(groupByStackN: 1)).Message);
        Assert.Contains("withStack", Assert.Throws<InvalidOperationException>(() => profile.ExportStacks("none")).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => profile.KeyAverages(groupByStackN: -1));
    }

    [Fact]
    public void Stacks_are_exported_from_the_outermost_frame()
    {
        Profile profile = Recorded(() => _ = Inner(Torch.Ones(1_000_000)));
        string path = Path.GetTempFileName();
        try
        {
            profile.ExportStacks(path);
            Assert.Contains(File.ReadAllLines(path), line => line.Contains($"{nameof(Recorded)};") && line.Contains(":_Inner "));
            Assert.Equal(
                "metric should be one of: ['self_cpu_time_total']",
                Assert.Throws<ArgumentException>(() => profile.ExportStacks(path, "count")).Message.Split(" (")[0]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_profile_with_stacks_leaves_nothing_behind() => LiveHandles.ReturnToTheirStart(
        "a profile with stacks", () => Recorded(() => Torch.Ones(2, requiresGrad: true).Exp().Sum().Backward()));

    private static FunctionEvent Single(Profile profile, string name) => Assert.Single(profile.Events, run => run.Name == name);

    private static Profile Recorded(Action work)
    {
        Profile profile = Torch.Profile(withStack: true);
        using (profile)
        {
            work();
        }

        return profile;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Tensor Inner(Tensor x) => x.Cosh();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Tensor OnAnotherThread(Tensor x) => x.Sinh();

    private static IEnumerable<Tensor> Enumerated()
    {
        yield return Torch.Ones(2).Atan();
    }

    private static string Here([CallerLineNumber] int line = 0, [CallerMemberName] string method = "") =>
        $"{nameof(ProfileStackTests)}.cs({line}): {method}";
}
