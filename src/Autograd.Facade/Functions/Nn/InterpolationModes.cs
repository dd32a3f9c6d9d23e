using Autograd.Interop;

namespace Autograd;

/// <summary>How interpolate reads its sizes, and which operator serves a mode.</summary>
internal static class InterpolationModes
{
    /// <summary>The lengths of the result where a size is given.</summary>
    internal static long[]? Lengths(Tensor input, IntList size, DoubleList factor)
    {
        bool bySize = size.Form != ListForm.Default;
        if (bySize == factor.IsGiven)
        {
            throw new TorchValueException(bySize
                ? "only one of size or scale_factor should be defined"
                : "either size or scale_factor should be defined");
        }

        if (!bySize)
        {
            return null;
        }

        int dims = input.Dim - 2;
        if (size.Form == ListForm.Many && size.AsSpan().Length != dims)
        {
            throw new TorchValueException("Input and output must have the same number of spatial dimensions, but "
                + $"got input with spatial dimensions of {SpatialSize(input)} and output size of "
                + $"{PythonStr.List(size.AsSpan().ToArray())}. Please provide input tensor in (N, C, d1, d2, ...,dK) "
                + "format and output size in (o1, o2, ...,oK) format.");
        }

        return Ntuple.Of(size, dims);
    }

    /// <summary>The factor of each dimension where factors are given.</summary>
    internal static double[] Factors(Tensor input, DoubleList factor)
    {
        int dims = input.Dim - 2;
        if (factor.IsSingle)
        {
            return [.. Enumerable.Repeat(factor.AsSpan()[0], dims)];
        }

        double[] factors = factor.AsSpan().ToArray();
        return factors.Length == dims ? factors : throw new TorchValueException(
            "Input and scale_factor must have the same number of spatial dimensions, but got input with spatial "
                + $"dimensions of {SpatialSize(input)} and scale_factor of shape "
                + $"{PythonStr.List(factors.Select(PythonStr.Float))}. Please provide input tensor in (N, C, d1, d2, "
                + "...,dK) format and scale_factor in (s1, s2, ...,sK) format.");
    }

    internal static void CheckAntialias(Tensor input, string mode, bool antialias)
    {
        bool hasLanczos = !LibTorch.IsBefore(2, 7);
        if (antialias && (input.Dim != 4 || mode is not ("bilinear" or "bicubic") && !(hasLanczos && mode == "lanczos")))
        {
            throw new TorchValueException(
                LibTorch.IsBefore(2, 0) ? "Anti-alias option is only supported for bilinear and bicubic modes"
                : "Anti-alias option is restricted to "
                    + $"{(hasLanczos ? "bilinear, bicubic, and lanczos" : "bilinear and bicubic")} "
                    + "modes and requires a 4-D tensor as input");
        }
    }

    internal static Tensor Run(
        Tensor input, long[]? lengths, double[]? factors, string mode, bool corners, bool antialias) => (input.Dim, mode) switch
        {
            (3, "nearest") => Aten.UpsampleNearest1d(input, lengths, factors),
            (4, "nearest") => Aten.UpsampleNearest2d(input, lengths, factors),
            (5, "nearest") => Aten.UpsampleNearest3d(input, lengths, factors),
            (3, "nearest-exact") => Aten._UpsampleNearestExact1d(input, lengths, factors),
            (4, "nearest-exact") => Aten._UpsampleNearestExact2d(input, lengths, factors),
            (5, "nearest-exact") => Aten._UpsampleNearestExact3d(input, lengths, factors),
            (3, "area") => Torch.AdaptiveAvgPool1d(input, lengths),
            (4, "area") => Torch.Nn.Functional.AdaptiveAvgPool2d(input, (IntList)lengths),
            (5, "area") => Torch.Nn.Functional.AdaptiveAvgPool3d(input, (IntList)lengths),
            (3, "linear") => Aten.UpsampleLinear1d(input, lengths, corners, factors),
            (4, "bilinear") => antialias
                ? Aten._UpsampleBilinear2dAa(input, lengths, corners, factors)
                : Aten.UpsampleBilinear2d(input, lengths, corners, factors),
            (5, "trilinear") => Aten.UpsampleTrilinear3d(input, lengths, corners, factors),
            (4, "bicubic") => antialias
                ? Aten._UpsampleBicubic2dAa(input, lengths, corners, factors)
                : Aten.UpsampleBicubic2d(input, lengths, corners, factors),
            (4, "lanczos") when !LibTorch.IsBefore(2, 7) => Lanczos(input, lengths, factors, corners, antialias),
            (3 or 5, "bilinear") => throw NeedsOtherDims(input, mode, 4),
            (3 or 4, "trilinear") => throw NeedsOtherDims(input, mode, 5),
            (4 or 5, "linear") => throw NeedsOtherDims(input, mode, 3),
            _ => throw new TorchNotImplementedException("Input Error: Only 3D, 4D and 5D input Tensors supported "
                + $"(got {input.Dim}D) for the modes: nearest | linear | bilinear | bicubic | trilinear | "
                + $"{(LibTorch.IsBefore(2, 7) ? "" : "lanczos | ")}area | nearest-exact (got {mode})"),
        };

    private static Tensor Lanczos(Tensor input, long[]? lengths, double[]? factors, bool corners, bool antialias)
    {
        if (corners)
        {
            throw new TorchValueException("Lanczos mode does not support align_corners=True");
        }

        return antialias
            ? Aten._UpsampleLanczos2dAa(input, lengths, corners, factors)
            : throw new TorchValueException("Lanczos mode requires antialias=True");
    }

    private static TorchNotImplementedException NeedsOtherDims(Tensor input, string mode, int dims) =>
        new($"Got {input.Dim}D input, but {mode} mode needs {dims}D input");

    private static string SpatialSize(Tensor input) => PythonStr.List(input.Shape.Skip(2));
}
