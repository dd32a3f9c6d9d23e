namespace Autograd;

/// <summary>The random vectors of fast mode, each of length one: the same in every run.</summary>
internal sealed class GradcheckVectors
{
    /// <summary>Vectors for the inputs, and for the outputs if there are any.</summary>
    internal GradcheckVectors(Tensor[] inputs, Tensor[]? outputs)
    {
        using var generator = new Generator();
        Inputs = Array.ConvertAll(inputs, input => new Direction(
            Vector(input, RealOf(input.DType), generator),
            input.DType.IsComplex ? Vector(input, RealOf(input.DType), generator) : null));
        Outputs = outputs is null ? null : Array.ConvertAll(outputs, output => Vector(output, output.DType, generator));
    }

    /// <summary>A vector for each input.</summary>
    internal Direction[] Inputs { get; }

    /// <summary>A vector for each output; null in forward mode.</summary>
    internal Tensor[]? Outputs { get; }

    /// <summary>The absolute tolerance of a product with the vectors.</summary>
    internal double Tolerance(double atol, int input, int output)
    {
        double u = Inputs[input].Real.Sum().Item().ToDouble();
        if (Inputs[input].Imaginary is { } imaginary && !LibTorch.IsBefore(2, 10))
        {
            u += imaginary.Sum().Item().ToDouble();
        }

        return atol * u * (Outputs?[output].Sum().Item().ToDouble() ?? 1);
    }

    private static Tensor Vector(Tensor like, DType dtype, Generator generator)
    {
        Tensor vector = Torch.Rand([like.Numel], generator: generator).To(device: like.Device, dtype: dtype);
        using Tensor length = vector.Norm();
        return vector.DivInPlace(length);
    }

    private static DType RealOf(DType dtype) =>
        dtype == DType.Complex128 ? DType.Float64 : dtype == DType.Complex64 ? DType.Float32 : dtype;

    /// <summary>A vector for the real parts of an input, and one for the imaginary parts if it has any.</summary>
    internal sealed record Direction(Tensor Real, Tensor? Imaginary);
}
