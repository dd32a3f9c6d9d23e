using System.Text.Json;
using System.Text.Json.Serialization;

namespace Autograd.Parity.Printing;

/// <summary>What eng/record/printing.py recorded with the PyTorch of the loaded LibTorch's version.</summary>
public sealed record RecordedPrinting(
    string Version, RecordedTensor[] Cases, RecordedNumber[] Numbers, Dictionary<string, RecordedValue> Builtins)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static RecordedPrinting Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Expected", Torch.Version, "printing.json");
        return JsonSerializer.Deserialize<RecordedPrinting>(File.ReadAllText(path), Json)!;
    }
}

/// <summary>A tensor, how it was printed, and the text or the error of that.</summary>
public sealed record RecordedTensor(
    string Name,
    [property: JsonPropertyName("dtype")] string DType,
    long[] Shape,
    byte[] Data,
    string? Op,
    bool RequiresGrad,
    string? DefaultDtype,
    RecordedOptions? Options,
    string? Text,
    string? Error,
    string? Format)
{
    public Tensor Make()
    {
        using Tensor bytes = Torch.Tensor(Data);
        using Tensor elements = bytes.View(RecordedOperations.DTypes[DType]);
        using Tensor view = elements.Reshape(Shape);
        Tensor tensor = view.Clone().RequiresGradInPlace(RequiresGrad);
        return Op is null ? tensor : RecordedOperations.Apply(Op, tensor);
    }
}

/// <summary>Arguments of torch.set_printoptions.</summary>
public sealed record RecordedOptions(
    int? Precision, double? Threshold, [property: JsonPropertyName("edgeitems")] int? EdgeItems,
    [property: JsonPropertyName("linewidth")] int? LineWidth, string? Profile, bool? SciMode)
{
    public void Apply() => Torch.SetPrintOptions(Precision, Threshold, EdgeItems, LineWidth, Profile, SciMode);
}

/// <summary>A number, by its bits, and its texts in Python.</summary>
public sealed record RecordedNumber(string Bits, string Repr, string Complex, Dictionary<string, string> Formats)
{
    public double Value => BitConverter.UInt64BitsToDouble(Convert.ToUInt64(Bits, 16));
}

/// <summary>Python's two texts of a value.</summary>
public sealed record RecordedValue(string Str, string Repr);
