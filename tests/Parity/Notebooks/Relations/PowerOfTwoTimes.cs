namespace Autograd.Parity.Notebooks.Relations;

/// <summary>A tensor is a factor times a power of two times a vector: <c>f · 2ᵏ · v</c>, with one k ≥ 0.</summary>
/// <param name="Tensor">Which tensor of the output; negative counts from the end.</param>
/// <param name="Factor">f. Default: 1.</param>
/// <param name="Vector">v.</param>
/// <param name="OfTensor">The tensor of the output that is v, instead of <paramref name="Vector"/>.</param>
/// <param name="Doublings">A pattern that matches k lines of the output. Default: k is any.</param>
public sealed record PowerOfTwoTimes(
    int Tensor, double Factor = 1, double[]? Vector = null, int? OfTensor = null, string? Doublings = null) : Relation
{
    public override string? Violation(string stored, string actual)
    {
        Figure[][] tensors = Figures.OfTensors(actual);
        Figure[] tensor = tensors[Tensor < 0 ? tensors.Length + Tensor : Tensor];
        // Given numbers are exact; printed ones are rounded, and their errors are multiplied too.
        (double Value, double Error)[] vector = Vector is not null
            ? [.. Vector.Select(number => (number, 0.0))]
            : [.. tensors[OfTensor!.Value].Select(figure => (figure.Value, figure.Error))];
        if (tensor.Length != vector.Length)
        {
            return $"expected {vector.Length} elements, but there are {tensor.Length}";
        }

        // The largest element tells k best: its digits have the smallest relative error.
        int largest = Array.IndexOf(vector, vector.MaxBy(element => Math.Abs(element.Value)));
        double k = Math.Round(Math.Log2(tensor[largest].Value / (Factor * vector[largest].Value)));
        if (double.IsNaN(k) || k < 0 || (Doublings is not null && k != Figures.Captured(actual, Doublings).Length))
        {
            return $"expected {Factor} · 2^k · {vector[largest].Value} for the right k, but it is {tensor[largest].Value}";
        }

        double scale = Factor * Math.Pow(2, k);
        for (int i = 0; i < tensor.Length; i++)
        {
            (double expected, double error) = (scale * vector[i].Value, scale * vector[i].Error);
            if (!tensor[i].Is(expected, error))
            {
                return $"expected {scale} · {vector[i].Value} = {expected}, but it is {tensor[i].Value}";
            }
        }

        return null;
    }
}
