using System.Collections;
using System.Runtime.CompilerServices;

namespace Autograd.Fuzz;

/// <summary>One call of an operator with its arguments, all of which follow from a seed and a number.</summary>
internal sealed class FuzzCall
{
    private const long LargestBackward = 1 << 20;

    private readonly Operator op;
    private readonly OperatorCall? signature;
    private readonly bool plain;
    private readonly ArgumentGenerator generator;
    private readonly Dictionary<string, object?> arguments;
    private readonly bool keepsObjects;
    private readonly bool createsGraph;
    private readonly bool prints;

    private FuzzCall(Operator op, Random random)
    {
        this.op = op;
        bool byName = op.Calls.Count == 0 || random.Chance(0.3);
        signature = byName ? null : op.Calls[random.Next(op.Calls.Count)];
        plain = random.Chance(0.15);
        keepsObjects = random.Chance(0.3);
        createsGraph = random.Chance(0.15);
        prints = random.Chance(0.02);
        generator = new ArgumentGenerator(random);
        arguments = generator.Arguments(op, signature?.Form);
        if (byName)
        {
            // Not the schema's: PyTorch adds it to factories in Python.
            arguments.Remove("requires_grad");
        }
    }

    /// <summary>The operator's name, <c>add.Tensor</c>.</summary>
    public string Operator => op.Name;

    /// <summary>Makes a call; the same for the same seed and number, in any process.</summary>
    public static FuzzCall Make(IReadOnlyList<Operator> operators, int seed, long number)
    {
        Torch.ManualSeed(number);
        ulong mixed = ((ulong)seed * 0x9E3779B97F4A7C15) + ((ulong)number * 0xBF58476D1CE4E5B9);
        return new FuzzCall(operators[(int)(number % operators.Count)], new Random((int)(mixed >> 24)));
    }

    /// <summary>Calls the operator, and runs the backward pass of results that have one.</summary>
    /// <returns>Whether there was a backward pass.</returns>
    public bool Run()
    {
        List<Tensor> results = [];
        try
        {
            object? result = signature is null ? CallByName()
                : (plain ? signature.Plain : signature.Full)(new CallArguments(arguments));
            Collect(result, results);
            if (prints)
            {
                results.ForEach(tensor => _ = tensor.ToString());
            }

            return Backward(results);
        }
        finally
        {
            // Of some calls all is left to the finalizers.
            if (!keepsObjects)
            {
                results.ForEach(tensor => tensor.Dispose());
                foreach ((IDisposable made, _) in generator.Made)
                {
                    made.Dispose();
                }
            }
        }
    }

    /// <summary>The call as C# would write it, but for the tensors.</summary>
    public override string ToString() =>
        $"{signature?.Name ?? $"torch.ops.aten.{op.Name}"}({string.Join(", ", arguments.Select(a => $"{a.Key}: {Describe(a.Value)}"))})"
        + (plain && signature is not null ? " with the defaults of the signature" : "");

    private object? CallByName()
    {
        string[] name = op.Name.Split('.');
        OpOverload overload = Torch.Operators["aten"][name[0]][name.Length > 1 ? name[1] : "default"];
        return overload.Invoke([], [.. arguments.Select(argument => (argument.Key, argument.Value))]);
    }

    private bool Backward(List<Tensor> results)
    {
        Tensor[] roots = [.. results.Where(tensor =>
            !tensor.IsDisposed && tensor.RequiresGrad && (tensor.DType.IsFloatingPoint || tensor.DType.IsComplex))];
        if (roots.Length == 0 || roots.Sum(root => root.Numel) > LargestBackward)
        {
            return false;
        }

        Tensor[] grads = [.. roots.Select(root => Torch.OnesLike(root))];
        Torch.Backward(roots, grads, createGraph: createsGraph);
        if (createsGraph)
        {
            BackwardOfGrads();
        }

        return true;
    }

    private void BackwardOfGrads()
    {
        foreach (Tensor leaf in generator.Made.Select(made => made.Object).OfType<Tensor>())
        {
            if (!leaf.IsDisposed && leaf.IsLeaf && leaf.Grad is { RequiresGrad: true } grad)
            {
                Torch.Backward(grad, Torch.OnesLike(grad), retainGraph: true);
                leaf.Grad = null; // the gradient of a gradient refers to itself
            }
        }
    }

    private static void Collect(object? result, List<Tensor> tensors)
    {
        switch (result)
        {
            case Tensor tensor:
                tensors.Add(tensor);
                break;
            case null or string:
                break;
            case IEnumerable list:
                foreach (object? item in list)
                {
                    Collect(item, tensors);
                }

                break;
            case ITuple tuple:
                for (int i = 0; i < tuple.Length; i++)
                {
                    Collect(tuple[i], tensors);
                }

                break;
            case { } named when named.GetType().Namespace == "Autograd.ReturnTypes":
                foreach (var property in named.GetType().GetProperties())
                {
                    Collect(property.GetValue(named), tensors);
                }

                break;
        }
    }

    private string Describe(object? value) => value switch
    {
        null => "null",
        Tensor or Generator => generator.Made.Last(made => ReferenceEquals(made.Object, value)).Recipe,
        string text => $"\"{text}\"",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Describe))}]",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
