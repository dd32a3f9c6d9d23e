using System.Runtime.InteropServices;
using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Data;

[OnCpu("capsules of the CPU's memory")]
public unsafe class DLPackTests
{
    private static int deletions;

    [Fact]
    public void A_capsule_that_nobody_consumes_is_given_back()
    {
        LiveHandles.ReturnToTheirStartWithoutCollection("a capsule", () =>
        {
            using Tensor x = Torch.Ones(2);
            x.ToDLPack().Dispose();
        });
        LiveHandles.ReturnToTheirStart("an abandoned capsule", () => _ = Torch.Ones(2).ToDLPack());
    }

    [Fact]
    public void A_capsule_keeps_the_memory_and_is_consumed_once()
    {
        Tensor x = Torch.Arange(3);
        using DLPackCapsule capsule = x.ToDLPack();
        x.Dispose();
        using Tensor y = Torch.FromDLPack(capsule);
        Assert.Equal([0L, 1, 2], y.ToArray<long>());
        Assert.True(capsule.IsConsumed);
        Assert.Contains("can be consumed only once", Assert.Throws<TorchException>(() => Torch.FromDLPack(capsule)).Message);
        Assert.Throws<TorchException>(() => capsule.Release());
        Assert.Throws<TorchException>(() => capsule.Address);
    }

    [Fact]
    public void A_lazily_negated_tensor_is_not_exported() =>
        Assert.Equal("Can't export tensors with the negative bit set", Assert.Throws<TorchException>(
            () => Torch.Tensor([new System.Numerics.Complex(1, 2)]).Conj().Imag.ToDLPack()).Message);

    [Fact]
    public void A_foreign_tensor_is_used_in_place_and_deleted_once()
    {
        deletions = 0;
        DLManagedTensor* managed = Produce(offset: 1, strides: [1, 2]);
        using (Tensor x = Torch.FromDLPack(new DLPackCapsule((nint)managed)))
        {
            Assert.Equal([2, 2], x.Shape.ToArray());
            Assert.Equal([1, 2], x.Strides);
            Assert.Equal([1f, 3, 2, 4], x.ToArray<float>());
            ((float*)managed->Tensor.Data)[1] = 9;
            using Tensor view = x[0];
            Assert.Equal([9f, 3], view.ToArray<float>());
            Assert.Equal(0, deletions);
        }

        Assert.Equal(1, deletions);
    }

    [Fact]
    public void A_foreign_tensor_without_strides_is_row_major()
    {
        using Tensor x = Torch.FromDLPack(new DLPackCapsule((nint)Produce(offset: 0, strides: null)));
        Assert.Equal([0f, 1, 2, 3], x.ToArray<float>());
    }

    [Fact]
    public void A_foreign_tensor_that_nobody_consumes_is_deleted_once()
    {
        deletions = 0;
        var capsule = new DLPackCapsule((nint)Produce(offset: 0, strides: null));
        capsule.Dispose();
        capsule.Dispose();
        Assert.Equal(1, deletions);
    }

    [Fact]
    public void A_capsule_that_cannot_be_consumed_stays_as_it_was()
    {
        deletions = 0;
        Refuse(m => m->Tensor.TypeLanes = 2);
        Refuse(m => m->Tensor.TypeBits = 24);
        Refuse(m => m->Tensor.DeviceType = 77);
        Refuse(m => m->Tensor.Dim = -1);
        Refuse(m => m->Tensor.Shape[0] = -2);
        Refuse(m => m->Tensor.Strides[0] = -2);
        Refuse(m => m->Tensor.Data = null);
        Assert.Equal(7, deletions);
        Assert.Throws<ArgumentException>(() => new DLPackCapsule(0));

        static void Refuse(Damage damage)
        {
            DLManagedTensor* managed = Produce(offset: 0, strides: [2, 1]);
            damage(managed);
            using var capsule = new DLPackCapsule((nint)managed);
            Assert.ThrowsAny<TorchException>(() => Torch.FromDLPack(capsule));
            Assert.False(capsule.IsConsumed);
        }
    }

    [Fact]
    public void A_released_address_is_the_consumers_to_delete()
    {
        using Tensor x = Torch.Arange(6, dtype: DType.Float32).View(2, 3).T;
        var managed = (DLManagedTensor*)x.ToDLPack().Release();
        Assert.Equal((1, 2, (byte)2, (byte)32), (managed->Tensor.DeviceType, managed->Tensor.Dim, managed->Tensor.TypeCode, managed->Tensor.TypeBits));
        Assert.Equal([3, 2], new ReadOnlySpan<long>(managed->Tensor.Shape, 2));
        Assert.Equal([1, 3], new ReadOnlySpan<long>(managed->Tensor.Strides, 2));
        ((float*)managed->Tensor.Data)[5] = 9;
        Assert.Equal(9, x[2, 1].Item<float>());
        managed->Deleter(managed);
        Assert.Equal(9, x[2, 1].Item<float>());
    }

    private delegate void Damage(DLManagedTensor* managed);

    // Two by two float32 numbers, whose address in bytes is `offset` numbers behind the pointer.
    private static DLManagedTensor* Produce(int offset, long[]? strides)
    {
        var managed = (DLManagedTensor*)NativeMemory.AllocZeroed((nuint)sizeof(DLManagedTensor));
        var numbers = (long*)NativeMemory.Alloc(4, sizeof(long));
        var data = (float*)NativeMemory.Alloc(8, sizeof(float));
        for (int i = 0; i < 8; i++)
        {
            data[i] = i;
        }

        numbers[0] = numbers[1] = 2;
        managed->Tensor = new DLTensor
        {
            Data = data, DeviceType = 1, Dim = 2, TypeCode = 2, TypeBits = 32, TypeLanes = 1, Shape = numbers,
            ByteOffset = (ulong)(offset * sizeof(float)),
        };
        if (strides is not null)
        {
            strides.CopyTo(new Span<long>(numbers + 2, 2));
            managed->Tensor.Strides = numbers + 2;
        }

        // What the deleter frees, whatever a test does to the tensor.
        managed->ManagerContext = (void*)GCHandle.ToIntPtr(GCHandle.Alloc((nint[])[(nint)data, (nint)numbers]));
        managed->Deleter = &Delete;
        return managed;
    }

    [UnmanagedCallersOnly]
    private static void Delete(DLManagedTensor* managed)
    {
        Interlocked.Increment(ref deletions);
        var handle = GCHandle.FromIntPtr((nint)managed->ManagerContext);
        foreach (nint block in (nint[])handle.Target!)
        {
            NativeMemory.Free((void*)block);
        }

        handle.Free();
        NativeMemory.Free(managed);
    }
}
