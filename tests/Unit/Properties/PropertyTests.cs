using FsCheck;
using FsCheck.Fluent;

namespace Autograd.Unit.Properties;

/// <summary>Laws that hold for whatever FsCheck comes up with.</summary>
public class PropertyTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(100);

    private static Arbitrary<double[]> Numbers =>
        ArbMap.Default.GeneratorFor<NormalFloat[]>().Select(array => Array.ConvertAll(array, x => x.Get)).ToArbitrary();

    private static Arbitrary<long[]> Shapes =>
        Gen.Choose(0, 4).Select(length => (long)length).ListOf().Where(shape => shape.Count <= 5).Select(shape => shape.ToArray()).ToArbitrary();

    [Fact]
    public void A_tensor_gives_back_the_data_it_was_made_of()
    {
        Check(Prop.ForAll((float[] data) => Torch.Tensor(data).ToArray<float>().SequenceEqual(data)));
        Check(Prop.ForAll((double[] data) => Torch.Tensor(data).ToArray<double>().SequenceEqual(data)));
        Check(Prop.ForAll((long[] data) => Torch.Tensor(data).ToArray<long>().SequenceEqual(data)));
        Check(Prop.ForAll((int[] data) => Torch.Tensor(data).ToArray<long>().SequenceEqual(data.Select(x => (long)x))));
        Check(Prop.ForAll((byte[] data) => Torch.Tensor(data).ToArray<byte>().SequenceEqual(data)));
        Check(Prop.ForAll((bool[] data) => Torch.Tensor(data).ToArray<bool>().SequenceEqual(data)));
    }

    [Fact]
    public void A_tensor_has_the_shape_it_was_asked_for() =>
        Check(Prop.ForAll(Shapes, shape =>
        {
            using Tensor x = Torch.Zeros(shape);
            return x.Shape == new Size(shape) && x.Numel == x.Shape.Numel && x.ToArray<float>().Length == x.Numel;
        }));

    [Fact]
    public void A_slice_has_the_elements_of_the_arrays_slice() =>
        Check(Prop.ForAll((int[] data, int first, int second) =>
        {
            int start = Math.Abs(first % (data.Length + 1)), end = Math.Abs(second % (data.Length + 1));
            using Tensor x = Torch.Tensor(data);
            return x[start..end].ToArray<int>().SequenceEqual(data.Skip(start).Take(Math.Max(0, end - start)));
        }));

    [Fact]
    public void Broadcast_sums_do_not_depend_on_the_order() =>
        Check(Prop.ForAll(Numbers, Numbers, (a, b) =>
        {
            using Tensor x = Torch.Tensor(a).View(-1, 1), y = Torch.Tensor(b);
            using Tensor left = x + y, right = y + x;
            return left.Shape == new Size(a.Length, b.Length) && left.ToArray<double>().SequenceEqual(right.ToArray<double>());
        }));

    [Fact]
    public void The_gradient_of_a_dot_product_is_the_other_factor() =>
        Check(Prop.ForAll(Numbers, data =>
        {
            using Tensor x = Torch.Ones([data.Length], dtype: DType.Float64, requiresGrad: true);
            using Tensor weights = Torch.Tensor(data);
            using Tensor result = (x * weights).Sum();
            result.Backward();
            return x.Grad!.ToArray<double>().SequenceEqual(data);
        }));

    [Fact]
    public void The_gradient_is_linear() =>
        Check(Prop.ForAll(Numbers, data =>
        {
            using Tensor x = Torch.Tensor(data, requiresGrad: true);
            double[] Gradient(Func<Tensor, Tensor> f) => Torch.Grad(f(x).Sum(), x)[0].ToArray<double>();
            double[] sin = Gradient(t => t.Sin()), tanh = Gradient(t => t.Tanh()), both = Gradient(t => 2 * t.Sin() - 3 * t.Tanh());
            return both.Select((value, i) => Math.Abs(value - (2 * sin[i] - 3 * tanh[i]))).All(error => error < 1e-12);
        }));

    [Fact]
    public void Gradients_of_a_repeated_pass_add_up() =>
        Check(Prop.ForAll(Numbers, Gen.Choose(1, 5).ToArbitrary(), (data, times) =>
        {
            using Tensor x = Torch.Tensor(data, requiresGrad: true);
            using Tensor result = (x * 2).Sum();
            for (int i = 0; i < times; i++)
            {
                result.Backward(retainGraph: true);
            }

            return x.Grad!.ToArray<double>().All(value => value == 2 * times);
        }));

    private static void Check(Property property) => property.Check(Config);
}
