// A TorchSharp program that looks into its graph: `torch` is TorchSharp, `Tensor`, `Torch` and `Transforms` are Autograd's.
using Autograd;
using TorchSharp;

torch.manual_seed(0);
using var net = torch.nn.Sequential(
    ("hidden", torch.nn.Linear(2, 4)),
    ("tanh", torch.nn.Tanh()),
    ("output", torch.nn.Linear(4, 1)));
using torch.Tensor inputs = torch.rand(3, 2), targets = torch.rand(3, 1);
using torch.Tensor loss = torch.nn.functional.mse_loss(net.call(inputs), targets);
Dictionary<string, Tensor> parameters = net.named_parameters().ToDictionary(p => p.name, p => p.parameter.ToAutograd());

Console.WriteLine("The graph that TorchSharp built, drawn:");
using Tensor ours = loss.ToAutograd();
Console.WriteLine(GraphView.Of(ours, parameters));

Console.WriteLine("The same graph, walked from the loss, past the leaves:");
for (Node? node = ours.GradFn; node is not null; node = node.NextFunctions.FirstOrDefault(edge => edge.Node is { Variable: null }).Node)
{
    Console.WriteLine($"  {node.Name}");
}

Console.WriteLine("A hook on a parameter, in TorchSharp's backward pass:");
using (parameters["output.weight"].RegisterHook(gradient => Console.WriteLine($"  output.weight gets {gradient}")))
{
    loss.backward();
}

Console.WriteLine("The gradient of each sample by itself, in one pass; their mean is what the backward pass left:");
Func<Tensor, Tensor, Tensor, Tensor> gradientOfOne = Transforms.Grad<Tensor, Tensor, Tensor>(LossOfOne);
using Tensor gradients = Transforms.Vmap(gradientOfOne, inDims: (null, 0, 0))(
    parameters["output.weight"].Detach(), inputs.ToAutograd(), targets.ToAutograd());
Console.WriteLine(gradients.Detach());
Console.WriteLine($"  equal: {gradients.Mean(0).Allclose(parameters["output.weight"].Grad!)}");

Console.WriteLine("The second derivatives of the network by its inputs, for the first sample:");
Func<Tensor, Tensor> function = net.ToAutograd();
using Tensor first = inputs[0].ToAutograd();
Console.WriteLine(Transforms.Hessian(x => function(x).Sum())(first).Detach());

// The loss of one sample as a function of the last layer's weight.
Tensor LossOfOne(Tensor weight, Tensor input, Tensor target)
{
    using torch.Tensor hidden = torch.tanh(torch.nn.functional.linear(input.ToTorchSharp(), P("hidden.weight"), P("hidden.bias")));
    using torch.Tensor output = torch.nn.functional.linear(hidden, weight.ToTorchSharp(), P("output.bias"));
    return torch.nn.functional.mse_loss(output, target.ToTorchSharp()).ToAutograd();
}

torch.Tensor P(string name) => net.get_parameter(name)!;
