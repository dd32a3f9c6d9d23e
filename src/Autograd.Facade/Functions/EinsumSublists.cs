using System.Text;

namespace Autograd;

public static partial class Torch
{
    /// <summary>
    /// Sums products of elements as lists of index numbers say, one for each operand;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.einsum.html">torch.einsum</see>.
    /// </summary>
    /// <param name="operands">The tensors, each with the numbers of its dimensions, below 52.</param>
    /// <param name="output">The numbers of the result's dimensions. Default: those that occur once, in order.</param>
    /// <exception cref="TorchException">The lists do not fit the operands.</exception>
    public static Tensor Einsum(ReadOnlySpan<(Tensor Operand, int[] Subscripts)> operands, int[]? output = null)
    {
        var equation = new StringBuilder();
        var tensors = new Tensor[operands.Length];
        for (int i = 0; i < tensors.Length; i++)
        {
            equation.Append(i == 0 ? "" : ",").Append(Letters(operands[i].Subscripts));
            tensors[i] = operands[i].Operand;
        }

        if (output is not null)
        {
            equation.Append("->").Append(Letters(output));
        }

        return Einsum(equation.ToString(), tensors);
    }

    private static string Letters(int[] subscripts) => string.Concat(subscripts.Select(number => number switch
    {
        >= 0 and < 26 => (char)('A' + number),
        >= 26 and < 52 => (char)('a' + number - 26),
        _ => throw new TorchValueException(
            "einsum(): subscript in subscript list is not within the valid range [0, 52)"),
    }));
}
