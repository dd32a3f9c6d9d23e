using System.Text;

namespace Autograd;

/// <summary>The text of a tensor's elements, in nested brackets, with lines broken.</summary>
internal sealed class TensorText
{
    private readonly Size shape;
    private readonly ShownLengths lengths;
    private readonly string[] texts;
    private readonly int width;
    private readonly int lineWidth;
    private readonly StringBuilder builder = new();
    private int next;

    private TensorText(Size shape, ShownLengths lengths, string[] texts, int width, int lineWidth)
    {
        this.shape = shape;
        this.lengths = lengths;
        this.texts = texts;
        this.width = width;
        this.lineWidth = lineWidth;
    }

    /// <summary>The text of a strided tensor that has no history.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="indent">The column at which the text starts.</param>
    /// <param name="settings">How to print.</param>
    internal static string Of(Tensor tensor, int indent, PrintSettings settings)
    {
        Size shape = tensor.Shape;
        if (shape.Numel == 0)
        {
            return "[]";
        }

        var lengths = new ShownLengths(shape, settings);
        if (lengths.Nothing)
        {
            return "[...]";
        }

        using Tensor elements = ShownElements.Of(tensor, lengths);
        (string[] texts, int width) = ShownElements.Write(elements, settings);
        var text = new TensorText(shape, lengths, texts, width, settings.LineWidth);
        text.Append(0, indent);
        return text.builder.ToString();
    }

    private void Append(int dim, int indent)
    {
        if (dim == shape.Count)
        {
            builder.Append(texts[next++]);
            return;
        }

        builder.Append('[');
        if (dim == shape.Count - 1)
        {
            AppendVector(dim, indent + 1);
        }
        else
        {
            AppendSlices(dim, indent + 1);
        }

        builder.Append(']');
    }

    private void AppendVector(int dim, int indent)
    {
        // The gap counts as an element; every element is followed by a comma and a space.
        int perLine = Math.Max(1, (lineWidth - (indent - 1)) / (width + 2));
        int gap = lengths.Elided(dim) ? lengths.Head : -1;
        long count = lengths.Shown(dim) + (gap < 0 ? 0 : 1);
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                builder.Append(i % perLine == 0 ? ",\n" + new string(' ', indent) : ", ");
            }

            builder.Append(i == gap ? " ..." : texts[next++]);
        }
    }

    private void AppendSlices(int dim, int indent)
    {
        string separator = "," + new string('\n', shape.Count - dim - 1) + new string(' ', indent);
        long count = lengths.Shown(dim);
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                builder.Append(separator);
            }

            if (i == lengths.Head && lengths.Elided(dim))
            {
                builder.Append("...").Append(separator);
            }

            Append(dim + 1, indent);
        }
    }
}
