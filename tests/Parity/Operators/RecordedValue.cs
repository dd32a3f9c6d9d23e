using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Autograd.Parity.Operators;

/// <summary>A value of a recording: a number, a text, null, an array of values, or one of the records below.</summary>
internal static class RecordedValue
{
    private static readonly Layout[] Layouts =
        [Layout.Strided, Layout.SparseCoo, Layout.SparseCsr, Layout.SparseCsc, Layout.SparseBsr, Layout.SparseBsc, Layout.Mkldnn];

    private static readonly MemoryFormat[] Formats =
        [MemoryFormat.Contiguous, MemoryFormat.Preserve, MemoryFormat.ChannelsLast, MemoryFormat.ChannelsLast3d];

    /// <summary>Reads what the recorder wrote.</summary>
    public static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetInt64(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => value.EnumerateArray().Select(Read).ToArray(),
        _ when value.TryGetProperty("t", out _) => RecordedTensor.Read(value),
        _ => ReadTagged(value.EnumerateObject().Single()),
    };

    /// <summary>The argument that a recorded value stands for, its tensors made anew.</summary>
    public static object? ToArgument(object? value) => value switch
    {
        RecordedTensor tensor => tensor.ToTensor(),
        object?[] list => list.Select(ToArgument).ToArray(),
        Device device when device == Device.Cpu => TestDevice.Current,
        RecordedGenerator generator => new Generator().ManualSeed(generator.Seed),
        _ => value,
    };

    /// <summary>A value as messages show it.</summary>
    public static string Show(object? value) => value switch
    {
        null => "None",
        object?[] list => $"[{string.Join(", ", list.Select(Show))}]",
        string text => $"\"{text}\"",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static object ReadTagged(JsonProperty tagged) => tagged.Name switch
    {
        "f" => Number(tagged.Value),
        "c" => new Complex(Number(tagged.Value[0]), Number(tagged.Value[1])),
        "dtype" => RecordedTensor.DTypes[tagged.Value.GetString()!],
        "device" => new Device(tagged.Value.GetString()!),
        "layout" => Layouts.Single(layout => layout.ToString() == $"torch.{tagged.Value.GetString()}"),
        "format" => Formats.Single(format => format.ToString() == $"torch.{tagged.Value.GetString()}"),
        "generator" => new RecordedGenerator(tagged.Value.GetInt64()),
        _ => throw new FormatException($"A recorded value of unknown kind {tagged.Name}"),
    };

    private static double Number(JsonElement text) => text.GetString() switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        "nan" => double.NaN,
        var digits => double.Parse(digits!, CultureInfo.InvariantCulture),
    };
}

/// <summary>A generator of its own with a seed.</summary>
internal sealed record RecordedGenerator(long Seed);
