namespace Autograd.Unit.FunctionTransforms;

public class FunctionalCallTests
{
    [Fact]
    public void Models_are_called_with_parameters_from_several_dictionaries()
    {
        Tensor Model(Dictionary<string, Tensor> p, Tensor x) => p["w"] * x + p["b"];
        Dictionary<string, Tensor> w = new() { ["w"] = Torch.Tensor(2.0) }, b = new() { ["b"] = Torch.Tensor(1.0) };
        Assert.Equal(7, Transforms.FunctionalCall(Model, [w, b], Torch.Tensor(3.0)).Item<double>());
        Assert.Equal("['w'] appeared in multiple dictionaries; behavior of functional call is ambiguous",
            Assert.Throws<TorchValueException>(() => Transforms.FunctionalCall(Model, [w, w], Torch.Tensor(3.0))).Message);
    }

    [Fact]
    public void Stacked_parameters_are_leaves()
    {
        Dictionary<string, Tensor> Model(bool grad) => new() { ["w"] = Torch.Ones(2, requiresGrad: grad) };
        Tensor stacked = Transforms.StackModuleState([Model(true), Model(true)])["w"];
        Assert.True(stacked.IsLeaf && stacked.RequiresGrad);
        Assert.False(Transforms.StackModuleState([Model(false)])["w"].RequiresGrad);
        Assert.Equal("Expected w from each model to have the same .requires_grad",
            Assert.Throws<TorchException>(() => Transforms.StackModuleState([Model(true), Model(false)])).Message);
        Assert.Equal("stack_module_state: Expected at least one model, got 0.",
            Assert.Throws<TorchException>(() => Transforms.StackModuleState([])).Message);
    }
}
