namespace Autograd.TorchSharpTests;

/// <summary>Both sides build one graph, and each can walk it, hook into it and run it backward.</summary>
public class AutogradTests
{
    [Fact]
    public void TorchSharps_backward_fills_the_gradient_that_we_see()
    {
        using Tensor x = Torch.Tensor([1.0, 2.0, 3.0], requiresGrad: true);
        using torch.Tensor theirs = x.ToTorchSharp();
        using torch.Tensor loss = (theirs * theirs).sum();
        loss.backward();
        Assert.Equal([2f, 4, 6], x.Grad!.ToArray<float>());
    }

    [Fact]
    public void Our_backward_fills_the_gradient_that_TorchSharp_sees()
    {
        using torch.Tensor theirs = torch.tensor([1f, 2, 3], requires_grad: true);
        using Tensor x = theirs.ToAutograd();
        Assert.Null(x.Grad);
        (x * x).Sum().Backward();
        using torch.Tensor gradient = theirs.grad!;
        Assert.Equal([2f, 4, 6], gradient.data<float>().ToArray());
        Assert.True(gradient.ToAutograd().Equals(x.Grad));
        theirs.grad = null;
        Assert.Null(x.Grad);
    }

    [Fact]
    public void Backward_passes_of_both_sides_accumulate()
    {
        using torch.Tensor theirs = torch.ones([2], requires_grad: true);
        using Tensor x = theirs.ToAutograd();
        theirs.sum().backward();
        x.Sum().Backward();
        Assert.Equal([2f, 2], x.Grad!.ToArray<float>());
    }

    [Fact]
    public void Requires_grad_is_one_for_both()
    {
        using torch.Tensor theirs = torch.ones(2);
        using Tensor x = theirs.ToAutograd();
        x.RequiresGrad = true;
        Assert.True(theirs.requires_grad);
        theirs.requires_grad = false;
        Assert.False(x.RequiresGrad);
    }

    [Fact]
    public void Grad_fn_leads_from_a_TorchSharp_loss_to_the_modules_parameters()
    {
        using torch.nn.Module<torch.Tensor, torch.Tensor> net = Net();
        using torch.Tensor loss = torch.nn.functional.mse_loss(net.call(torch.ones(4, 2)), torch.zeros(4, 1));
        using Tensor ours = loss.ToAutograd();
        List<string> names = [];
        HashSet<Tensor> leaves = [];
        var pending = new Stack<Node>([ours.GradFn!]);
        while (pending.TryPop(out Node? node))
        {
            names.Add(node.Name);
            if (node.Variable is { } leaf)
            {
                leaves.Add(leaf);
            }

            foreach (Edge edge in node.NextFunctions)
            {
                if (edge.Node is { } next)
                {
                    pending.Push(next);
                }
            }
        }

        Assert.Equal("MseLossBackward0", names[0]);
        Assert.Contains("TanhBackward0", names);
        Assert.Equal(2, names.Count(name => name == "AddmmBackward0"));
        Assert.Equal(4, leaves.Count);
        Assert.All(net.parameters(), parameter => Assert.Contains(parameter.ToAutograd(), leaves));
    }

    [Fact]
    public void The_graph_of_a_TorchSharp_loss_can_be_drawn()
    {
        using torch.nn.Module<torch.Tensor, torch.Tensor> net = Net();
        using torch.Tensor loss = net.call(torch.ones(4, 2)).sum();
        GraphView view = GraphView.Of(loss.ToAutograd(), net.named_parameters().ToDictionary(p => p.name, p => p.parameter.ToAutograd()));
        Assert.Contains("SumBackward0", view.ToText());
        foreach ((string name, _) in net.named_parameters())
        {
            Assert.Contains(name, view.ToText());
        }
    }

    [Fact]
    public void Grad_of_a_modules_parameters_is_what_TorchSharp_computes()
    {
        using torch.nn.Module<torch.Tensor, torch.Tensor> net = Net();
        using torch.Tensor loss = net.call(torch.rand(4, 2)).pow(2).mean();
        Tensor[] gradients = Torch.Grad(loss.ToAutograd(), net.parameters().Select(p => p.ToAutograd()).ToArray(), retainGraph: true);
        Assert.All(net.parameters(), parameter => Assert.Null(parameter.grad));
        loss.backward();
        Assert.All(net.parameters().Zip(gradients), pair => AssertEqual(pair.First.grad!, pair.Second));
    }

