using System.Numerics;

namespace Autograd.Fuzz;

/// <summary>
/// Makes the arguments of one call. A coherent call has one dtype, a few shapes that belong together and small numbers, so that
/// kernels get past their checks; a hostile one has anything.
/// </summary>
internal sealed class ArgumentGenerator(Random random)
{
    private static readonly string[] Kinds =
    [
        "Tensor", "TensorList", "OptionalTensorList", "IntList", "DoubleList", "BoolList", "ScalarList", "Scalar", "long", "double",
        "bool", "string", "DType", "Layout", "MemoryFormat", "Device", "Generator",
    ];

    private static readonly long[] SmallIntegers = [0, 1, 2, 3, 1, 2, -1, -2, 4];

    // Either small, or so large that nothing of that size can be made: what lies between only takes time.
    private static readonly long[] Integers =
        [5, 7, 10, -5, 100, int.MaxValue, int.MinValue, 1L << 31, 1L << 62, long.MaxValue, long.MinValue];

    private static readonly double[] Reals =
        [0, 1, 0.5, -1, 2, 1e-3, 3.7, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e300];

    private static readonly string[] Texts =
    [
        "mean", "sum", "none", "zeros", "reflect", "replicate", "constant", "circular", "valid", "same", "linear", "nearest", "lower",
        "higher", "midpoint", "ij", "xy", "fro", "nuc", "floor", "trunc", "tanh", "ortho", "forward", "backward", "prod", "amax",
        "amin", "add", "multiply", "left", "right", "L", "U", "gesvd", "gels", "gelsy", "gelsd", "gelss", "reduced", "complete", "r",
        "", "bogus", "\0", "é\u4e2d",
    ];

    private static readonly DType[] DTypes =
    [
        DType.Float32, DType.Float64, DType.Int64, DType.Bool, DType.Complex64, DType.Float16, DType.UInt8, DType.Complex32,
        DType.QUInt8, DType.Float8E5M2, DType.UInt16,
    ];

    private static readonly Layout[] Layouts = [Layout.Strided, Layout.SparseCoo, Layout.SparseCsr, Layout.SparseBsr, Layout.Mkldnn];

    private static readonly MemoryFormat[] Formats =
        [MemoryFormat.Contiguous, MemoryFormat.Preserve, MemoryFormat.ChannelsLast, MemoryFormat.ChannelsLast3d];

    private static readonly Device[] Devices = [Device.Cpu, Device.Cpu, Device.Meta, Device.Cuda, new("cuda:7"), new("cpu:1")];

    private readonly TensorGenerator tensors = new(random);
    private readonly bool hostile = random.Chance(0.35);

    /// <summary>Every tensor and generator made so far, with the way it was made.</summary>
    public IReadOnlyList<(IDisposable Object, string Recipe)> Made => tensors.Made;

    /// <summary>The arguments of an operator by name; some that have a default are left out.</summary>
    /// <param name="op">The operator.</param>
    /// <param name="form">The signature that will be called; null for a call by name, which takes any kind.</param>
    public Dictionary<string, object?> Arguments(Operator op, CallForm? form)
    {
        tensors.Begin(hostile);
        Dictionary<string, object?> arguments = [];
        OperatorParameter? spread = form >= CallForm.FixedArity2 ? op.Parameters.First(p => p.Kind == "IntList") : null;
        foreach (OperatorParameter parameter in op.Parameters)
        {
            if (parameter == spread)
            {
                arguments[parameter.Name] = List(form!.Value - CallForm.FixedArity2 + 2, Integer);
                continue;
            }

            if (parameter.HasDefault && random.Chance(0.45))
            {
                continue;
            }

            bool wrongKind = form is null && hostile && random.Chance(0.08);
            arguments[parameter.Name] = wrongKind ? Value(random.Pick(Kinds)) : Value(parameter, form);
        }

        return arguments;
    }

    private object? Value(OperatorParameter parameter, CallForm? form)
    {
        switch (parameter.Kind, form)
        {
            case ("Tensor", CallForm.Number) when parameter.Name == "other":
            case ("Tensor", CallForm.NumberInput) when parameter.Name == "self":
                return Number();
            case ("IntList", CallForm.Varargs):
                return Integers64();
        }

        // A null receiver is the caller's own null reference: it never arrives.
        bool isReceiver = parameter.Name == "self";
        bool isNull = random.Chance(parameter.IsOptional ? 0.5 : hostile && !isReceiver && IsReference(parameter.Kind) ? 0.03 : 0);
        return isNull ? null : Value(parameter.Kind);
    }

    private static bool IsReference(string kind) => kind is not ("long" or "double" or "bool" or "Scalar");

    private object? Value(string kind) => kind switch
    {
        "Tensor" => tensors.Make(),
        "TensorList" => List(ListLength(), () => hostile && random.Chance(0.03) ? null : tensors.Make()),
        "OptionalTensorList" => List(ListLength(), () => random.Chance(0.3) ? null : tensors.Make()),
        "IntList" => random.Chance(0.15) ? Integer() : Integers64(),
        "DoubleList" => List(ListLength(), Real),
        "BoolList" => List(ListLength(), () => random.Chance(0.5)),
        "ScalarList" => List(ListLength(), Number),
        "Scalar" => Number(),
        "long" => Integer(),
        "double" => Real(),
        "bool" => random.Chance(0.5),
        "string" => random.Pick(Texts),
        "DType" => hostile ? random.Pick(DTypes) : random.Pick(DTypes.AsSpan(0, 5)),
        "Layout" => hostile ? random.Pick(Layouts) : Layout.Strided,
        "MemoryFormat" => random.Pick(Formats),
        "Device" => hostile ? random.Pick(Devices) : Device.Cpu,
        "Generator" => tensors.MakeGenerator(),
        _ => throw new InvalidOperationException($"No values are known for the kind {kind}."),
    };

    private object Number() => random.Next(10) switch
    {
        < 5 => Integer(),
        < 8 => Real(),
        8 => random.Chance(0.5),
        _ => new Complex(Real(), 1),
    };

    private long Integer() => random.Chance(hostile ? 0.75 : 0.97) ? random.Pick(SmallIntegers) : random.Pick(Integers);

    private double Real() => random.Chance(hostile ? 0.5 : 0.85) ? random.Pick(Reals.AsSpan(0, 7)) : random.Pick(Reals);

    private long[] Integers64() => List(ListLength(), Integer);

    private int ListLength() => hostile && random.Chance(0.01) ? 70 : random.Pick<int>([0, 1, 1, 2, 2, 2, 3, 3, 4, 5]);

    private static T[] List<T>(int length, Func<T> element)
    {
        var list = new T[length];
        for (int i = 0; i < length; i++)
        {
            list[i] = element();
        }

        return list;
    }
}
