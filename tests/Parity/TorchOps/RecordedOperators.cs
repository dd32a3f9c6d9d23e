using System.Text.Json;
using System.Text.Json.Serialization;

namespace Autograd.Parity.TorchOps;

/// <summary>What eng/record/torch_ops.py recorded with the PyTorch of the loaded LibTorch's version.</summary>
public sealed record RecordedOperators(
    string Version, RecordedCall[] Calls, Dictionary<string, string[]> Overloads, string[] Schemas)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static RecordedOperators Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Expected", Torch.Version, "torch_ops.json");
        return JsonSerializer.Deserialize<RecordedOperators>(File.ReadAllText(path), Json)!;
    }
}

/// <summary>A call, and what it returned or the error it raised.</summary>
public sealed record RecordedCall(
    string Op, JsonElement[] Args, Dictionary<string, JsonElement> Kwargs, string? Result, string? Error, string? Message)
{
    public override string ToString() => $"{Op}({string.Join(", ", Args)}, {string.Join(", ", Kwargs)})";

    public object? Invoke()
    {
        string[] parts = Op.Split('.');
        OpOverloadPacket packet = Torch.Operators[parts[0]][parts[1]];
        object?[] positional = [.. Args.Select(Argument)];
        (string, object?)[] keywords = [.. Kwargs.Select(named => (named.Key, Argument(named.Value)))];
        return parts.Length > 2 ? packet[parts[2]].Invoke(positional, keywords) : packet.Invoke(positional, keywords);
    }

    private static object? Argument(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => Number(value),
        JsonValueKind.Array => value.EnumerateArray().Select(Argument).ToList(),
        _ => Tagged(value.EnumerateObject().Single()),
    };

    private static object Number(JsonElement value) =>
        value.GetRawText().Contains('.') ? value.GetDouble() : (object)value.GetInt64();

    private static object Tagged(JsonProperty property) => property.Name switch
    {
        "tensor" => Tensor(property.Value),
        "complex" => new System.Numerics.Complex(property.Value[0].GetDouble(), property.Value[1].GetDouble()),
        "dtype" => property.Value.GetString() == "float64" ? DType.Float64 : throw new NotSupportedException(property.Value.GetString()),
        "device" => new Device(property.Value.GetString()!),
        _ => property.Value.EnumerateArray().ToDictionary(entry => Argument(entry[0])!, entry => Argument(entry[1])),
    };

    // Numbers nested in lists, of one kind.
    private static Tensor Tensor(JsonElement value)
    {
        var sizes = new List<long>();
        JsonElement first = value;
        for (; first.ValueKind == JsonValueKind.Array; first = first[0])
        {
            sizes.Add(first.GetArrayLength());
        }

        object[] elements = [.. Elements(value)];
        Tensor flat = elements[0] switch
        {
            bool => Torch.Tensor([.. elements.Cast<bool>()]),
            long => Torch.Tensor([.. elements.Cast<long>()]),
            _ => Torch.Tensor([.. elements.Cast<double>()], dtype: DType.Float32),
        };
        return flat.Reshape(sizes.ToArray());
    }

    private static IEnumerable<object> Elements(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Elements) : [Argument(value)!];
}
