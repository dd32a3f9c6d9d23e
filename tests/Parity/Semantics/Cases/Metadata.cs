using System.Numerics;
using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>What kind of tensor one is, where its elements lie, and how many bytes they take.</summary>
internal static class Metadata
{
    public static void a_tensor_knows_its_kind(Show show)
    {
        foreach (var x in (Tensor[])[torch.ones(2), torch.empty(2, device: "meta"), torch.eye(2).to_sparse()])
        {
            show(x.is_cpu, x.is_cuda, x.is_meta, x.is_sparse, x.is_sparse_csr, x.is_mkldnn, x.is_nested, x.is_quantized);
            show(x.is_ipu, x.is_mps, x.is_vulkan, x.is_xpu);
        }
    }

    public static void predicates_are_functions_too(Show show)
    {
        foreach (var x in (Tensor[])[torch.ones(2), torch.ones(2, dtype: torch.int32), torch.ones(2, dtype: torch.uint8), torch.ones(2) + new Complex(0, 1)])
        {
            show(torch.is_complex(x), torch.is_floating_point(x), torch.is_signed(x));
        }
    }

    public static void a_conjugate_is_a_view(Show show)
    {
        var x = torch.tensor([new Complex(1, 2), new Complex(3, -4)]);
        var y = torch.conj(x);
        show(torch.is_conj(x), torch.is_conj(y), y, torch.is_neg(y), torch.is_neg(y.imag));
        show(same(torch.conj(torch.ones(2)), x), y.data_ptr() == x.data_ptr());
    }

    public static void inference_tensors_are_told_apart(Show show)
    {
        Tensor x;
        using (torch.inference_mode())
        {
            x = torch.ones(2);
        }

        show(torch.is_inference(x), torch.is_inference(torch.ones(2)));
    }

    public static void the_device_has_an_index(Show show)
    {
        show(torch.ones(2).get_device(), torch.get_device(torch.ones(2)));
    }

    public static void sizes_are_in_bytes(Show show)
    {
        foreach (var dtype in (DType[])[torch.float32, torch.float64, torch.int8, torch.@bool, torch.complex64])
        {
            show(torch.ones([2, 3], dtype: dtype).element_size());
        }
    }

    [Since(2, 0)]
    public static void a_tensor_has_a_size_in_bytes(Show show)
    {
        Tensor[] tensors =
        [
            torch.ones(2, 3), torch.ones(6, dtype: torch.int8)[TensorIndex.Slice(step: 2)], torch.ones(4, 4).expand(3, 4, 4), torch.ones(0),
        ];
        foreach (var x in tensors)
        {
            show(x.nbytes, x.itemsize);
        }

        show.attempt(() => torch.eye(2).to_sparse().nbytes);
    }

    public static void addresses_of_views_differ_by_their_offset(Show show)
    {
        var x = torch.ones(4);
        show(x[1..].data_ptr() - x.data_ptr(), x.view(2, 2).data_ptr() == x.data_ptr(), x.clone().data_ptr() == x.data_ptr());
        show(torch.empty(2, device: "meta").data_ptr());
        show.attempt(() => torch.eye(2).to_sparse().data_ptr());
    }

    [Since(2, 0)]
    public static void views_share_a_storage(Show show)
    {
        var x = torch.ones(4, 5);
        var y = x[1.., TensorIndex.Slice(step: 2)];
        show(x.untyped_storage().data_ptr() == y.untyped_storage().data_ptr(), y.untyped_storage().nbytes());
        show(y.untyped_storage().size(), y.untyped_storage().device, torch.is_storage(y.untyped_storage()), torch.is_storage(y));
        show(torch.empty(2, device: "meta").untyped_storage().nbytes());
        show.attempt(() => torch.eye(2).to_sparse().untyped_storage());
    }

    public static void a_type_has_an_old_name(Show show)
    {
        show(torch.typename(torch.ones(2)), torch.typename(torch.ones(2).@char()), torch.typename(torch.ones(2).chalf()));
    }

