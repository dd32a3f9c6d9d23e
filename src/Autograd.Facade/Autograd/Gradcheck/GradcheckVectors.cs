namespace Autograd;

/// <summary>The random vectors of fast mode, each of length one: the same in every run. Those of sparse inputs are sparse.</summary>
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
        double u = Sum(Inputs[input].Real);
        if (Inputs[input].Imaginary is { } imaginary && !LibTorch.IsBefore(2, 10))
        {
            u += Sum(imaginary);
        }

        return atol * u * (Outputs is null ? 1 : Sum(Outputs[output]));
    }

    private static double Sum(Tensor vector) =>
        (SparseElements.Has(vector) ? SparseElements.Values(vector) : vector).Sum().Item().ToDouble();

    private static Tensor Vector(Tensor like, DType dtype, Generator generator)
    {
        Tensor? values = SparseElements.Has(like) ? SparseElements.Values(like) : null;
        Tensor vector = Torch.Rand([(values ?? like).Numel], generator: generator).To(device: like.Device, dtype: dtype);
        using Tensor length = vector.Norm();
        vector.DivInPlace(length);
        return values is null ? vector : SparseElements.With(like, vector.View(values.Shape));
    }

    private static DType RealOf(DType dtype) =>
        dtype == DType.Complex128 ? DType.Float64 : dtype == DType.Complex64 ? DType.Float32 : dtype;

    /// <summary>A vector for the real parts of an input, and one for the imaginary parts if it has any.</summary>
    internal sealed record Direction(Tensor Real, Tensor? Imaginary)
    {
        /// <summary>The same vectors, dense and flat.</summary>
        internal Direction Dense() => new(Flat(Real), Imaginary is null ? null : Flat(Imaginary));

        private static Tensor Flat(Tensor vector) => SparseElements.Has(vector) ? vector.ToDense().Reshape(-1) : vector;
    }
}
