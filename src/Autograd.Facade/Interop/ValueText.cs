using System.Text;

namespace Autograd.Interop;

/// <summary>Python's repr of an argument, for error messages.</summary>
internal static unsafe class ValueText
{
    internal static string Repr(Value value) => value.Tag switch
    {
        Tag.None => "None",
        Tag.Tensor => Tensor((nint)value.Pointer),
        Tag.Double => PythonStr.Float(value.Number),
        Tag.Bool => PythonStr.Bool(value.Integer != 0),
        Tag.Complex => PythonStr.Complex(new(((double*)value.Pointer)[0], ((double*)value.Pointer)[1])),
        Tag.String => String(Text(value)),
        Tag.Device => Device.From((int)(value.Integer >> 16), (short)value.Integer).ToString(),
        Tag.Generator => "<torch._C.Generator object>",
        Tag.List => PythonStr.List(Items(value, value.Count)),
        Tag.Dict => Dict(Items(value, 2 * value.Count)),
        Tag.Object => "<torch.ScriptObject object>",
        Tag.Unknown => $"<{Text(value)} object>",
        _ => value.Integer.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Text(Value value) => Encoding.UTF8.GetString((byte*)value.Pointer, value.Count);

    private static string Tensor(nint handle)
    {
        Native.ag_tensor_retain(handle);
        using var tensor = new Tensor(handle);
        return tensor.ToString();
    }

    private static string String(string text)
    {
        char quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        return quote + text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t")
            .Replace($"{quote}", $"\\{quote}") + quote;
    }

    private static string Dict(string[] items) =>
        $"{{{string.Join(", ", items.Chunk(2).Select(entry => $"{entry[0]}: {entry[1]}"))}}}";

    private static string[] Items(Value value, int count)
    {
        var items = new string[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = Repr(((Value*)value.Pointer)[i]);
        }

        return items;
    }
}
