using Autograd.Unit.Lifetimes;
using static Autograd.TorchSharpTests.AutogradTests;

namespace Autograd.TorchSharpTests;

/// <summary>Function transforms and forward mode go through TorchSharp's operators and modules.</summary>
public class TransformTests
{
    [Fact]
    public void The_jacobian_of_a_module_is_its_weight()
    {
        using var linear = torch.nn.Linear(3, 2);
        using Tensor x = Torch.Rand(3);
        Func<Tensor, Tensor> f = linear.ToAutograd();
        AssertEqual(linear.weight!, Transforms.Jacrev(f)(x));
        AssertEqual(linear.weight!, Transforms.Jacfwd(f)(x));
        AssertEqual(linear.weight!, Functional.Jacobian(f, x));
    }

    [Fact]
    public void Vmap_of_a_module_is_the_module_over_the_batch()
    {
        using torch.nn.Module<torch.Tensor, torch.Tensor> net = Net();
        using torch.Tensor batch = torch.rand(5, 2);
        using Tensor mapped = Transforms.Vmap(net.ToAutograd())(batch.ToAutograd());
        AssertEqual(net.call(batch), mapped);
    }

    [Fact]
    public void Jvp_of_a_module_is_the_jacobian_times_the_tangent()
    {
        using torch.nn.Module<torch.Tensor, torch.Tensor> net = Net();
        using Tensor x = Torch.Rand(2), tangent = Torch.Rand(2);
        (Tensor output, Tensor derivative) = Transforms.Jvp(net.ToAutograd(), x, tangent);
        AssertEqual(net.call(x.ToTorchSharp()), output);
        using Tensor expected = Transforms.Jacrev(net.ToAutograd())(x).Matmul(tangent);
        AssertEqual(expected.ToTorchSharp(), derivative);
    }

    [Fact]
    public void A_dual_tensor_carries_its_tangent_through_TorchSharp()
    {
        using (ForwardAD.DualLevel())
        {
            using Tensor dual = ForwardAD.MakeDual(Torch.Tensor([2.0]), Torch.Tensor([10.0]));
            using torch.Tensor square = dual.ToTorchSharp().pow(2);
            Assert.Equal(40, ForwardAD.UnpackDual(square.ToAutograd()).Tangent!.Item<float>());
        }
    }

    [Fact]
    public void The_hessian_of_a_TorchSharp_function_is_right()
    {
        using Tensor x = Torch.Tensor([1.0, 2.0]);
        using Tensor hessian = Transforms.Hessian(v => v.ToTorchSharp().pow(3).sum().ToAutograd())(x);
        Assert.Equal([6f, 0, 0, 12], hessian.ToArray<float>());
    }

    [Fact]
    public void Gradients_of_each_sample_are_those_of_a_loop_with_TorchSharps_backward()
    {
        using var linear = torch.nn.Linear(2, 1);
        using torch.Tensor inputs = torch.rand(4, 2), targets = torch.rand(4, 1);
        var perSample = Transforms.Vmap(
            Transforms.Grad((Tensor w, Tensor b, Tensor x, Tensor y) => Loss(w, b, x, y), (0, 1)), inDims: (null, null, 0, 0));
        Tensor[] gradients = perSample(
            linear.weight!.ToAutograd().Detach(), linear.bias!.ToAutograd().Detach(), inputs.ToAutograd(), targets.ToAutograd());
        for (int i = 0; i < 4; i++)
        {
            linear.zero_grad();
            torch.nn.functional.mse_loss(linear.forward(inputs[i]), targets[i]).backward();
            AssertEqual(linear.weight!.grad!, gradients[0][i]);
            AssertEqual(linear.bias!.grad!, gradients[1][i]);
        }

        static Tensor Loss(Tensor w, Tensor b, Tensor x, Tensor y)
        {
            using torch.Tensor output = torch.nn.functional.linear(x.ToTorchSharp(), w.ToTorchSharp(), b.ToTorchSharp());
            return torch.nn.functional.mse_loss(output, y.ToTorchSharp()).ToAutograd();
        }
    }

    [Fact]
    public void A_TorchSharp_error_inside_a_transform_ends_the_transform()
    {
        using Tensor x = Torch.Rand(3, 2);
        Assert.Throws<System.Runtime.InteropServices.ExternalException>(() =>
            Transforms.Vmap(v => v.ToTorchSharp().add(torch.ones(5)).ToAutograd())(x));
        using Tensor after = Transforms.Vmap(v => v * 2)(x);
        AssertEqual((x * 2).ToTorchSharp(), after);
    }

    [Fact]
    public void A_transform_disposes_what_a_module_made()
    {
        using torch.nn.Module<torch.Tensor, torch.Tensor> net = Net();
        using Tensor x = Torch.Rand(4, 2);
        Func<Tensor, Tensor> map = Transforms.Vmap(net.ToAutograd());
        LiveHandles.Collect();
        LiveHandles.ReturnToTheirStart("a mapped module", () =>
        {
            long before = torch.Tensor.TotalCount;
            map(x).Dispose();
            Assert.Equal(before, torch.Tensor.TotalCount);
        });
    }
}
