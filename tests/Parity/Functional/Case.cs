using System.Runtime.CompilerServices;
using Autograd.Compat;

namespace Autograd.Parity.Functional;

/// <summary>A call that eng/record/functional.py or sampling.py records under the same name.</summary>
internal sealed class Case
{
    private readonly Func<Tensor[], object?> function;
    private readonly Tensor[] inputs;

    private Case(string name, Tensor[] inputs, Func<Tensor[], object?> function)
    {
        Name = name;
        this.inputs = inputs;
        this.function = function;
    }

    public Case(string name, Func<object?> function)
        : this(name, [], _ => function())
    {
    }

    public Case(string name, Func<Tensor, object?> function, Tensor x)
        : this(name, [x], t => function(t[0]))
    {
    }

    public Case(string name, Func<Tensor, Tensor, object?> function, Tensor x, Tensor y)
        : this(name, [x, y], t => function(t[0], t[1]))
    {
    }

    public Case(string name, Func<Tensor, Tensor, Tensor, object?> function, Tensor x, Tensor y, Tensor z)
        : this(name, [x, y, z], t => function(t[0], t[1], t[2]))
    {
    }

    public Case(string name, Func<Tensor, Tensor, Tensor, Tensor, object?> function, Tensor x, Tensor y, Tensor z, Tensor u)
        : this(name, [x, y, z, u], t => function(t[0], t[1], t[2], t[3]))
    {
    }

    public Case(
        string name, Func<Tensor, Tensor, Tensor, Tensor, Tensor, object?> function, Tensor x, Tensor y, Tensor z, Tensor u,
        Tensor v)
        : this(name, [x, y, z, u, v], t => function(t[0], t[1], t[2], t[3], t[4]))
    {
    }

    public string Name { get; }

    /// <summary>Makes the call and describes all that comes of it, as the recorder does.</summary>
    public RecordedCase Run()
    {
        Tensor[] leaves = [.. inputs.Select(x => x.DType.IsFloatingPoint ? x.Clone().RequiresGradInPlace() : x)];
        Torch.ManualSeed(0);
        object? result;
        try
        {
            result = function(leaves);
        }
        catch (Exception error)
        {
            return new RecordedCase(Name, Error: RecordedCase.PythonName(error), Message: error.Message);
        }

        if (Outputs(result) is not { } outputs)
        {
            return new RecordedCase(Name, Text: Builtins.repr(result));
        }

        Tensor[] differentiable = [.. outputs.Where(x => x.RequiresGrad)];
        Tensor[] wanted = [.. leaves.Where(x => x.RequiresGrad)];
        RecordedTensor?[]? gradients = null;
        string? gradientError = null;
        if (differentiable.Length > 0 && wanted.Length > 0)
        {
            try
            {
                Tensor[] cotangents = [.. differentiable.Select(Inputs.Cotangent)];
                gradients = [.. Torch.Grad(differentiable, wanted, cotangents, allowUnused: true).Select(RecordedTensor.Of)];
            }
            catch (TorchException error)
            {
                gradientError = error.Message;
            }
        }

        return new RecordedCase(
            Name, Outputs: [.. outputs.Select(x => RecordedTensor.Of(x)!)], Graphs: [.. outputs.Select(Graph)],
            Gradients: gradients, GradientError: gradientError);
    }

    /// <summary>The tensors of a result, null where it holds something else.</summary>
    private static Tensor[]? Outputs(object? result)
    {
        object?[] items = result switch
        {
            Tensor tensor => [tensor],
            Tensor[] tensors => tensors,
            ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i]).Where(item => item is not null)],
            _ => [result],
        };
        return items.All(item => item is Tensor) ? [.. items.Cast<Tensor>()] : null;
    }

    /// <summary>The names of a tensor's nodes, depth first.</summary>
    private static string Graph(Tensor tensor)
    {
        List<string> names = [];
        Visit(tensor.GradFn);
        return string.Join(' ', names);

        void Visit(Node? node)
        {
            if (node is null || names.Count >= 40)
            {
                return;
            }

            names.Add(node.Name.Split("::")[^1]);
            foreach ((Node? parent, _) in node.NextFunctions)
            {
                Visit(parent);
            }
        }
    }
}
