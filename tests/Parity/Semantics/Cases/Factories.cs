using Autograd.Compat;
using static Autograd.Compat.Builtins;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Tensors from data: the default device, torch.asarray, the constructors named by type, resize.</summary>
internal static class Factories
{
    [Since(2, 3)]
    public static void the_default_device_can_be_set(Show show)
    {
        torch.set_default_device("meta");
        show(str(torch.get_default_device()));
        torch.set_default_device("cpu");
        show(str(torch.get_default_device()), str(torch.zeros(1).device));
        torch.set_default_device("meta");
        torch.set_default_device(null);
        show(str(torch.zeros(1).device));
        show.attempt(() => torch.set_default_device("nowhere:x"));
    }

    [Since(2, 0)]
    public static void factories_use_the_default_device(Show show)
    {
        var x = torch.zeros(2);
        torch.set_default_device("meta");
        show(torch.tensor([1.0]), torch.tensor(1.5), torch.zeros(2), torch.ones(2, 3), torch.empty(2), torch.full([2], 7.0));
        show(torch.arange(3), torch.arange(1, 3), torch.arange(1, 3, 0.5), torch.linspace(0, 1, 3), torch.logspace(0, 1, 3));
        show(torch.rand(2), torch.randn(2), torch.randint(3, [2]), torch.randint(1, 3, [2]), torch.eye(2));
        show(torch.empty_strided([2], [1]), torch.scalar_tensor(1.5));
        show(torch.hann_window(3), torch.hamming_window(3), torch.bartlett_window(3), torch.blackman_window(3), torch.kaiser_window(3));
        show(torch.fft.fftfreq(3), torch.fft.rfftfreq(3), torch.as_tensor(x), torch.asarray(x), torch.as_tensor(1.5));
        show(torch.as_tensor([1.0, 1.0]), torch.asarray([1.0], dtype: torch.float64), torch.asarray([1.0]));
        torch.set_default_device(null);
    }

    [Since(2, 0)]
    public static void what_follows_a_tensor_ignores_the_default_device(Show show)
    {
        var x = torch.ones(2);
        torch.set_default_device("meta");
        show(torch.zeros_like(x), torch.ones_like(x), torch.full_like(x, 3), x.new_zeros(2), x.new_tensor([1.0]));
        show(x + 1, x[0], x[true], x[torch.tensor([1], device: "cpu")], torch.zeros(2, device: "cpu"));
        show(torch.from_numpy(new double[] { 1, 1 }), torch.frombuffer(new byte[2], dtype: torch.int16), torch.FloatTensor([1.0]));
        show(torch.normal(0.0, 1.0, [2]).device.type, torch.complex(x, x));
        show.attempt(() => torch.zeros(2, @out: x));
        show(torch.zeros(2, @out: x, device: "cpu"));
        torch.set_default_device(null);
    }

    [Since(2, 0)]
    public static void a_block_has_a_default_device(Show show)
    {
        using (torch.device("meta").as_default())
        {
            show(torch.zeros(1));
            using (torch.device("cpu").as_default())
            {
                show(torch.zeros(1));
            }

            show(torch.zeros(1));
        }

        show(torch.zeros(1));
    }

    public static void asarray_shares_a_tensor(Show show)
    {
        var x = torch.tensor([1.0, 2.0]);
        var y = torch.asarray(x);
        show(same(x, y), y.dtype, y.requires_grad);
        var z = torch.asarray(x, copy: true);
        x[0] = 5;
        show(y, z, same(x, z));
        show(
            same(torch.asarray(x, copy: false), x), torch.asarray(x, dtype: torch.float64),
            torch.asarray(x, dtype: torch.int64, copy: true));
        show(torch.asarray(x, device: "meta"));
        show.attempt(() => torch.asarray(x, dtype: torch.float64, copy: false));
        show.attempt(() => torch.asarray(x, device: "meta", copy: false));
    }

    public static void asarray_decides_on_gradients(Show show)
    {
        foreach (bool? copy in new bool?[] { null, true })
        {
            foreach (DType? dtype in new[] { null, torch.float64 })
            {
                foreach (bool required in new[] { false, true })
                {
                    var plain = torch.tensor([1.0, 2.0]);
                    var leaf = torch.tensor([1.0, 2.0], requires_grad: true);
                    var inner = torch.tensor([1.0, 2.0], requires_grad: true) * 2;
                    foreach (var x in new[] { plain, leaf, inner })
                    {
                        var y = torch.asarray(x, dtype: dtype, copy: copy, requires_grad: required);
                        show(y, y.requires_grad, y.is_leaf, same(y, x), x.requires_grad);
                        if (y.grad_fn is not null)
                        {
                            show(y.grad_fn);
                        }
                    }
                }
            }
        }

        show.attempt(() => torch.asarray([1, 2], requires_grad: true));
        show.attempt(() => torch.asarray(torch.tensor([1, 2]), requires_grad: true));
    }

    [Since(2, 14)]
    public static void asarray_keeps_gradients_by_default(Show show)
    {
        var inner = torch.tensor([1.0, 2.0], requires_grad: true) * 2;
        foreach (var x in new[] { torch.tensor([1.0, 2.0]), inner })
        {
            foreach (DType? dtype in new[] { null, torch.float64 })
            {
                var y = torch.asarray(x, dtype: dtype);
                show(y, y.requires_grad, y.is_leaf, same(y, x));
            }
        }
    }