    [Fact]
    public void Second_derivatives_go_through_a_TorchSharp_graph()
    {
        using torch.Tensor theirs = torch.tensor([1f, 2], requires_grad: true);
        using Tensor x = theirs.ToAutograd();
        Tensor gradient = Torch.Grad(theirs.pow(3).sum().ToAutograd(), x, createGraph: true)[0];
        Tensor second = Torch.Grad(gradient.ToTorchSharp().sum().ToAutograd(), x)[0];
        Assert.Equal([6f, 12], second.ToArray<float>());
    }

    [Fact]
    public void A_hook_of_ours_sees_and_replaces_the_gradient_in_TorchSharps_backward()
    {
        using torch.Tensor theirs = torch.ones([2], requires_grad: true);
        using torch.Tensor product = theirs * 3;
        Tensor? seen = null;
        product.ToAutograd().RegisterHook(gradient =>
        {
            seen = gradient;
            return gradient * 10;
        });
        product.sum().backward();
        Assert.Equal([1f, 1], seen!.ToArray<float>());
        using torch.Tensor gradient = theirs.grad!;
        Assert.Equal([30f, 30], gradient.data<float>().ToArray());
    }

    [Fact]
    public void Hooks_of_nodes_and_after_accumulation_run_in_TorchSharps_backward()
    {
        using torch.nn.Module<torch.Tensor, torch.Tensor> net = Net();
        List<string> order = [];
        foreach ((string name, TorchSharp.Modules.Parameter parameter) in net.named_parameters())
        {
            parameter.ToAutograd().RegisterPostAccumulateGradHook(leaf =>
            {
                Assert.NotNull(leaf.Grad);
                order.Add(name);
            });
        }

        using torch.Tensor loss = net.call(torch.ones(4, 2)).sum();
        loss.ToAutograd().GradFn!.RegisterPrehook(_ => order.Add("loss"));
        loss.backward();
        Assert.Equal("loss", order[0]);
        Assert.Equal(net.named_parameters().Select(p => p.name).Order(), order[1..].Order());
    }

    [Fact]
    public void A_hook_may_use_TorchSharp()
    {
        using torch.Tensor theirs = torch.ones([2], requires_grad: true);
        theirs.ToAutograd().RegisterHook(gradient => gradient.ToTorchSharp().mul(4).ToAutograd());
        theirs.sum().backward();
        Assert.Equal([4f, 4], theirs.grad!.data<float>().ToArray());
    }

    [Fact]
    public void A_function_of_ours_is_a_part_of_TorchSharps_graph()
    {
        Func<Tensor, Tensor> clipped = Function.Create((_, x) => x.Clamp(min: 0), (_, gradient) => gradient * 7);
        using torch.Tensor theirs = torch.tensor([-1f, 2], requires_grad: true);
        using torch.Tensor output = clipped(theirs.ToAutograd()).ToTorchSharp();
        (output * 2).sum().backward();
        Assert.Equal([14f, 14], theirs.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Saved_tensor_hooks_of_ours_pack_what_TorchSharp_saves()
    {
        int packed = 0, unpacked = 0;
        using torch.Tensor theirs = torch.ones([2], requires_grad: true);
        torch.Tensor loss;
        using (Torch.SavedTensorsHooks(
            tensor =>
            {
                packed++;
                return tensor.Clone();
            },
            (Tensor tensor) =>
            {
                unpacked++;
                return tensor;
            }))
        {
            loss = theirs.exp().sum();
        }

        loss.backward();
        Assert.Equal((1, 1), (packed, unpacked));
        Assert.Equal(MathF.E, theirs.grad![0].item<float>(), 5);
    }

    [Fact]
    public void TorchSharps_optimizers_take_the_gradients_that_we_computed()
    {
        using var linear = torch.nn.Linear(1, 1, hasBias: false);
        using (torch.no_grad())
        {
            linear.weight!.fill_(1);
        }

        using var optimizer = torch.optim.SGD(linear.parameters(), learningRate: 0.5);
        using Tensor loss = linear.forward(torch.ones(1, 1)).ToAutograd();
        loss.Sum().Backward();
        optimizer.step();
        Assert.Equal(0.5f, linear.weight.item<float>());
    }

    internal static torch.nn.Module<torch.Tensor, torch.Tensor> Net()
    {
        torch.manual_seed(0);
        return torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.Tanh(), torch.nn.Linear(3, 1));
    }

    internal static void AssertEqual(torch.Tensor expected, Tensor actual)
    {
        using torch.Tensor converted = actual.ToTorchSharp();
        Assert.True(torch.allclose(expected, converted, 1e-4, 1e-6), $"Expected {expected.str()}, got {converted.str()}.");
    }
}
