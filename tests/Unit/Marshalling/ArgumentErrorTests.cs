using Autograd.Interop;

namespace Autograd.Unit.Marshalling;

public class ArgumentErrorTests
{
    [Theory]
    [InlineData("no_such_operator")]
    [InlineData("add.no_such_overload")]
    public void A_missing_operator_is_named_with_the_version(string name)
    {
        nint slot = 0;
        var e = Assert.Throws<NotSupportedException>(() => OpCall.Begin(out _, ref slot, name));
        Assert.Contains($"aten::{name}", e.Message);
        Assert.Contains(Torch.Version, e.Message);
        Assert.Equal(0, slot);
    }

    [Fact]
    public void The_handle_of_an_operator_is_kept_in_the_slot()
    {
        nint slot = 0;
        OpCall.Begin(out _, ref slot, "add.Tensor");
        Assert.Equal(OperatorTable.Find("add.Tensor"), slot);
        Assert.StartsWith("aten::add.Tensor(Tensor self, Tensor other", OperatorTable.Schema(slot));
    }

    [Fact]
    public void An_argument_that_this_version_does_not_know_may_be_left_out()
    {
        using Tensor x = Torch.Ones(1);
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, "neg");
        call.Put(x);
        call.Put((long?)null);
        using Tensor negative = call.Tensor();
        Assert.Equal(-1, negative.Item<float>());
    }

    [Fact]
    public void An_argument_that_this_version_does_not_know_may_not_be_given()
    {
        using Tensor x = Torch.Ones(1);
        nint slot = 0;
        var e = Assert.Throws<TorchTypeException>(() =>
        {
            OpCall.Begin(out OpCall call, ref slot, "neg");
            call.Put(x);
            call.Put(1L);
            call.Tensor();
        });
        Assert.Contains("takes 1 arguments", e.Message);
        Assert.Contains(Torch.Version, e.Message);
    }

    [Fact]
    public void A_required_argument_that_is_missing_is_named()
    {
        using Tensor x = Torch.Ones(1);
        nint slot = 0;
        var e = Assert.ThrowsAny<TorchException>(() =>
        {
            OpCall.Begin(out OpCall call, ref slot, "add.Tensor");
            call.Put(x);
            call.Tensor();
        });
        Assert.Contains("other", e.Message);
    }

    [Fact]
    public void An_argument_of_another_kind_is_a_type_error()
    {
        nint slot = 0;
        Assert.Throws<TorchTypeException>(() =>
        {
            OpCall.Begin(out OpCall call, ref slot, "neg");
            call.Put("text");
            call.Tensor();
        });
    }

    [Fact]
    public void Null_where_a_tensor_is_needed_is_a_typed_error()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        Assert.Throws<TorchTypeException>(() => x + (Tensor)null!);
        Assert.Throws<ArgumentNullException>(() => (Tensor)null! + x);
        Assert.Throws<ArgumentNullException>(() => 1 - (Tensor)null!);
        Assert.Throws<ArgumentNullException>(() => -(Tensor)null!);
        Assert.Throws<TorchTypeException>(() => x.Matmul(null!));
        Assert.Throws<ArgumentNullException>(() => Torch.Cat([x, null!]));
        Assert.Throws<ArgumentNullException>(() => Torch.Grad(x.Sum(), [x, null!]));
        Assert.Throws<ArgumentNullException>(() => Torch.Backward([x.Sum(), null!]));
        Assert.Throws<ArgumentNullException>(() => x[0] = null!);
        Assert.Throws<ArgumentNullException>(() => x.Data = null!);
        Assert.Throws<ArgumentNullException>(() => Torch.Tensor((float[])null!));
        Assert.Throws<ArgumentNullException>(() => Torch.Tensor(new float[][] { null! }));
        Assert.Throws<ArgumentNullException>(() => new Device(null!));
        Assert.Throws<ArgumentNullException>(() => x.To((DType)null!));
        Assert.Throws<ArgumentNullException>(() => Torch.DefaultDType = null!);
        Assert.Throws<ArgumentNullException>(() => new Generator().SetState(null!));
    }
}
