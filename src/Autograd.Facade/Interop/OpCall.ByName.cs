using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Autograd.Interop;

/// <content>Calls by name: of an operator whose schema is known at run time only, with boxed arguments and results.</content>
internal unsafe ref partial struct OpCall
{
    // Nested deeper than any schema; a list that contains itself ends here rather than with the stack.
    private const int MaxDepth = 32;

    /// <summary>Calls the first overload of <paramref name="name"/> that takes the arguments, or the given one.</summary>
    /// <exception cref="TorchException">No schema takes the arguments, or the operator failed.</exception>
    internal static object? ByName(
        string name, string? overload, ReadOnlySpan<object?> positional, ReadOnlySpan<(string Name, object? Value)> keywords)
    {
        Unsafe.SkipInit(out OpCall call);
        call.scratchUsed = 0;
        call.overflow = null;
        var owners = new Owners();
        Value arguments = default, named = default, result = default;
        call.WriteList(&arguments, positional, owners, 0);
        call.WriteKeywords(&named, keywords, owners);
        NativeError* status = Native.ag_packet_call(name, overload, &arguments, &named, &result);
        GC.KeepAlive(call.overflow);
        GC.KeepAlive(owners);
        Native.Check(status);
        return BoxedResult.Take(&result, owners);
    }

    private void WriteKeywords(Value* value, ReadOnlySpan<(string Name, object? Value)> keywords, Owners owners)
    {
        var items = (Value*)Reserve(checked(2 * keywords.Length * sizeof(Value)));
        for (int i = 0; i < keywords.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(keywords[i].Name, nameof(keywords));
            WriteText(items + (2 * i), Tag.String, keywords[i].Name);
            Write(items + (2 * i) + 1, keywords[i].Value, owners, 1);
        }

        *value = new Value { Tag = Tag.Dict, Count = keywords.Length, Pointer = items };
    }

    private void WriteList(Value* value, ReadOnlySpan<object?> list, Owners owners, int depth)
    {
        var items = (Value*)Reserve(checked(list.Length * sizeof(Value)));
        for (int i = 0; i < list.Length; i++)
        {
            Write(items + i, list[i], owners, depth + 1);
        }

        *value = new Value { Tag = Tag.List, Count = list.Length, Pointer = items };
    }

    private void WriteText(Value* value, Tag tag, string text)
    {
        int bytes = Encoding.UTF8.GetByteCount(text);
        var copy = (byte*)Reserve(bytes);
        Encoding.UTF8.GetBytes(text, new Span<byte>(copy, bytes));
        *value = new Value { Tag = tag, Count = bytes, Pointer = copy };
    }

    private void Write(Value* value, object? argument, Owners owners, int depth)
    {
        *value = default;
        switch (argument)
        {
            case null:
                break;
            case Tensor tensor:
                owners.Add(tensor);
                *value = new Value { Tag = Tag.Tensor, Pointer = (void*)tensor.Handle };
                break;
            case Generator generator:
                owners.Add(generator);
                *value = new Value { Tag = Tag.Generator, Pointer = (void*)generator.Handle };
                break;
            case ScriptObject instance:
                owners.Add(instance);
                *value = new Value { Tag = Tag.Object, Pointer = (void*)instance.Handle };
                break;
            case string text:
                WriteText(value, Tag.String, text);
                break;
            case Device device:
                *value = new Value { Tag = Tag.Device, Integer = device.Packed };
                break;
            case DType dtype:
                *value = new Value { Tag = Tag.Int, Integer = dtype.Number };
                break;
            case Layout layout:
                *value = new Value { Tag = Tag.Int, Integer = layout.Number };
                break;
            case MemoryFormat format:
                *value = new Value { Tag = Tag.Int, Integer = format.Number };
                break;
            case IDictionary dictionary:
                WriteDictionary(value, dictionary, owners, depth);
                break;
            case IEnumerable list:
                CheckDepth(depth);
                WriteList(value, list.Cast<object?>().ToArray(), owners, depth);
                break;
            case ITuple tuple:
                CheckDepth(depth);
                WriteList(value, Enumerable.Range(0, tuple.Length).Select(i => tuple[i]).ToArray(), owners, depth);
                break;
            default:
                WriteNumber(value, argument);
                break;
        }
    }

    private void WriteDictionary(Value* value, IDictionary dictionary, Owners owners, int depth)
    {
        CheckDepth(depth);
        var items = new List<object?>();
        foreach (DictionaryEntry entry in dictionary)
        {
            items.Add(entry.Key);
            items.Add(entry.Value);
        }

        WriteList(value, items.ToArray(), owners, depth);
        value->Tag = Tag.Dict;
        value->Count /= 2;
    }

    private void WriteNumber(Value* value, object argument)
    {
        Scalar? number = argument switch
        {
            Scalar scalar => scalar,
            bool flag => flag,
            int or long or short or sbyte or byte or ushort or uint => Convert.ToInt64(argument, null),
            ulong large when large <= long.MaxValue => (long)large,
            double real => real,
            float real => (double)real,
            Half real => real,
            BFloat16 real => real,
            Complex complex => complex,
            Complex64 complex => complex,
            _ => null,
        };
        if (number is { } scalarValue)
        {
            value->Tag = scalarValue.Kind;
            Store(value, scalarValue);
        }
        else
        {
            WriteText(value, Tag.Unknown, argument.GetType().Name);
        }
    }

    private static void CheckDepth(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ArgumentException($"lists in an operator's arguments are nested more than {MaxDepth} deep");
        }
    }
}

/// <summary>
/// The objects whose handles a call by name passes: kept alive until it is over, and found again where it returns one of them.
/// </summary>
internal sealed class Owners : List<object>;
