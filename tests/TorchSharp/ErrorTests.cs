using System.Runtime.InteropServices;

namespace Autograd.TorchSharpTests;

/// <summary>An exception crosses into the other library as that one's, and nothing is left broken.</summary>
public class ErrorTests
{
    [Fact]
    public void An_exception_in_a_hook_of_ours_leaves_TorchSharps_backward_as_its_own_with_our_text()
    {
        using torch.Tensor theirs = torch.ones([2], requires_grad: true);
        using (RemovableHandle hook = theirs.ToAutograd().RegisterHook(_ => throw new InvalidOperationException("the hook's own: ü")))
        {
            var thrown = Assert.Throws<ExternalException>(() => theirs.sum().backward());
            Assert.Equal("System.InvalidOperationException: the hook's own: ü", thrown.Message);
        }

        theirs.sum().backward();
        Assert.Equal([1f, 1], theirs.grad!.data<float>().ToArray());
    }

    [Fact]
    public void An_exception_in_a_hook_is_the_same_object_in_our_backward_over_TorchSharps_graph()
    {
        var expected = new InvalidOperationException("mine");
        using torch.Tensor theirs = torch.ones([2], requires_grad: true);
        theirs.ToAutograd().RegisterHook(_ => throw expected);
        using Tensor loss = theirs.exp().sum().ToAutograd();
        Assert.Same(expected, Assert.Throws<InvalidOperationException>(() => loss.Backward()));
    }

    [Fact]
    public void An_error_of_LibTorchs_in_a_hook_keeps_its_text()
    {
        using torch.Tensor theirs = torch.ones([2], requires_grad: true);
        theirs.ToAutograd().RegisterHook(gradient => gradient.Add(Torch.Ones(3)));
        string message = Assert.Throws<ExternalException>(() => theirs.sum().backward()).Message;
        Assert.StartsWith("Autograd.TorchException: ", message);
        Assert.Contains("The size of tensor a (2) must match the size of tensor b (3)", message);
    }

    [Fact]
    public void An_exception_of_TorchSharps_in_a_hook_arrives_in_our_backward()
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        x.RegisterHook(gradient => gradient.ToTorchSharp().add(torch.ones(3)).ToAutograd());
        Assert.Throws<ExternalException>(() => x.Sum().Backward());
    }

    [Fact]
    public void An_exception_in_a_function_of_ours_leaves_TorchSharps_backward()
    {
        Func<Tensor, Tensor> failing = Function.Create((_, x) => x * 2, (_, _) => throw new NotSupportedException("no derivative"));
        using torch.Tensor theirs = torch.ones([1], requires_grad: true);
        using torch.Tensor output = failing(theirs.ToAutograd()).ToTorchSharp();
        Assert.Equal("System.NotSupportedException: no derivative", Assert.Throws<ExternalException>(() => output.sum().backward()).Message);
    }

    [Fact]
    public void An_exception_in_a_pack_hook_of_ours_leaves_TorchSharps_forward()
    {
        using torch.Tensor theirs = torch.ones([1], requires_grad: true);
        using (Torch.SavedTensorsHooks(Tensor (Tensor _) => throw new NotSupportedException("not packed"), (Tensor tensor) => tensor))
        {
            Assert.Equal("System.NotSupportedException: not packed", Assert.Throws<ExternalException>(() => theirs.exp()).Message);
        }
    }

    [Fact]
    public void An_exception_whose_text_throws_arrives_without_it()
    {
        using torch.Tensor theirs = torch.ones([1], requires_grad: true);
        theirs.ToAutograd().RegisterHook(_ => throw new Unspeakable());
        Assert.Equal("an exception in a managed callback", Assert.Throws<ExternalException>(() => theirs.sum().backward()).Message);
    }

    [Fact]
    public void In_anomaly_mode_TorchSharps_backward_tells_the_forward_call()
    {
        using torch.Tensor theirs = torch.zeros([1], requires_grad: true);
        using (Torch.DetectAnomaly())
        {
            using torch.Tensor loss = (theirs.sqrt() * 0).sum();
            string message = Assert.Throws<ExternalException>(() => loss.backward()).Message;
            Assert.Contains("Function 'SqrtBackward0' returned nan values in its 0th output.", message);
            Assert.Contains("Traceback of forward call that caused the error", message);
            Assert.Contains(nameof(In_anomaly_mode_TorchSharps_backward_tells_the_forward_call), message);
        }
    }

    [Fact]
    public void TorchSharps_anomaly_mode_gives_our_exception_its_trace()
    {
        using torch.Tensor theirs = torch.zeros([1], requires_grad: true);
        using (torch.autograd.detect_anomaly())
        {
            using Tensor loss = (theirs.sqrt() * 0).sum().ToAutograd();
            var thrown = Assert.Throws<TorchException>(() => loss.Backward());
            Assert.Contains(nameof(TorchSharps_anomaly_mode_gives_our_exception_its_trace), thrown.ForwardTrace);
        }
    }

    [Fact]
    public void Errors_of_either_side_do_not_reach_the_other_ones_next_call()
    {
        Assert.Throws<ExternalException>(() => torch.ones(2).add(torch.ones(3)));
        using Tensor fine = Torch.Ones(2) + 1;
        Assert.Throws<TorchException>(() => Torch.Ones(2).Add(Torch.Ones(3)));
        using torch.Tensor alsoFine = torch.ones(2) + 1;
        Assert.Equal(4, alsoFine.sum().item<float>());
    }

    [Fact]
    public void Warnings_of_TorchSharps_calls_come_to_our_handler_at_our_next_call()
    {
        Action<string> handler = Warnings.Handler;
        List<string> warnings = [];
        Warnings.Reset();
        Warnings.Handler = warnings.Add;
        try
        {
            using Tensor x = Torch.Ones(1, requiresGrad: true);
            using torch.Tensor theirs = x.ToTorchSharp().exp();
            for (int i = 0; i < 1000; i++)
            {
                Assert.Null(theirs.grad);
            }

            Assert.Empty(warnings);
            using Tensor next = theirs.ToAutograd();
            Assert.Contains("The .grad attribute of a Tensor that is not a leaf Tensor is being accessed", Assert.Single(warnings));

            Assert.Null(theirs.grad);
            Warnings.Reset();
            Warnings.Handler = _ => throw new InvalidOperationException("refused");
            long before = Torch.LiveHandles.Tensors;
            Assert.Equal("refused", Assert.Throws<InvalidOperationException>(() => theirs.ToAutograd()).Message);
            Assert.Equal(before, Torch.LiveHandles.Tensors);
            Assert.Equal("refused", Assert.Throws<InvalidOperationException>(() =>
            {
                Warnings.Reset();
                Assert.Null(theirs.grad);
                x.ToTorchSharp();
            }).Message);
        }
        finally
        {
            Warnings.Handler = handler;
        }
    }

    private sealed class Unspeakable : Exception
    {
        public override string Message => throw new InvalidOperationException();
    }
}
