using System.Numerics;
using System.Text;

namespace Autograd.Interop;

/// <summary>The results of a call by name, as objects.</summary>
internal static unsafe class BoxedResult
{
    /// <summary>Takes over a result, and frees its memory.</summary>
    /// <param name="value">The result.</param>
    /// <param name="owners">The call's arguments: a tensor that is returned again is the same object.</param>
    internal static object? Take(Value* value, Owners owners)
    {
        object? result = value->Tag switch
        {
            Tag.Tensor => TakeTensor((nint)value->Pointer, owners),
            Tag.Int => value->Integer,
            Tag.Double => value->Number,
            Tag.Bool => value->Integer != 0,
            Tag.Complex => new Complex(((double*)value->Pointer)[0], ((double*)value->Pointer)[1]),
            Tag.String => Encoding.UTF8.GetString((byte*)value->Pointer, value->Count),
            Tag.Device => Device.From((int)(value->Integer >> 16), (short)value->Integer),
            Tag.Generator => Generator.FromHandle((nint)value->Pointer),
            Tag.Object => new ScriptObject((nint)value->Pointer),
            Tag.Ints => new ReadOnlySpan<long>(value->Pointer, value->Count).ToArray(),
            Tag.Doubles => new ReadOnlySpan<double>(value->Pointer, value->Count).ToArray(),
            Tag.Tensors => TakeTensors(value, owners),
            Tag.List or Tag.Tuple => TakeItems(value, value->Count, owners),
            Tag.Dict => TakeItems(value, 2 * value->Count, owners).Chunk(2).ToDictionary(entry => entry[0]!, entry => entry[1]),
            _ => null,
        };
        if (value->Tag is Tag.Complex or Tag.String or Tag.Ints or Tag.Doubles or Tag.Tensors or Tag.List or Tag.Tuple or Tag.Dict)
        {
            Native.ag_free(value->Pointer);
        }

        return result;
    }

    private static Tensor? TakeTensor(nint handle, Owners owners)
    {
        foreach (object owner in owners)
        {
            if (owner is Tensor { IsDisposed: false } tensor && tensor.Handle == handle)
            {
                Native.ag_tensor_release(handle);
                return tensor;
            }
        }

        return Tensor.FromHandle(handle);
    }

    private static Tensor?[] TakeTensors(Value* value, Owners owners)
    {
        var tensors = new Tensor?[value->Count];
        for (int i = 0; i < tensors.Length; i++)
        {
            tensors[i] = TakeTensor(((nint*)value->Pointer)[i], owners);
        }

        return tensors;
    }

    private static object?[] TakeItems(Value* value, int count, Owners owners)
    {
        var items = new object?[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = Take((Value*)value->Pointer + i, owners);
        }

        return items;
    }
}
