using System.Numerics;

namespace Autograd;

public sealed partial class Tensor
{
    /// <summary>All elements as lists in lists; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.tolist.html">x.tolist</see>.</summary>
    /// <returns>
    /// A <see cref="List{T}"/> of objects for each dimension, bools, longs, doubles or Complex numbers innermost; a number
    /// itself where there are no dimensions.
    /// </returns>
    public object ToNestedList()
    {
        Array elements = DType.Kind switch
        {
            DTypeKind.Bool => ToArray<bool>(),
            DTypeKind.Integer => ToArray<long>(),
            DTypeKind.Complex => ToArray<Complex>(),
            _ => ToArray<double>(),
        };
        int next = 0;
        return Nested(Shape.ToArray());

        object Nested(ReadOnlySpan<long> lengths)
        {
            if (lengths.IsEmpty)
            {
                return elements.GetValue(next++)!;
            }

            var list = new List<object>((int)lengths[0]);
            for (long i = 0; i < lengths[0]; i++)
            {
                list.Add(Nested(lengths[1..]));
            }

            return list;
        }
    }
}
