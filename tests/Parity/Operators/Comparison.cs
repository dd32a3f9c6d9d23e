namespace Autograd.Parity.Operators;

/// <summary>Compares what a call came to with what was recorded.</summary>
internal sealed class Comparison(Tolerance tolerance)
{
    /// <summary>What differs, in words.</summary>
    public IEnumerable<string> Differences(Outcome expected, Outcome actual)
    {
        if (expected.Error is not null || actual.Error is not null)
        {
            return expected.Error == actual.Error ? [] : [Difference("error", expected.Error, actual.Error)];
        }

        return
        [
            .. Lists("result", expected.Results!, actual.Results!),
            .. expected.Node == actual.Node ? (string[])[] : [Difference("node", expected.Node, actual.Node)],
            .. Named("after the call", expected.After, actual.After),
            .. expected.GradientError == actual.GradientError
                ? (string[])[]
                : [Difference("error of the gradient", expected.GradientError, actual.GradientError)],
            .. Named("gradient", expected.Gradients, actual.Gradients),
        ];
    }

    private IEnumerable<string> Named(
        string part, IReadOnlyDictionary<string, object?>? expected, IReadOnlyDictionary<string, object?>? actual) =>
        (expected?.Keys ?? []).Union(actual?.Keys ?? []).SelectMany(name =>
            Values($"{part} of {name}", expected?.GetValueOrDefault(name), actual?.GetValueOrDefault(name)));

    private IEnumerable<string> Lists(string part, object?[] expected, object?[] actual) => expected.Length == actual.Length
        ? expected.Zip(actual).SelectMany((pair, i) => Values($"{part} {i}", pair.First, pair.Second))
        : [Difference(part, $"{expected.Length} values", $"{actual.Length} values: {RecordedValue.Show(actual)}")];

    private IEnumerable<string> Values(string part, object? expected, object? actual) => (expected, actual) switch
    {
        (RecordedTensor wanted, RecordedTensor found) => Tensors(part, wanted, found),
        (object?[] wanted, object?[] found) => Lists(part, wanted, found),
        _ when Equals(expected, actual) => [],
        _ => [Difference(part, RecordedValue.Show(expected), RecordedValue.Show(actual))],
    };

    private IEnumerable<string> Tensors(string part, RecordedTensor expected, RecordedTensor actual)
    {
        bool same = expected.DType == actual.DType && expected.Shape.SequenceEqual(actual.Shape)
            && SameStrides(expected.Strides, actual.Strides) && (expected.Data is null || actual.Data is null || SameData(expected, actual));
        return same ? [] : [Difference(part, expected.ToString(), actual.ToString() + Distance(expected, actual))];
    }

    private static bool SameStrides(long[]? expected, long[]? actual) =>
        expected is null ? actual is null : actual is not null && expected.SequenceEqual(actual);

    private bool SameData(RecordedTensor expected, RecordedTensor actual)
    {
        if (expected.Data!.AsSpan().SequenceEqual(actual.Data))
        {
            return true;
        }

        if (!expected.DType.IsFloatingPoint && !expected.DType.IsComplex)
        {
            return false;
        }

        return tolerance.Units == 0
            ? expected.Numbers().Zip(actual.Numbers()).All(pair => SameNumber(pair.First, pair.Second))
            : Units(expected, actual) <= tolerance.Units;
    }

    /// <summary>The largest difference in the units of the tolerance; NaN is equal to NaN.</summary>
    private double Units(RecordedTensor expected, RecordedTensor actual)
    {
        double[] wanted = [.. expected.Numbers()], found = [.. actual.Numbers()];
        double scale = wanted.Where(double.IsFinite).Select(Math.Abs).Append(tolerance.LeastScale).Max();
        double unit = (scale == 0 ? 1 : scale) * Epsilon(expected.DType);
        return wanted.Zip(found, (x, y) => SameNumber(x, y) ? 0 : Math.Abs(x - y) / unit)
            .Select(units => double.IsNaN(units) ? double.PositiveInfinity : units).DefaultIfEmpty().Max();
    }

    // A zero of the other sign is another number.
    private static bool SameNumber(double x, double y) =>
        double.IsNaN(x) ? double.IsNaN(y) : x.Equals(y) && double.IsNegative(x) == double.IsNegative(y);

    private static double Epsilon(DType dtype) => dtype.Name switch
    {
        "float16" or "complex32" => Math.ScaleB(1, -10),
        "bfloat16" => Math.ScaleB(1, -7),
        "float32" or "complex64" => Math.ScaleB(1, -23),
        _ => Math.ScaleB(1, -52),
    };

    private string Distance(RecordedTensor expected, RecordedTensor actual) =>
        expected.Data is null || actual.Data is null || expected.DType != actual.DType || !expected.Shape.SequenceEqual(actual.Shape)
        || !(expected.DType.IsFloatingPoint || expected.DType.IsComplex)
            ? ""
            : $" ({Units(expected, actual):G3} units)";

    private static string Difference(string part, string? expected, string? actual) =>
        $"{part}\n      expected {expected ?? "none"}\n      actual   {actual ?? "none"}";
}
