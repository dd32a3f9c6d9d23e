using System.Runtime.InteropServices;
using Autograd.Interop;
using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Data;

/// <summary>Tensors to and from another library, which holds them as C++ does.</summary>
public unsafe class CppTensorTests
{
    [Fact]
    public void There_and_back_is_the_same_native_tensor()
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        nint address = CppTensor.New(x);
        using Tensor same = CppTensor.ToTensor(address);
        CppTensor.Delete(address);
        Assert.True(same.Equals(x));
        Assert.NotSame(x, same);
        same.Sum().Backward();
        Assert.Equal([1f, 1], x.Grad!.ToArray<float>());
    }

    [Fact]
    public void It_is_the_address_of_the_address_of_the_native_tensor()
    {
        using Tensor x = Torch.Ones(2);
        nint address = CppTensor.New(x);
        Assert.Equal(x.Handle, *(nint*)address);
        CppTensor.Delete(address);
    }

    [Fact]
    public void Each_side_keeps_the_tensor_alive()
    {
        Tensor x = Torch.Full(3, 4f);
        nint address = CppTensor.New(x);
        x.Dispose();
        x = CppTensor.ToTensor(address);
        CppTensor.Delete(address);
        Assert.Equal([4f, 4, 4], x.ToArray<float>());
        x.Dispose();
    }

    [Fact]
    public void The_memory_goes_with_the_last_of_both_sides()
    {
        LiveHandles.Collect();
        long before = Torch.Memory.LiveBytes;
        Tensor x = Torch.Zeros(1 << 20);
        nint address = CppTensor.New(x);
        x.Dispose();
        Assert.InRange(Torch.Memory.LiveBytes - before, 1 << 22, 1 << 23);
        CppTensor.Delete(address);
        Assert.InRange(Torch.Memory.LiveBytes - before, -(1 << 20), 1 << 20);
    }

    [Fact]
    public void Only_our_references_count_as_live() => LiveHandles.ReturnToTheirStartWithoutCollection("a C++ tensor", () =>
    {
        long before = Torch.LiveHandles.Tensors;
        using Tensor x = Torch.Ones(1);
        nint address = CppTensor.New(x);
        Assert.Equal(before + 1, Torch.LiveHandles.Tensors);
        using (Tensor same = CppTensor.ToTensor(address))
        {
            Assert.Equal(before + 2, Torch.LiveHandles.Tensors);
        }

        CppTensor.Delete(address);
    });

    [Fact]
    public void A_wrapper_inside_a_transform_goes_there_and_back()
    {
        using Tensor result = Transforms.Vmap(x =>
        {
            nint address = CppTensor.New(x);
            Tensor same = CppTensor.ToTensor(address);
            CppTensor.Delete(address);
            return same * 2;
        })(Torch.Tensor([1.0, 2.0]));
        Assert.Equal([2f, 4], result.ToArray<float>());
    }

    [Fact]
    public void Nothing_undefined_and_disposed_tensors_are_refused()
    {
        Assert.Throws<ArgumentException>(() => CppTensor.ToTensor(0));
        Assert.Throws<ArgumentException>(() => CppTensor.Delete(0));
        Tensor x = Torch.Ones(1);
        x.Dispose();
        Assert.Throws<ObjectDisposedException>(() => CppTensor.New(x));

        // An at::Tensor is a pointer, and to this object where it is undefined.
        nint undefined = NativeLibrary.GetExport(NativeLibrary.Load(NativeLoader.Loaded!.Files.Of("c10")), "_ZN3c1019UndefinedTensorImpl10_singletonE");
        nint address = (nint)(&undefined);
        Assert.Contains("undefined", Assert.Throws<TorchException>(() => CppTensor.ToTensor(address)).Message);
    }
}
