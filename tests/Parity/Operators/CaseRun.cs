using System.Numerics;
using System.Runtime.CompilerServices;
using Autograd.OperatorCalls;

namespace Autograd.Parity.Operators;

/// <summary>Makes the call of a case and says what came of it, as the recorder does.</summary>
internal static class CaseRun
{
    // Cases with a seed draw from the default generator, which belongs to the whole process: none other may run meanwhile.
    private static readonly ReaderWriterLockSlim Generator = new();

    /// <summary>Makes the call by one route.</summary>
    public static Outcome Run(OperatorCase recorded, Operator op, Func<CallArguments, object?> call)
    {
        if (recorded.Seed is { } seed)
        {
            Generator.EnterWriteLock();
            try
            {
                Torch.ManualSeed(seed);
                return RunUnseeded(recorded, op, call);
            }
            finally
            {
                Generator.ExitWriteLock();
            }
        }

        Generator.EnterReadLock();
        try
        {
            return RunUnseeded(recorded, op, call);
        }
        finally
        {
            Generator.ExitReadLock();
        }
    }

    /// <summary>The cotangent of the result at a place among the results: sixty-fourths of numbers from −128 to 127.</summary>
    public static Tensor Cotangent(Tensor result, int place)
    {
        var count = (int)result.Numel;
        double[] real = [.. Enumerable.Range(0, count).Select(i => Number(1000003ul * (ulong)place + (ulong)i))];
        if (!result.DType.IsComplex)
        {
            return Torch.FromData<double>(real).Reshape(result.Shape).To(result);
        }

        Complex[] values = [.. real.Select((re, i) => new Complex(re, Number(1000003ul * (ulong)place + (ulong)i + 500000007)))];
        return Torch.FromData<Complex>(values).Reshape(result.Shape).To(result);
    }

    private static double Number(ulong index) => ((double)(SplitMix64(index) >> 56) - 128) / 64;

    private static ulong SplitMix64(ulong x)
    {
        ulong z = x + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static Outcome RunUnseeded(OperatorCase recorded, Operator op, Func<CallArguments, object?> call)
    {
        Dictionary<string, object?> arguments = recorded.MakeValues();
        Tensor[] leaves = [.. recorded.Differentiated.Select(path => Leaf(arguments, path, op))];
        object?[] results;
        try
        {
            results = Flatten(call(new CallArguments(arguments)));
        }
        catch (Exception error)
        {
            return new Outcome(null, null, null, null, Message(error), null);
        }

        object?[] described = [.. results.Select(Describe)];
        string? node = results.OfType<Tensor>().Select(result => result.GradFn?.Name).FirstOrDefault(name => name is not null);
        string[] written = [.. op.Parameters.Where(parameter => parameter.IsWritten).Select(parameter => parameter.Name)];
        Dictionary<string, object?>? after = written.Length == 0
            ? null
            : written.Where(arguments.ContainsKey).ToDictionary(name => name, name => Describe(arguments[name]));
        (Dictionary<string, object?>? gradients, string? error2) = Gradients(results, leaves, recorded.Differentiated);
        return new Outcome(described, node, gradients, after, null, error2);
    }

    /// <summary>Makes the tensor at a path require gradients; a clone takes its place where the operator writes to it.</summary>
    private static Tensor Leaf(Dictionary<string, object?> arguments, string path, Operator op)
    {
        string[] steps = path.TrimEnd(']').Split('[');
        var list = steps.Length == 1 ? null : (object?[])arguments[steps[0]]!;
        Tensor leaf = ((Tensor)(list is null ? arguments[path] : list[int.Parse(steps[1])])!).RequiresGradInPlace();
        object passed = op.Parameters.Single(parameter => parameter.Name == steps[0]).IsWritten ? leaf.Clone() : leaf;
        if (list is null)
        {
            arguments[path] = passed;
        }
        else
        {
            list[int.Parse(steps[1])] = passed;
        }

        return leaf;
    }

    private static (Dictionary<string, object?>?, string?) Gradients(
        object?[] results, Tensor[] leaves, IReadOnlyList<string> paths)
    {
        int[] places =
        [
            .. Enumerable.Range(0, results.Length).Where(i =>
                results[i] is Tensor { RequiresGrad: true } result && (result.DType.IsFloatingPoint || result.DType.IsComplex)),
        ];
        if (places.Length == 0 && !results.Any(result => result is Tensor { RequiresGrad: true }))
        {
            return (null, null);
        }

        try
        {
            Tensor[] outputs = [.. places.Select(i => (Tensor)results[i]!)];
            Tensor[] gradients = Torch.Grad(outputs, leaves, places.Select(i => Cotangent((Tensor)results[i]!, i)).ToArray(), allowUnused: true);
            return (paths.Zip(gradients).ToDictionary(pair => pair.First, pair => Describe(pair.Second)), null);
        }
        catch (Exception error)
        {
            return (null, Message(error));
        }
    }

    // An error that is not PyTorch's cannot pass for one.
    private static string Message(Exception error) =>
        error is TorchException ? error.Message : $"{error.GetType().Name}: {error.Message}";

    /// <summary>The values of a result in a row: of a tuple, an array, or arrays in a tuple.</summary>
    private static object?[] Flatten(object? result) => result switch
    {
        Tensor[] tensors => [.. tensors],
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).SelectMany(i => Flatten(tuple[i]))],
        not null when result.GetType().Namespace == "Autograd.ReturnTypes" =>
            [.. result.GetType().GetProperties().SelectMany(property => Flatten(property.GetValue(result)))],
        _ => [result],
    };

    private static object? Describe(object? value) => value switch
    {
        Tensor tensor => RecordedTensor.Of(tensor),
        Scalar scalar => scalar.ToObject(),
        IEnumerable<Tensor> tensors => tensors.Select(tensor => (object?)RecordedTensor.Of(tensor)).ToArray(),
        object?[] list => list.Select(Describe).ToArray(),
        _ => value,
    };
}
