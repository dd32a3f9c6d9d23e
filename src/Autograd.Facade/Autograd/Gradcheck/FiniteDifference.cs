using System.Numerics;

namespace Autograd;

/// <summary>The change of a function's outputs as a part of an input moves to both sides.</summary>
/// <param name="function">The function.</param>
/// <param name="part">What is moved.</param>
/// <param name="eps">By how much, for the quotient and for errors.</param>
internal sealed class FiniteDifference(Func<Tensor[], Tensor[]> function, InputPart part, double eps)
{
    /// <summary>The quotients, flat, by output.</summary>
    /// <param name="real">The move.</param>
    /// <param name="imaginary">For a complex input, the move of the imaginary part, which gives that of the quotient.</param>
    /// <param name="isForward">Whether outputs may be complex.</param>
    internal Tensor[] Quotients(Tensor real, Tensor? imaginary, bool isForward)
    {
        Tensor[] quotients = Quotients(real);
        if (imaginary is null)
        {
            return isForward ? quotients : Array.ConvertAll(quotients, Real);
        }

        Tensor[] others = Quotients(imaginary * Complex.ImaginaryOne);
        return [.. quotients.Zip(others, (x, y) => Real(x) + y * Complex.ImaginaryOne)];
    }

    private static Tensor Real(Tensor quotient) => !quotient.DType.IsComplex ? quotient : throw new TorchException(
        "Expected ds_dx to be real-valued, not complex");

    private Tensor[] Quotients(Tensor move)
    {
        using Tensor original = part.Value.Clone();
        part.Value.CopyInPlace(original - move);
        Tensor[] before = Outputs();
        part.Value.CopyInPlace(original + move);
        Tensor[] after = Outputs();
        part.Value.CopyInPlace(original);
        return [.. before.Zip(after, Quotient)];
    }

    // A function may return its input.
    private Tensor[] Outputs() => Array.ConvertAll(function(part.Inputs()), output => output.Clone());

    private Tensor Quotient(Tensor before, Tensor after)
    {
        string place = part.Index is not { } index ? ""
            : LibTorch.IsBefore(2, 10) ? "on index {idx} "
            : $"on index {PythonStr.Tuple(new Size(index))} ";
        string by = PythonStr.Number(eps);
        if (before.Shape != after.Shape)
        {
            throw new TorchException($"Expected `func` to return outputs with the same shape when inputs are perturbed {place}by {by}, " +
                $"but got: shapes {before.Shape} and {after.Shape}.");
        }

        if (before.DType != after.DType)
        {
            throw new TorchException($"Expected `func` to return outputs with the same dtype when inputs are perturbed {place}by {by}, " +
                $"but got: dtypes {before.DType} and {after.DType}.");
        }

        return ((after - before) / (2 * eps)).Detach().Reshape(-1);
    }
}