    public static void asarray_shares_an_array(Show show)
    {
        float[] array = [1, 2];
        var shared = torch.asarray(array);
        var copied = torch.asarray(array, copy: true);
        var converted = torch.asarray(array, dtype: torch.float64, requires_grad: true);
        array[0] = 5;
        show(shared, copied, converted, converted.requires_grad, converted.is_leaf);
        show(torch.asarray(new double[,] { { 1, 1 } }), torch.asarray(new int[] { 1 }, copy: false));
        show.attempt(() => torch.asarray(array, dtype: torch.float64, copy: false));
    }

    public static void asarray_copies_lists_and_numbers(Show show)
    {
        show(torch.asarray([1.0, 2.0]), torch.asarray([1, 2]), torch.asarray([true, false]), torch.asarray(1.5), torch.asarray(3));
        show(
            torch.asarray([1, 2], dtype: torch.float64), torch.asarray([1.0], requires_grad: true).requires_grad, torch.asarray(true));
        show.attempt(() => torch.asarray([1.0], copy: false));
        show.attempt(() => torch.asarray(1.5, copy: false));
    }

    public static void constructors_named_by_type_take_sizes(Show show)
    {
        show(torch.FloatTensor(2, 3).shape, torch.LongTensor(2).shape, torch.DoubleTensor().shape, torch.BoolTensor(0).shape);
        show(torch.IntTensor(torch.Size([2, 1])).shape, torch.ByteTensor(1, 2, 3, 4, 5, 6).shape);
        show.attempt(() => torch.FloatTensor(-1));
    }

    public static void constructors_named_by_type_take_data(Show show)
    {
        show(torch.FloatTensor([1, 2.5]), torch.DoubleTensor([1, 2]), torch.HalfTensor([1.5]), torch.BFloat16Tensor([1.5]));
        show(
            torch.LongTensor([1, -2]), torch.IntTensor([1]), torch.ShortTensor([2.5]), torch.CharTensor([1, -1]),
            torch.ByteTensor([255]));
        show(
            torch.BoolTensor([0, 2, true]), torch.LongTensor([9007199254740993]), torch.IntTensor([true]), torch.FloatTensor([]));
        show(torch.FloatTensor([[1, 2], [3, 4]]), torch.LongTensor([[[1]], [[2]]]), torch.FloatTensor([[], []]));
        show(torch.FloatTensor(new float[,] { { 1, 2 } }), torch.LongTensor(new long[] { 1, 2 }));
        show.attempt(() => torch.FloatTensor([[1, 2], [3]]));
    }

    public static void resize_keeps_the_elements(Show show)
    {
        var x = torch.arange(4.0);
        var y = x.resize(2, 2);
        y[0, 1] = 7;
        show(x, y, x.resize(4), x.resize_as(y), torch.ones(2, 3).t().resize(6));
        show.attempt(() => x.resize(2, 3));
        show.attempt(() => x.resize_as(torch.ones(5)));
        var z = torch.arange(4.0, requires_grad: true);
        (z.resize(2, 2) * torch.tensor([1.0, 2.0])).sum().backward();
        show(z.grad);
    }

    public static void old_names_of_sparse_products(Show show)
    {
        var sparse = torch.eye(2).to_sparse();
        var dense = torch.tensor([[1.0, 2.0], [3.0, 4.0]]);
        show(torch.hsmm(sparse, dense).to_dense(), torch.saddmm(sparse, sparse, dense).to_dense());
    }

    public static void the_build_has_features(Show show) =>
        show(torch.has_lapack, torch.has_openmp, torch.has_spectral, torch.has_mkl);

    public static void results_of_python_functions_go_to_given_tensors(Show show)
    {
        var x = torch.tensor([[3.0, 0.0], [0.0, 4.0]]);
        var given = torch.empty(0);
        foreach (double p in new[] { 1, 2, double.PositiveInfinity })
        {
            show(same(torch.norm(x, p, @out: given), given), given);
            show(torch.norm(x, p, dim: (0, 1), keepdim: true, @out: given));
        }

        foreach (string p in new[] { "fro", "nuc" })
        {
            show(same(torch.norm(x, p, @out: given), given), given);
            show(torch.norm(x, p, dim: (0, 1), keepdim: true, @out: given));
        }

        show(torch.norm(x, 1, dim: 0, @out: given), torch.norm(x, @out: given));
        var wide = torch.empty(0, dtype: torch.float64);
        show(torch.norm(x, 2, dtype: torch.float64, @out: wide), torch.norm(x, 2, dim: 1, dtype: torch.float64, @out: wide));
        show(same(torch.tensordot(x, x, @out: given), given), given, torch.tensordot(x, x, dims: 1, @out: given));
        show(torch.tensordot(x, x, dims: ([0], [1]), @out: given));
        show.attempt(() => torch.tensordot(x, x, dims: -1, @out: given));
        show(same(torch.chain_matmul([x, x, x], @out: given), given), given);
    }
}
