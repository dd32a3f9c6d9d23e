using System.Numerics;

namespace Autograd;

/// <summary>The elements of a tensor that its text shows: all, or those at the edges of every long dimension.</summary>
internal static class ShownElements
{
    /// <summary>The part of <paramref name="tensor"/> to show, as a tensor to be disposed.</summary>
    /// <remarks>Narrows every dimension before it copies anything, so that a tensor of any size costs only what is shown.</remarks>
    internal static Tensor Of(Tensor tensor, ShownLengths lengths, int dim = 0)
    {
        while (dim < tensor.Dim && !lengths.Elided(dim))
        {
            dim++;
        }

        if (dim == tensor.Dim)
        {
            return tensor.Data;
        }

        using Tensor headView = tensor.Narrow(dim, 0, lengths.Head);
        using Tensor tailView = tensor.Narrow(dim, tensor.SizeAt(dim) - lengths.Tail(dim), lengths.Tail(dim));
        using Tensor head = Of(headView, lengths, dim + 1);
        using Tensor tail = Of(tailView, lengths, dim + 1);
        return Torch.Cat([head, tail], dim);
    }

    /// <summary>The text of every element, in row-major order, and the characters that one takes on a line.</summary>
    internal static (string[] Texts, int Width) Write(Tensor elements, PrintSettings settings) => elements.DType.Kind switch
    {
        DTypeKind.FloatingPoint => WriteReal(elements.ToArray<double>(), settings),
        DTypeKind.Complex => WriteComplex(elements.ToArray<Complex>(), settings),
        DTypeKind.Bool => Align(elements.ToArray<bool>(), PythonStr.Bool),
        _ when elements.DType == DType.UInt64 => Align(elements.ToArray<ulong>(), value => $"{value}"),
        _ => Align(elements.ToArray<long>(), value => $"{value}"),
    };

    private static (string[] Texts, int Width) WriteReal(double[] values, PrintSettings settings)
    {
        var column = new FloatColumn(values, settings);
        return (Array.ConvertAll(values, column.Format), column.Width);
    }

    private static (string[] Texts, int Width) WriteComplex(Complex[] values, PrintSettings settings)
    {
        var real = new FloatColumn(Array.ConvertAll(values, value => value.Real), settings);
        var imaginary = new FloatColumn(Array.ConvertAll(values, value => value.Imaginary), settings);
        return (Array.ConvertAll(values, Write), real.Width + imaginary.Width + 1);

        string Write(Complex value)
        {
            string part = imaginary.Format(value.Imaginary).TrimStart();
            return $"{real.Format(value.Real)}{(part[0] == '-' ? "" : "+")}{part}j";
        }
    }

    private static (string[] Texts, int Width) Align<T>(T[] values, Converter<T, string> write)
    {
        string[] texts = Array.ConvertAll(values, write);
        int width = texts.Max(text => text.Length);
        return (Array.ConvertAll(texts, text => text.PadLeft(width)), width);
    }
}
