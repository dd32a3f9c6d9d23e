using System.Collections;
using System.Numerics;

namespace Autograd.OperatorCalls;

/// <summary>The arguments of one call, by the schema's names.</summary>
/// <remarks>
/// A value is what C# calls it, or an array of those; null is Python's None. Nothing is checked or changed on the way: a null, a
/// disposed tensor or a list that holds one arrives at the operator as it is. What is not in <paramref name="values"/> is left to
/// the signature's default.
/// </remarks>
public sealed class CallArguments(IReadOnlyDictionary<string, object?> values)
{
    /// <summary>The names that were given.</summary>
    public IEnumerable<string> Names => values.Keys;

    /// <summary>Whether an argument was given, and its value.</summary>
    public bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);

    /// <summary>A tensor; null passes through.</summary>
    public Tensor Tensor(string name) => OptionalTensor(name)!;

    /// <summary>A tensor or none.</summary>
    public Tensor? OptionalTensor(string name) => (Tensor?)Get(name);

    /// <summary>Tensors: an array, or one that stands for a list.</summary>
    public TensorList TensorList(string name) => Get(name) switch
    {
        Tensor tensor => tensor,
        object?[] tensors => (Tensor[])[.. tensors.Cast<Tensor>()],
        var none => (Tensor[]?)none,
    };

    /// <summary>Tensors of which some may be missing.</summary>
    public OptionalTensorList OptionalTensorList(string name) => Get(name) switch
    {
        Tensor tensor => tensor,
        object?[] tensors => (Tensor?[])[.. tensors.Cast<Tensor?>()],
        var none => (Tensor?[]?)none,
    };

    /// <summary>Integers: an array, or one number that stands for a list.</summary>
    public IntList IntList(string name) => Get(name) is long or int ? Long(name) : LongArray(name);

    /// <summary>Integers as an array.</summary>
    public long[]? LongArray(string name) => Get(name) switch
    {
        null => null,
        IEnumerable list => [.. list.Cast<object>().Select(Convert.ToInt64)],
        var one => [Convert.ToInt64(one)],
    };

    /// <summary>One of a list's integers.</summary>
    public long Element(string name, int index) => LongArray(name)![index];

    /// <summary>Floating point numbers.</summary>
    public DoubleList DoubleList(string name) => Get(name) switch
    {
        null => default,
        IEnumerable list => (double[])[.. list.Cast<object>().Select(Convert.ToDouble)],
        var one => Convert.ToDouble(one),
    };

    /// <summary>Flags.</summary>
    public BoolList BoolList(string name) => ((IEnumerable?)Get(name))?.Cast<bool>().ToArray();

    /// <summary>Numbers of any kind.</summary>
    public ScalarList ScalarList(string name) => ((IEnumerable?)Get(name))?.Cast<object>().Select(ToScalar).ToArray();

    /// <summary>A number of any kind.</summary>
    public Scalar Scalar(string name) => ToScalar(Get(name)!);

    /// <summary>A number of any kind or none.</summary>
    public Scalar? OptionalScalar(string name) => Get(name) is { } value ? ToScalar(value) : null;

    /// <summary>An integer.</summary>
    public long Long(string name, long absent = 0) => OptionalLong(name) ?? absent;

    /// <summary>An integer or none.</summary>
    public long? OptionalLong(string name) => Get(name) is { } value ? Convert.ToInt64(value) : null;

    /// <summary>A floating point number.</summary>
    public double Double(string name, double absent = 0) => OptionalDouble(name) ?? absent;

    /// <summary>A floating point number or none.</summary>
    public double? OptionalDouble(string name) => Get(name) is { } value ? ToDouble(value) : null;

    /// <summary>A flag.</summary>
    public bool Bool(string name, bool absent = false) => OptionalBool(name) ?? absent;

    /// <summary>A flag or none.</summary>
    public bool? OptionalBool(string name) => (bool?)Get(name);

    /// <summary>A text; null passes through where it was given.</summary>
    public string String(string name, string? absent = null) => (string?)(values.TryGetValue(name, out object? value) ? value : absent)!;

    /// <summary>A text or none.</summary>
    public string? OptionalString(string name) => (string?)Get(name);

    /// <summary>An element type; null passes through.</summary>
    public DType DType(string name) => OptionalDType(name)!;

    /// <summary>An element type or none.</summary>
    public DType? OptionalDType(string name) => (DType?)Get(name);

    /// <summary>A layout; null passes through.</summary>
    public Layout Layout(string name) => OptionalLayout(name)!;

    /// <summary>A layout or none.</summary>
    public Layout? OptionalLayout(string name) => (Layout?)Get(name);

    /// <summary>A memory format; null passes through.</summary>
    public MemoryFormat MemoryFormat(string name) => OptionalMemoryFormat(name)!;

    /// <summary>A memory format or none.</summary>
    public MemoryFormat? OptionalMemoryFormat(string name) => (MemoryFormat?)Get(name);

    /// <summary>A device; null passes through.</summary>
    public Device Device(string name) => OptionalDevice(name)!;

    /// <summary>A device or none.</summary>
    public Device? OptionalDevice(string name) => (Device?)Get(name);

    /// <summary>A generator; null passes through.</summary>
    public Generator Generator(string name) => OptionalGenerator(name)!;

    /// <summary>A generator or none.</summary>
    public Generator? OptionalGenerator(string name) => (Generator?)Get(name);

    /// <summary>Whether a value is a number, and no tensor.</summary>
    internal static bool IsNumber(object? value) => value is bool or int or long or double or Complex or Autograd.Scalar;

    /// <summary>The length of a list, null for what is none.</summary>
    internal static int? LengthOf(object? value) => (value as ICollection)?.Count;

    private static Scalar ToScalar(object value) => value switch
    {
        Scalar scalar => scalar,
        bool flag => flag,
        Complex complex => complex,
        double real => real,
        _ => Convert.ToInt64(value),
    };

    // A signature may be narrower than the schema.
    private static double ToDouble(object value) =>
        value is Complex ? throw new ArgumentException("This signature takes no complex number.") : Convert.ToDouble(value);

    private object? Get(string name) => values.GetValueOrDefault(name);
}
