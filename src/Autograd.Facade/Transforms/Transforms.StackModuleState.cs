namespace Autograd;

public static partial class Transforms
{
    /// <summary>
    /// Stacks the parameters of several models of one kind, so that <c>Vmap</c> runs them all at once;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.stack_module_state.html">torch.func.stack_module_state</see>.
    /// </summary>
    /// <param name="models">The parameters of each model, by name. The names are those of the first.</param>
    /// <returns>The parameters with a new first dimension, one entry a model. They are leaves, and require grad where the models' do.</returns>
    /// <exception cref="TorchException">There is no model, or some of a name require grad and others do not.</exception>
    /// <exception cref="KeyNotFoundException">A model lacks a name.</exception>
    /// <example>
    /// <code>
    /// Dictionary&lt;string, Tensor&gt; Model(double w) => new() { ["w"] = Torch.Tensor(w) };
    ///
    /// var stacked = Transforms.StackModuleState([Model(1), Model(10)]);
    /// var run = Transforms.Vmap((Dictionary&lt;string, Tensor&gt; p, Tensor x) => p["w"] * x, inDims: (0, null));
    /// Console.WriteLine(run(stacked, Torch.Tensor(5.0)));   // tensor([ 5., 50.])
    /// </code>
    /// </example>
    public static Dictionary<string, Tensor> StackModuleState(IReadOnlyList<Dictionary<string, Tensor>> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        if (models.Count == 0)
        {
            throw new TorchException("stack_module_state: Expected at least one model, got 0.");
        }

        return models[0].Keys.ToDictionary(name => name, name => Stacked(name, [.. models.Select(model => model[name])]));
    }

    private static Tensor Stacked(string name, Tensor[] tensors)
    {
        int requiring = tensors.Count(tensor => tensor.RequiresGrad);
        if (requiring > 0 && requiring < tensors.Length)
        {
            throw new TorchException($"Expected {name} from each model to have the same .requires_grad");
        }

        Tensor stacked = Torch.Stack(tensors);
        return requiring > 0 ? stacked.Detach().RequiresGradInPlace() : stacked;
    }
}
