namespace Autograd;

/// <summary>A part of an input that finite differences move.</summary>
/// <param name="Value">What is to be moved, in place.</param>
/// <param name="Inputs">The inputs as they then are.</param>
/// <param name="Row">For a single element, its number among all elements of the input.</param>
/// <param name="Index">For a single element, where it is, as errors tell; null for the whole input.</param>
internal sealed record InputPart(Tensor Value, Func<Tensor[]> Inputs, long Row = 0, long[]? Index = null)
{
    /// <summary>All elements at once, those that are specified of a sparse input.</summary>
    internal static InputPart Whole(Tensor[] inputs, int place)
    {
        Tensor input = inputs[place];
        if (input.Layout == Layout.Mkldnn)
        {
            Tensor dense = input.ToDense();
            return new(dense, () => Replaced(inputs, place, dense.ToMkldnn()));
        }

        if (!SparseElements.Has(input))
        {
            // Not the input itself, whose version is then left alone.
            return new(input.Data, () => inputs);
        }

        Tensor copy = input.Clone();
        Tensor[] with = Replaced(inputs, place, copy);

        // Those by coordinates can be written as they are.
        return new(copy.IsSparse ? copy : SparseElements.Values(copy).Detach(), () => with);
    }

    /// <summary>The elements one after another, those that are specified of a sparse input.</summary>
    internal static IEnumerable<InputPart> Elements(Tensor[] inputs, int place)
    {
        Tensor input = inputs[place];
        return SparseElements.Has(input) ? Specified(inputs, input)
            : input.Layout == Layout.Mkldnn ? OfCopies(inputs, place)
            : OfData(inputs, input);
    }

    /// <summary>The indices of all elements, in order.</summary>
    internal static IEnumerable<long[]> Indices(Size shape)
    {
        long[] lengths = shape.ToArray();
        for (long flat = 0; flat < shape.Numel; flat++)
        {
            var index = new long[lengths.Length];
            long rest = flat;
            for (int dim = lengths.Length - 1; dim >= 0; dim--)
            {
                (rest, index[dim]) = Math.DivRem(rest, lengths[dim]);
            }

            yield return index;
        }
    }

    /// <summary>A view of one element.</summary>
    internal static Tensor At(Tensor tensor, long[] index)
    {
        if (index.Length == 0)
        {
            return tensor.View(tensor.Shape);
        }

        Tensor view = tensor.Select(0, index[0]);
        foreach (long i in index.AsSpan(1))
        {
            using Tensor whole = view;
            view = whole.Select(0, i);
        }

        return view;
    }

    private static IEnumerable<InputPart> OfData(Tensor[] inputs, Tensor input)
    {
        using Tensor data = input.Data;
        long row = 0;
        foreach (long[] index in Indices(input.Shape))
        {
            using Tensor element = At(data, index);
            yield return new(element, () => inputs, row++, index);
        }
    }

    // oneDNN's layout has no elements to write to.
    private static IEnumerable<InputPart> OfCopies(Tensor[] inputs, int place)
    {
        long row = 0;
        foreach (long[] index in Indices(inputs[place].Shape))
        {
            Tensor dense = inputs[place].ToDense();
            yield return new(At(dense, index), () => Replaced(inputs, place, dense.ToMkldnn()), row++, index);
        }
    }

    // Each value has a position, and dense dimensions below it.
    private static IEnumerable<InputPart> Specified(Tensor[] inputs, Tensor input)
    {
        using Tensor values = SparseElements.SingleValues(input).Data;
        using Tensor positions = SparseElements.Positions(input);
        for (long i = 0; i < SparseElements.Count(input); i++)
        {
            using Tensor value = values[i];
            long[] position = positions[i].ToArray<long>();
            foreach (long[] index in Indices(values.Shape[1..]))
            {
                using Tensor element = At(value, index);
                yield return new(element, () => inputs, Flat([.. position, .. index], input.Shape), index);
            }
        }
    }

    private static long Flat(long[] index, Size shape)
    {
        long flat = 0;
        for (int dim = 0; dim < shape.Count; dim++)
        {
            flat = (flat * shape[dim]) + index[dim];
        }

        return flat;
    }

    private static Tensor[] Replaced(Tensor[] inputs, int place, Tensor input)
    {
        Tensor[] replaced = [.. inputs];
        replaced[place] = input;
        return replaced;
    }
}
