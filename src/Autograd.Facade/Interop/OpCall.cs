using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Autograd.Interop;

/// <summary>
/// One call of an operator, and the only way to make one: arguments are put in the schema's order, then one of the result
/// methods makes the call. Lives on the stack of the generated method that makes the call and allocates nothing but lists too
/// long for its scratch space.
/// </summary>
/// <remarks>
/// A null or default argument is sent as "the schema's default". Put stores bare handles, so the caller keeps every tensor
/// alive until the call is over.
/// </remarks>
internal unsafe ref partial struct OpCall
{
    private const int MaxArguments = 40;
    private const int MaxResults = 9;
    private const int ScratchWords = 32;

    private nint op;
    private int count;
    private int scratchUsed;
    private Overflow? overflow;
    private fixed long arguments[MaxArguments * 2];
    private fixed long results[MaxResults * 2];
    private fixed long scratch[ScratchWords];

    /// <summary>Starts a call of <paramref name="name"/>, such as "add.Tensor", whose handle is cached in a slot.</summary>
    /// <exception cref="NotSupportedException">The loaded LibTorch has no such operator.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Begin(out OpCall call, scoped ref nint slot, string name)
    {
        Unsafe.SkipInit(out call);
        call.op = slot != 0 ? slot : slot = OperatorTable.Find(name);
        call.count = 0;
        call.scratchUsed = 0;
        call.overflow = null;
    }

    internal void Put(Tensor? tensor)
    {
        if (tensor is null)
        {
            Next(Tag.None);
        }
        else
        {
            Next(Tag.Tensor)->Pointer = (void*)tensor.Handle;
        }
    }

    internal void Put(long value) => Next(Tag.Int)->Integer = value;

    internal void Put(long? value) => PutOptional(value.HasValue, Tag.Int)->Integer = value.GetValueOrDefault();

    internal void Put(double value) => Next(Tag.Double)->Number = value;

    internal void Put(double? value) => PutOptional(value.HasValue, Tag.Double)->Number = value.GetValueOrDefault();

    internal void Put(bool value) => Next(Tag.Bool)->Integer = value ? 1 : 0;

    internal void Put(bool? value) => PutOptional(value.HasValue, Tag.Bool)->Integer = value.GetValueOrDefault() ? 1 : 0;

    internal void Put(DType? value) => PutOptional(value is not null, Tag.Int)->Integer = value?.Number ?? 0;

    internal void Put(Layout? value) => PutOptional(value is not null, Tag.Int)->Integer = value?.Number ?? 0;

    internal void Put(MemoryFormat? value) => PutOptional(value is not null, Tag.Int)->Integer = value?.Number ?? 0;

    internal void Put(Device? value)
    {
        if (value is not null && value.TypeNumber == Device.Cuda.TypeNumber)
        {
            CudaDevices.Require();
        }

        PutOptional(value is not null, Tag.Device)->Integer = value?.Packed ?? 0;
    }

    internal void Put(Generator? value) =>
        PutOptional(value is not null, Tag.Generator)->Pointer = (void*)(value?.Handle ?? 0);

    internal void Put(Scalar value) => Store(Next(value.Kind), value);

    internal void Put(Scalar? value)
    {
        if (value is { } scalar)
        {
            Put(scalar);
        }
        else
        {
            Next(Tag.Default);
        }
    }

    internal void Put(string? value)
    {
        if (value is null)
        {
            Next(Tag.Default);
            return;
        }

        int bytes = Encoding.UTF8.GetByteCount(value);
        byte* copy = (byte*)Reserve(bytes);
        Encoding.UTF8.GetBytes(value, new Span<byte>(copy, bytes));
        PutList(Tag.String, copy, bytes);
    }

    internal void Put(scoped IntList list)
    {
        switch (list.Form)
        {
            case ListForm.Default:
                Next(Tag.Default);
                break;
            case ListForm.Single:
                Put(list.Single);
                break;
            default:
                PutCopy(Tag.Ints, list.AsSpan());
                break;
        }
    }

    internal void Put(scoped DoubleList list)
    {
        if (list.IsGiven)
        {
            PutCopy(Tag.Doubles, list.AsSpan());
        }
        else
        {
            Next(Tag.Default);
        }
    }

    internal void Put(scoped BoolList list)
    {
        if (list.IsGiven)
        {
            PutCopy(Tag.Bools, list.AsSpan());
        }
        else
        {
            Next(Tag.Default);
        }
    }

    internal void Put(scoped ScalarList list)
    {
        if (!list.IsGiven)
        {
            Next(Tag.Default);
            return;
        }

        ReadOnlySpan<Scalar> scalars = list.AsSpan();
        var copy = (Value*)Reserve(scalars.Length * sizeof(Value));
        for (int i = 0; i < scalars.Length; i++)
        {
            copy[i] = new Value { Tag = scalars[i].Kind };
            Store(copy + i, scalars[i]);
        }

        PutList(Tag.Scalars, copy, scalars.Length);
    }

    internal void Put(scoped TensorList list)
    {
        if (!list.IsGiven)
        {
            Next(Tag.Default);
            return;
        }

        PutHandles(list.AsSpan()!, optional: false);
    }

    internal void Put(scoped OptionalTensorList list)
    {
        if (!list.IsGiven)
        {
            Next(Tag.Default);
            return;
        }

        PutHandles(list.AsSpan(), optional: true);
    }

    /// <summary>Keeps the elements of a list alive up to this point, as GC.KeepAlive does for one object.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal readonly void KeepAlive(scoped TensorList list) => _ = list.Count;

    /// <inheritdoc cref="KeepAlive(TensorList)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal readonly void KeepAlive(scoped OptionalTensorList list) => _ = list.AsSpan();

    // The call lives on the stack, so its own buffers need no pinning.
    private Value* Arguments => (Value*)Unsafe.AsPointer(ref arguments[0]);

    private Value* Results => (Value*)Unsafe.AsPointer(ref results[0]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Value* Next(Tag tag)
    {
        Value* value = Arguments + count++;
        value->Tag = tag;
        return value;
    }

    private Value* PutOptional(bool given, Tag tag) => Next(given ? tag : Tag.Default);

    private void PutList(Tag tag, void* elements, int length)
    {
        Value* value = Next(tag);
        value->Pointer = elements;
        value->Count = length;
    }

    private void PutCopy<T>(Tag tag, scoped ReadOnlySpan<T> elements) where T : unmanaged
    {
        int bytes = elements.Length * sizeof(T);
        void* copy = Reserve(bytes);
        MemoryMarshal.AsBytes(elements).CopyTo(new Span<byte>(copy, bytes));
        PutList(tag, copy, elements.Length);
    }

    private void PutHandles(scoped ReadOnlySpan<Tensor?> tensors, bool optional)
    {
        var handles = (nint*)Reserve(tensors.Length * sizeof(nint));
        for (int i = 0; i < tensors.Length; i++)
        {
            handles[i] = tensors[i] is { } tensor ? tensor.Handle : optional ? 0 : throw MissingElement(i);
        }

        PutList(Tag.Tensors, handles, tensors.Length);
    }

    private static ArgumentNullException MissingElement(int index) =>
        new(null, $"expected Tensor as element {index} of the list of tensors, but got null");

    private void Store(Value* value, Scalar scalar)
    {
        switch (value->Tag)
        {
            case Tag.Double:
                value->Number = scalar.ToDouble();
                break;
            case Tag.Complex:
                Complex number = scalar.ToComplex();
                var parts = (double*)Reserve(2 * sizeof(double));
                parts[0] = number.Real;
                parts[1] = number.Imaginary;
                value->Pointer = parts;
                break;
            default:
                // A default(Scalar) is the integer zero.
                value->Tag = value->Tag == Tag.Bool ? Tag.Bool : Tag.Int;
                value->Integer = scalar.ToInt64();
                break;
        }
    }

    private void* Reserve(int bytes)
    {
        int words = (bytes + 7) / 8;
        if (scratchUsed + words <= ScratchWords)
        {
            void* place = Unsafe.AsPointer(ref scratch[scratchUsed]);
            scratchUsed += words;
            return place;
        }

        overflow = new Overflow(GC.AllocateUninitializedArray<long>(words, pinned: true), overflow);
        return Unsafe.AsPointer(ref overflow.Block[0]);
    }

    /// <summary>Pinned memory for a list that did not fit the scratch space, and the blocks before it.</summary>
    private sealed record Overflow(long[] Block, Overflow? Previous);
}
