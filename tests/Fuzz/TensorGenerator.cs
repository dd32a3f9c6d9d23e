using System.Numerics;

namespace Autograd.Fuzz;

/// <summary>Makes the tensors and generators of one call.</summary>
internal sealed class TensorGenerator(Random random)
{
    private static readonly long[][] Shapes =
    [
        [], [0], [1], [3], [4], [5], [2, 3], [3, 3], [0, 3], [3, 0], [3, 2], [4, 4], [1, 1], [2, 3, 4], [2, 3, 3], [0, 3, 3], [2, 0, 3],
        [2, 2, 3, 3], [1, 2, 4, 4], [2, 0, 4, 4], [2, 2, 4, 4, 4], [1, 2, 3, 4, 5, 2],
    ];

    private static readonly DType[] CoherentDTypes =
    [
        DType.Float32, DType.Float32, DType.Float32, DType.Float32, DType.Float64, DType.Float64, DType.Float64, DType.Int64,
        DType.Complex128, DType.Float16, DType.BFloat16, DType.Bool,
    ];

    private static readonly DType[] AnyDTypes =
    [
        DType.Float32, DType.Float32, DType.Float32, DType.Float64, DType.Float64, DType.Int64, DType.Int64, DType.Int32, DType.Bool,
        DType.UInt8, DType.Int8, DType.Int16, DType.Float16, DType.BFloat16, DType.Complex64, DType.Complex128,
    ];

    private static readonly (double Low, double High)[] Ranges = [(0, 2), (0, 3), (-3, 4), (0, 100), (-2147483648, 2147483648)];

    private static readonly double[] SpecialReals = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e30, -0.0];

    private static readonly long[] SpecialIntegers = [long.MinValue, long.MaxValue, -1, 1L << 40];

    private readonly List<(IDisposable, string)> made = [];
    private bool hostile;
    private DType dtype = DType.Float32;
    private long[][] shapes = Shapes;
    private double integers;

    /// <summary>Every tensor and generator made so far, with the way it was made.</summary>
    public IReadOnlyList<(IDisposable Object, string Recipe)> Made => made;

    /// <summary>Chooses what the tensors of the call have in common.</summary>
    public void Begin(bool isHostile)
    {
        hostile = isHostile;
        dtype = random.Pick(CoherentDTypes);
        integers = random.Pick([0, 0, 0.3, 0.5]);
        int count = random.Pick([1, 1, 2, 3]);
        shapes = [.. Enumerable.Range(0, count).Select(_ => random.Pick(Shapes))];
        if (random.Chance(0.3))
        {
            shapes = [.. Shapes.Where(shape => shape.Length == shapes[0].Length)];
        }
    }

    /// <summary>A generator of random numbers.</summary>
    public Generator MakeGenerator()
    {
        Generator generator = new();
        bool disposed = hostile && random.Chance(0.2);
        if (disposed)
        {
            generator.Dispose();
        }

        made.Add((generator, disposed ? "disposed Generator" : "Generator"));
        return generator;
    }

    /// <summary>A tensor.</summary>
    public Tensor Make()
    {
        long[] shape = hostile ? random.Pick(Shapes) : random.Pick(shapes);
        DType type = hostile ? random.Pick(AnyDTypes)
            : random.Chance(integers) ? DType.Int64
            : dtype;
        Tensor tensor = Keep(Fill(shape, type), $"{type.Name}[{string.Join(", ", shape)}]");
        if (hostile)
        {
            tensor = Vary(tensor, 0.05, ChangeKind);
        }

        tensor = Vary(tensor, 0.15, ChangeStrides);
        tensor = Vary(tensor, 0.3, RequireGrad);
        return hostile ? Vary(tensor, 0.02, ChangeLife) : tensor;
    }

    private Tensor Fill(long[] shape, DType type)
    {
        long count = shape.Aggregate(1L, (product, length) => product * length);
        if (type.IsComplex)
        {
            var complex = new Complex[count];
            for (int i = 0; i < count; i++)
            {
                complex[i] = new Complex(Normal(), Normal());
            }

            return Torch.FromData<Complex>(complex, shape).To(type);
        }

        (double low, double high) = random.Pick(hostile ? Ranges : Ranges.AsSpan(0, 4));
        if (!type.IsFloatingPoint)
        {
            var integers = new long[count];
            for (int i = 0; i < count; i++)
            {
                integers[i] = (long)Math.Floor(low + (random.NextDouble() * (high - low)));
            }

            Spoil(integers, SpecialIntegers);
            return Torch.FromData<long>(integers, shape).To(type);
        }

        var reals = new double[count];
        bool probability = random.Chance(0.2);
        for (int i = 0; i < count; i++)
        {
            reals[i] = probability ? random.NextDouble() : Normal();
        }

        Spoil(reals, SpecialReals);
        return Torch.FromData<double>(reals, shape).To(type);
    }

    private void Spoil<T>(T[] values, T[] specials)
    {
        if (values.Length > 0 && random.Chance(hostile ? 0.15 : 0.05))
        {
            values[random.Next(values.Length)] = random.Pick<T>(specials);
        }
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private (Tensor Tensor, string How) ChangeKind(Tensor tensor) => random.Next(7) switch
    {
        0 or 1 => (tensor.To(Device.Meta), "on meta"),
        2 or 3 => (tensor.ToSparse(), "sparse"),
        4 => (Quantize(tensor.To(DType.Float32)), "quantized"),
        5 => (tensor.ToSparse(Layout.SparseCsr), "sparse_csr"),
        _ => (InferenceCopy(tensor), "inference"),
    };

    private static Tensor Quantize(Tensor tensor) =>
        (Tensor)Torch.Operators["aten"]["quantize_per_tensor"]["default"].Invoke(tensor, 0.1, 0, DType.QUInt8)!;

    private static Tensor InferenceCopy(Tensor tensor)
    {
        using (Torch.InferenceMode())
        {
            return tensor.Clone();
        }
    }

    private (Tensor Tensor, string How) ChangeStrides(Tensor tensor) => random.Next(4) switch
    {
        0 => (tensor.Transpose(0, -1), "transposed"),
        1 => (tensor.Expand((long[])[2, .. tensor.Shape]), "expanded"),
        2 => (tensor.Slice(0, null, null, 2), "every second row"),
        _ => (tensor.Conj(), "conj"),
    };

    private (Tensor Tensor, string How) RequireGrad(Tensor tensor)
    {
        if (!tensor.DType.IsFloatingPoint && !tensor.DType.IsComplex)
        {
            return (tensor, "as it is");
        }

        Tensor leaf = Keep(tensor.Detach(), "detached").RequiresGradInPlace();
        return random.Chance(0.2) ? (leaf * 1, "requires_grad, times 1") : (leaf, "requires_grad");
    }

    private (Tensor Tensor, string How) ChangeLife(Tensor tensor)
    {
        tensor.Dispose();
        return (tensor, "disposed");
    }

    private Tensor Vary(Tensor tensor, double probability, Func<Tensor, (Tensor Tensor, string How)> change)
    {
        if (!random.Chance(probability))
        {
            return tensor;
        }

        try
        {
            (Tensor varied, string how) = change(tensor);
            return Keep(varied, how);
        }
        catch (TorchException)
        {
            return tensor; // not every kind of tensor can be varied in every way
        }
    }

    private Tensor Keep(Tensor tensor, string how)
    {
        string before = made.Count > 0 && made[^1].Item1 is Tensor && how.Length > 0 && !how.Contains('[') ? made[^1].Item2 + " " : "";
        made.Add((tensor, before + how));
        return tensor;
    }
}
