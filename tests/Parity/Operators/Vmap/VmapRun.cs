using System.Collections;

namespace Autograd.Parity.Operators.Vmap;

/// <summary>Maps a recorded call over a batch of three samples and compares it with a loop over them, as eng/record/vmap.py does.</summary>
/// <param name="recorded">The call.</param>
/// <param name="tolerance">How far the result may be from the loop's.</param>
/// <param name="call">The operator, of the arguments by their names.</param>
internal sealed class VmapRun(OperatorCase recorded, Tolerance tolerance, Func<IReadOnlyDictionary<string, object?>, object?> call)
{
    /// <summary>The result equals the loop's.</summary>
    public const string Equal = "equal to the loop";

    /// <summary>The result is another than the loop's.</summary>
    public const string Different = "different from the loop";

    private static readonly HashSet<DType> Scaled =
        [DType.Float16, DType.BFloat16, DType.Float32, DType.Float64, DType.Complex64, DType.Complex128];

    /// <summary>A run that calls the recorded operator.</summary>
    public static VmapRun Of(OperatorCase recorded, Tolerance tolerance) =>
        new(recorded, tolerance, arguments => Call(recorded.Operator, arguments));

    /// <summary>
    /// What the case comes to with samples that differ so: <see cref="Equal"/>, <see cref="Different"/> or the first line of an error.
    /// </summary>
    public string Outcome(Variation variation)
    {
        Tensor[] batches = [.. Tensors(recorded.MakeValues()).Select(tensor => Torch.Stack(Samples(tensor, variation)))];
        Tensor[][] loop = [.. Enumerable.Range(0, 3).Select(i => Call([.. batches.Select(batch => batch[i].Clone())]))];
        Tensor[] mapped;
        try
        {
            mapped = Transforms.Vmap<Tensor[], Tensor[]>(Call)([.. batches.Select(batch => batch.Clone())]);
        }
        catch (TorchException error)
        {
            return error.Message.Split('\n')[0];
        }

        Tensor[] expected = [.. Enumerable.Range(0, loop[0].Length).Select(k => Torch.Stack(loop.Select(results => results[k]).ToArray()))];
        return new Comparison(tolerance).Differences(Described(expected), Described(mapped)).Any() ? Different : Equal;
    }

    private static object? Call(string name, IReadOnlyDictionary<string, object?> arguments)
    {
        string[] names = name.Split('.');
        return Torch.Operators["aten"][names[0]][names.Length == 1 ? "default" : names[1]]
            .Invoke([], [.. arguments.Select(argument => (argument.Key, argument.Value))]);
    }

    private static Outcome Described(Tensor[] results) =>
        new([.. results.Select(result => RecordedTensor.Of(result.Contiguous()))], null, null, null, null, null);

    private static Tensor[] Samples(Tensor tensor, Variation variation)
    {
        bool scaled = Scaled.Contains(tensor.DType);
        if (variation == Variation.Nothing || (variation == Variation.Numbers && !scaled))
        {
            return [tensor, tensor, tensor];
        }

        Tensor reversed = tensor.Flatten()[Torch.Arange(tensor.Numel - 1, -1, -1)].Reshape(tensor.Shape);
        return scaled ? [tensor, reversed * 0.75, tensor * 0.5] : [tensor, reversed, tensor];
    }

    private static IEnumerable<Tensor> Tensors(object? value) => value switch
    {
        Tensor tensor => [tensor],
        IReadOnlyDictionary<string, object?> arguments => arguments.Values.SelectMany(Tensors),
        string => [],
        IEnumerable list => list.Cast<object?>().SelectMany(Tensors),
        _ => [],
    };

    /// <summary>The tensors among the results of the call with these in the places of the recorded ones.</summary>
    private Tensor[] Call(Tensor[] tensors)
    {
        var next = new Queue<Tensor>(tensors);
        object? Replaced(object? value) => value switch
        {
            Tensor => next.Dequeue(),
            object?[] list => list.Select(Replaced).ToArray(),
            _ => value,
        };
        return [.. Tensors(call(recorded.MakeValues().ToDictionary(argument => argument.Key, argument => Replaced(argument.Value))))];
    }
}
