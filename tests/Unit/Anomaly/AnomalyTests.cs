using System.Runtime.CompilerServices;
using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Anomaly;

/// <summary>In anomaly mode an error of a backward pass says which forward call made the node.</summary>
public class AnomalyTests : IDisposable
{
    private readonly Action<string> handler = Warnings.Handler;
    private readonly List<string> warnings = [];

    public AnomalyTests()
    {
        Warnings.Handler = warnings.Add;
        Warnings.Always = true;
    }

    public void Dispose()
    {
        Warnings.Handler = handler;
        Warnings.Always = false;
        Torch.SetAnomalyEnabled(false);
    }

    private static int Line([CallerLineNumber] int line = 0) => line;

    [Fact]
    public void The_exception_names_file_and_line_of_the_forward_call()
    {
        using AnomalyScope anomaly = Torch.SetDetectAnomaly(true);
        Tensor x = Torch.Tensor([-1.0], requiresGrad: true);
        (Tensor y, int line) = (x.Sqrt(), Line());
        Tensor z = y * 2;

        TorchException error = Assert.Throws<TorchException>(() => z.Backward());

        Assert.Equal("Function 'SqrtBackward0' returned nan values in its 0th output.", error.Message);
        string[] lines = error.ForwardTrace!.Split('\n');
        Assert.Equal("Error detected in SqrtBackward0. Traceback of forward call that caused the error:", lines[0]);
        Assert.StartsWith($"   at Autograd.Unit.Anomaly.AnomalyTests.{nameof(The_exception_names_file_and_line_of_the_forward_call)}()", lines[1]);
        Assert.EndsWith($"AnomalyTests.cs:line {line}", lines[1]);
        Assert.Contains(error.ForwardTrace, error.ToString());
        Assert.Equal([error.ForwardTrace], warnings);
    }

    [Fact]
    public void Frames_of_the_library_and_of_the_runtime_are_left_out()
    {
        using AnomalyScope anomaly = Torch.SetDetectAnomaly(true);
        Tensor x = Torch.Tensor([-1.0], requiresGrad: true);
        TorchException error = Assert.Throws<TorchException>(() => x.Sqrt().Backward());
        Assert.All(error.ForwardTrace!.Split('\n').Skip(1), line =>
        {
            Assert.DoesNotContain("at Autograd.Tensor.", line);
            Assert.DoesNotContain("at Autograd.Interop.", line);
            Assert.DoesNotContain("at System.", line);
        });
    }

    [OnCpu("a GPU's nodes run on a thread without the caller's stack")]
    [Fact]
    public void A_pass_through_a_pass_names_both()
    {
        using AnomalyScope anomaly = Torch.SetDetectAnomaly(true);
        Tensor x = Torch.Tensor([0.0], requiresGrad: true);
        (Tensor y, int forward) = (x.Pow(1.5), Line());
        (Tensor g, int backward) = (Torch.Grad(y, x, createGraph: true)[0], Line());

        TorchException error = Assert.Throws<TorchException>(() => (g * Torch.Tensor([0.0])).Backward());

        string[] parts = error.ForwardTrace!.Split("\n\nPrevious calculation was induced by PowBackward0.");
        Assert.Contains($"AnomalyTests.cs:line {backward}\n", parts[0]);
        Assert.Contains($"AnomalyTests.cs:line {forward}\n", parts[1]);
        Assert.Equal(2, warnings.Count);
    }

    [Fact]
    public void An_exception_of_a_hook_stays_the_same_object_and_carries_the_trace()
    {
        var lost = new InvalidOperationException("lost");
        Tensor x = Torch.Ones(2, requiresGrad: true);
        using AnomalyScope anomaly = Torch.SetDetectAnomaly(true);
        using SavedTensorsScope hooks = Torch.SavedTensorsHooks(tensor => tensor, _ => throw lost);
        (Tensor y, int line) = (x.Pow(2).Sum(), Line());

        Assert.Same(lost, Assert.Throws<InvalidOperationException>(() => y.Backward()));
        Assert.Contains($"AnomalyTests.cs:line {line}", Assert.IsType<string>(lost.Data["ForwardTrace"]));
    }

    [Fact]
    public void Of_nested_passes_the_inner_trace_comes_first()
    {
        using AnomalyScope anomaly = Torch.SetDetectAnomaly(true);
        Tensor inner = Torch.Tensor([-1.0], requiresGrad: true);
        Tensor x = Torch.Ones(1, requiresGrad: true);
        Tensor Unpack(Tensor tensor)
        {
            using GradModeScope grad = Torch.EnableGrad();
            inner.Sqrt().Backward();
            return tensor;
        }

        Tensor y;
        using (Torch.SavedTensorsHooks(tensor => tensor, Unpack))
        {
            y = x.Pow(2);
        }

        TorchException error = Assert.Throws<TorchException>(() => y.Backward());
        int sqrt = error.ForwardTrace!.IndexOf("Error detected in SqrtBackward0", StringComparison.Ordinal);
        int pow = error.ForwardTrace.IndexOf("Error detected in PowBackward0", StringComparison.Ordinal);
        Assert.InRange(sqrt, 0, pow);
    }

    [Fact]
    public void A_graph_made_before_says_so()
    {
        Tensor y = Torch.Tensor([-1.0], requiresGrad: true).Sqrt();
        using AnomalyScope anomaly = Torch.SetDetectAnomaly(true);
        TorchException error = Assert.Throws<TorchException>(() => y.Backward());
        Assert.Equal(
            "Error detected in SqrtBackward0. No forward pass information available. " +
            "Enable detect anomaly during forward pass for more information.",
            error.ForwardTrace);
    }

    [Fact]
    public void Without_the_mode_there_is_no_trace()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor y = x.Exp().Sum();
        y.Backward();
        Assert.Null(Assert.Throws<TorchException>(() => y.Backward()).ForwardTrace);
        Assert.Empty(warnings);
    }

    [Fact]
    public void A_handler_that_throws_takes_the_place_of_the_error()
    {
        using AnomalyScope anomaly = Torch.SetDetectAnomaly(true);
        Tensor y = Torch.Tensor([-1.0], requiresGrad: true).Sqrt();
        var refused = new InvalidOperationException("no warnings");
        Warnings.Handler = _ => throw refused;
        Assert.Same(refused, Assert.Throws<InvalidOperationException>(() => y.Backward()));
        Warnings.Handler = warnings.Add;
        Assert.Equal(2, Torch.Ones(2).Sum().Item<float>());
        Assert.Empty(warnings);
    }

    [Fact]
    public async Task Several_threads_get_the_traces_of_their_own_calls()
    {
        using AnomalyScope anomaly = Torch.SetDetectAnomaly(true);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() =>
        {
            Tensor x = Torch.Tensor([-1.0], requiresGrad: true);
            Tensor y = i % 2 == 0 ? x.Sqrt() : x.Log();
            if (i % 2 == 0)
            {
                Assert.Contains("Error detected in SqrtBackward0", Assert.Throws<TorchException>(() => y.Backward()).ForwardTrace);
            }
            else
            {
                y.Backward();
            }
        })));
    }

    [Fact]
    public void Nothing_is_left_of_a_traced_graph() => LiveHandles.ReturnToTheirStart("anomaly mode", () =>
    {
        using AnomalyScope anomaly = Torch.SetDetectAnomaly(true);
        Tensor x = Torch.Tensor([0.0], requiresGrad: true);
        Tensor g = Torch.Grad(x.Pow(1.5), x, createGraph: true)[0];
        Assert.Throws<TorchException>(() => (g * Torch.Tensor([0.0])).Backward());
    });
}
