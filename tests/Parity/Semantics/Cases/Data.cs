using System.Numerics;
using Autograd.Compat;
using static Autograd.Compat.torch.utils.dlpack;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Data in and out: memory shared with arrays and buffers, numpy(), DLPack.</summary>
internal static class Data
{
    public static void from_numpy_shares_memory(Show show)
    {
        float[] array = [1, 2, 3];
        var x = torch.from_numpy(array);
        array[0] = 5;
        x[1] = 7;
        show(x, (double)array[1], x.is_leaf, x.requires_grad, x._version);
    }

    public static void from_numpy_takes_arrays_of_any_rank(Show show)
    {
        var x = torch.from_numpy(new long[,,] { { { 0, 1, 2 }, { 3, 4, 5 } } });
        show(x, x.stride(), x.storage_offset());
    }

    public static void from_numpy_differentiates(Show show)
    {
        var x = torch.from_numpy((double[])[1, 2]).requires_grad_();
        (x * x).sum().backward();
        show(x.grad);
    }

    public static void from_numpy_cannot_grow(Show show)
    {
        var x = torch.from_numpy((float[])[1, 1]);
        show.attempt(() => x.resize_(100));
        show(x.resize_(1));
    }

    public static void numpy_shares_memory(Show show)
    {
        var x = torch.zeros(2, 3);
        var array = x.t().numpy<float>();
        array[2, 0] = 5;
        x[1, 1] = 7;
        show(x, (double)array[1, 1]);
        show.attempt(() => x.resize_(100));
    }

    public static void numpy_refuses(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var z = torch.tensor([new Complex(1, 2)]);
        show.attempt(() => x.numpy<float>());
        show.attempt(() => z.conj().numpy<Complex64>());
        show.attempt(() => z.conj().imag.numpy<float>());
        show.attempt(() => torch.ones(2).to_sparse().numpy<float>());
        show.attempt(() => torch.ones(2, device: "meta").numpy<float>());
    }

    public static void numpy_by_force(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var z = torch.tensor([new Complex(1, 2)]);
        var conjugated = z.conj().numpy<Complex64>(force: true)[0];
        show((double)(x * 2).numpy<float>(force: true)[1], (Complex)conjugated, (double)z.conj().imag.numpy<float>(force: true)[0]);
    }

    public static void frombuffer_sees_bytes(Show show)
    {
        byte[] buffer = [1, 0, 2, 0, 3, 0, 4, 0];
        var x = torch.frombuffer(buffer, dtype: torch.int16);
        buffer[0] = 9;
        show(x);
        show(torch.frombuffer(buffer, dtype: torch.int16, count: 2, offset: 2));
        show(torch.frombuffer(buffer, dtype: torch.uint8, count: -5, offset: 6));
        show(torch.frombuffer(buffer, dtype: torch.int32, count: 1, offset: 1));
        show(torch.frombuffer(buffer, dtype: torch.float32, requires_grad: true).requires_grad);
    }

    public static void frombuffer_refuses(Show show)
    {
        byte[] buffer = new byte[8];
        show.attempt(() => torch.frombuffer(Array.Empty<byte>(), dtype: torch.int16));
        show.attempt(() => torch.frombuffer(buffer, dtype: torch.int16, count: 0));
        show.attempt(() => torch.frombuffer(buffer, dtype: torch.int16, offset: 8));
        show.attempt(() => torch.frombuffer(buffer, dtype: torch.int16, offset: -1));
        show.attempt(() => torch.frombuffer(buffer, dtype: torch.int16, offset: 1));
        show.attempt(() => torch.frombuffer(buffer, dtype: torch.int16, count: 5));
        show.attempt(() => torch.frombuffer(buffer, dtype: torch.int16, count: 4, offset: 2));
        show.attempt(() => torch.frombuffer(buffer, dtype: torch.int32, requires_grad: true));
    }

    public static void as_tensor_shares_what_it_can(Show show)
    {
        float[] array = [1, 1];
        var shared = torch.as_tensor(array);
        var converted = torch.as_tensor(array, dtype: torch.float64);
        array[0] = 5;
        show(shared, converted);
        var x = torch.ones(2, requires_grad: true);
        show(torch.as_tensor(x).Equals(x), torch.as_tensor(x, dtype: torch.float64).grad_fn is not null);
    }

    public static void dlpack_shares_memory(Show show)
    {
        var x = torch.zeros(2, 3);
        var y = from_dlpack(to_dlpack(x.t()[1..]));
        y[0, 0] = 5;
        show(x, y, y.stride(), y.storage_offset());
    }

    public static void dlpack_carries_dtypes(Show show)
    {
        foreach (DType dtype in (DType[])[torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64, torch.float16,
            torch.bfloat16, torch.float32, torch.float64, torch.complex64, torch.complex128])
        {
            show(from_dlpack(to_dlpack(torch.ones(2).to(dtype))));
        }

        show(from_dlpack(torch.tensor(1.5)), from_dlpack(torch.ones(0, 3)));
        Message(show, () => show(from_dlpack(torch.tensor([true, false]))));
    }

    public static void dlpack_capsules_are_consumed_once(Show show)
    {
        var capsule = to_dlpack(torch.ones(2));
        show(from_dlpack(capsule));
        Message(show, () => from_dlpack(capsule));
    }

    public static void dlpack_refuses(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        Message(show, () => x.__dlpack__());
        Message(show, () => torch.from_dlpack(x));
        Message(show, () => torch.tensor([new Complex(1, 2)]).conj().__dlpack__());
        Message(show, () => torch.ones(2).to_sparse().__dlpack__());
        Message(show, () => torch.ones(2, device: "meta").__dlpack__());
        show(from_dlpack(to_dlpack(x)));
    }

    // The message alone: releases differ in the kind of error.
    private static void Message(Show show, Action action)
    {
        try
        {
            action();
        }
        catch (TorchException e)
        {
            show(e.Message);
        }
    }
}
