using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Autograd.Parity.Functional;

/// <summary>What eng/record/functional.py or sampling.py recorded with the PyTorch of the loaded LibTorch's version.</summary>
internal sealed record RecordedFunctional(string Version, RecordedCase[] Cases)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static RecordedFunctional Load(string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Expected", Torch.Version, file);
        return JsonSerializer.Deserialize<RecordedFunctional>(File.ReadAllText(path), Json)!;
    }
}

/// <summary>What came of a call: tensors with their graphs and gradients, or the text of something else, or an error.</summary>
internal sealed record RecordedCase(
    string Name, bool Lacking = false, RecordedTensor[]? Outputs = null, string[]? Graphs = null,
    RecordedTensor?[]? Gradients = null, string? GradientError = null, string? Text = null, string? Error = null,
    string? Message = null)
{
    /// <summary>The exception that stands for another in Python.</summary>
    public static string PythonName(Exception error) => error switch
    {
        TorchIndexException => "IndexError",
        TorchValueException => "ValueError",
        TorchTypeException => "TypeError",
        TorchNotImplementedException => "NotImplementedError",
        DivideByZeroException => "ZeroDivisionError",
        LinAlgException => "LinAlgError",
        TorchException => "RuntimeError",
        _ => error.GetType().Name,
    };

    /// <summary>Null if the other case came to the same, otherwise the first difference.</summary>
    public string? Difference(RecordedCase actual)
    {
        // A failed assert is no kind of error that callers tell apart.
        string? error = Error == "AssertionError" ? "RuntimeError" : Error;
        return Parts(this with { Error = error }).Zip(Parts(actual))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => $"{Name}: {pair.First.Part}\n  expected {pair.First.Value}\n  actual   {pair.Second.Value}")
            .FirstOrDefault();
    }

    private static IEnumerable<(string Part, string? Value)> Parts(RecordedCase recorded) =>
    [
        ("error", recorded.Error),
        ("message", recorded.Message),
        ("text", recorded.Text),
        ("graphs", recorded.Graphs is null ? null : string.Join(" | ", recorded.Graphs)),
        ("outputs", All(recorded.Outputs)),
        ("gradient error", recorded.GradientError),
        ("gradients", All(recorded.Gradients)),
    ];

    private static string? All(RecordedTensor?[]? tensors) =>
        tensors is null ? null : string.Join("; ", tensors.Select(tensor => tensor?.ToString() ?? "None"));
}

/// <summary>A tensor, to the bit; on another device than the recording's, to five digits.</summary>
internal sealed record RecordedTensor([property: JsonPropertyName("dtype")] string DType, long[] Shape, byte[] Data)
{
    public static RecordedTensor? Of(Tensor? tensor)
    {
        if (tensor is null)
        {
            return null;
        }

        using Tensor elements = tensor.Detach().ResolveConj().Contiguous().Reshape(-1);
        using Tensor bytes = elements.View(Autograd.DType.UInt8);
        return new RecordedTensor(tensor.DType.Name, tensor.Shape.ToArray(), bytes.ToArray<byte>());
    }

    /// <summary>All of it, readable as far as its numbers are.</summary>
    public override string ToString()
    {
        string numbers = DType switch
        {
            "float32" => string.Join(", ", Enumerable.Range(0, Data.Length / 4).Select(i => Number(BitConverter.ToSingle(Data, 4 * i)))),
            "float64" => string.Join(", ", Enumerable.Range(0, Data.Length / 8).Select(i => Number(BitConverter.ToDouble(Data, 8 * i)))),
            "int64" => string.Join(", ", Enumerable.Range(0, Data.Length / 8).Select(i => BitConverter.ToInt64(Data, 8 * i))),
            _ => "",
        };
        return $"{DType} [{string.Join(", ", Shape)}] {numbers}{(TestDevice.IsCpu || numbers.Length == 0 ? $" ({Convert.ToHexString(Data)})" : "")}";
    }

    private static string Number(IFormattable value) => value.ToString(TestDevice.IsCpu ? "R" : "G5", CultureInfo.InvariantCulture);
}