    public static void a_quantized_type_has_an_old_name(Show show)
    {
        foreach (var dtype in (DType[])[torch.qint8, torch.quint8, torch.qint32])
        {
            show(torch.empty(2, dtype: dtype).type());
        }
    }

    [Since(2, 3)]
    public static void a_newer_type_has_an_old_name(Show show)
    {
        DType[] dtypes =
        [
            torch.uint16, torch.uint32, torch.uint64, torch.float8_e5m2, torch.float8_e4m3fn, torch.bits1x8, torch.uint7,
        ];
        foreach (var dtype in dtypes)
        {
            show(torch.empty(2, dtype: dtype).type());
        }
    }

    public static void conversions_have_short_names(Show show)
    {
        show(torch.tensor([1.5, -2.5]).@char(), torch.ones(1).@char().dtype, torch.ones(1).chalf().dtype);
    }

    public static void detach_in_place_is_a_function_too(Show show)
    {
        var x = torch.ones(2, requires_grad: true) * 2;
        show(same(torch.detach_(x), x), x.requires_grad, x.grad_fn);
    }

    public static void a_new_axis_is_none(Show show)
    {
        show(torch.arange(3)[.., torch.newaxis].shape);
    }

    public static void to_sparse_coo_is_to_sparse(Show show)
    {
        var x = torch.tensor([[0.0, 2.0], [3.0, 0.0]]);
        show(x.to_sparse_coo().layout, x.to_sparse_coo().values(), x.to_sparse_coo().indices());
    }

    public static void old_names_of_the_matrix_product(Show show)
    {
        var x = torch.tensor([[0.0, 2.0], [3.0, 0.0]]);
        show(torch.spmm(x.to_sparse(), x), torch.dsmm(x.to_sparse(), x));
    }

    public static void index_put_writes_at_indices(Show show)
    {
        var x = torch.zeros(2, 3);
        var y = x.index_put_((torch.tensor([0, 1]), torch.tensor([2, 0])), torch.tensor([1.0, 2.0]));
        show(x, same(x, y), x._version);
        show(torch.index_put_(x, torch.tensor([1]), torch.tensor(5.0)));
    }

    public static void index_put_accumulates(Show show)
    {
        var x = torch.ones(3);
        show(x.index_put_(torch.tensor([0, 0, 2]), torch.tensor([1.0, 2.0, 4.0]), accumulate: true));
        show(torch.ones(3).index_put_(torch.tensor([0, 0]), torch.tensor(3.0), true));
    }

    public static void index_put_takes_a_mask(Show show)
    {
        var x = torch.arange(4.0);
        show(x.index_put_(x > 1, torch.tensor(-1.0)));
    }

    public static void index_put_is_recorded(Show show)
    {
        var x = torch.ones(3, requires_grad: true);
        var v = torch.tensor([2.0], requires_grad: true);
        var y = (x * 1).index_put_(torch.tensor([1]), v);
        show(y.grad_fn);
        y.sum().backward();
        show(x.grad, v.grad);
    }

    public static void index_put_refuses_what_does_not_fit(Show show)
    {
        show.attempt(() => torch.ones(3).index_put_(torch.tensor([3]), torch.tensor(1.0)));
        show.attempt(() => torch.ones(3).index_put_(torch.tensor([0]), torch.tensor(1)));
        show.attempt(() => torch.ones(3).index_put_((torch.tensor([0]), torch.tensor([0])), torch.tensor(1.0)));
        show.attempt(() => torch.ones(3, requires_grad: true).index_put_(torch.tensor([0]), torch.tensor(1.0)));
    }

    public static void lu_is_a_method_too(Show show)
    {
        var x = torch.tensor([[4.0, 3.0], [6.0, 3.0]]);
        var (lu, pivots) = x.lu();
        show(lu, pivots);
        var (singular, swaps, infos) = torch.tensor([[1.0, 2.0], [2.0, 4.0]]).lu(pivot: true, get_infos: true);
        show(singular, swaps, infos);
    }
}
