namespace Autograd.Unit.InPlace;

/// <summary>Where <c>w -= g</c> changes the tensor, and where C# makes a new one.</summary>
public class CompoundAssignmentTests
{
    private static readonly (string Name, Action<Tensor> Apply, float Result)[] Operators =
    [
        ("+=", w => w += 2, 5),
        ("-=", w => w -= 2, 1),
        ("*=", w => w *= 2, 6),
        ("/=", w => w /= 2, 1.5f),
        ("%=", w => w %= 2, 1),
        ("+= tensor", w => w += Torch.Tensor([2.0]), 5),
        ("-= tensor", w => w -= Torch.Tensor([2.0]), 1),
        ("*= tensor", w => w *= Torch.Tensor([2.0]), 6),
        ("/= tensor", w => w /= Torch.Tensor([2.0]), 1.5f),
        ("%= tensor", w => w %= Torch.Tensor([2.0]), 1),
    ];

    private Tensor field = Torch.Ones(2);

    private Tensor Property { get; set; } = Torch.Ones(2);

    public static TheoryData<string> Names => [.. Operators.Select(op => op.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_operator_changes_the_tensor_itself(string name)
    {
        var op = Operators.Single(candidate => candidate.Name == name);
        Tensor w = Torch.Tensor([3.0]);
        op.Apply(w);
        Assert.Equal([op.Result], w.ToArray<float>());
        Assert.Equal(1, w.Version);
    }

    [Fact]
    public void The_bitwise_operators_change_the_tensor_itself()
    {
        Tensor w = Torch.Tensor([6]), same = w;
        w &= Torch.Tensor([3]);
        w |= Torch.Tensor([8]);
        w ^= Torch.Tensor([1]);
        Assert.Equal([11L], same.ToArray<long>());
        Assert.Equal(3, same.Version);
    }

    [Fact]
    public void A_local_is_changed_in_place()
    {
        Tensor w = Torch.Ones(2), same = w;
        w -= 0.5;
        Assert.Same(same, w);
        Assert.Equal([0.5f, 0.5f], same.ToArray<float>());
        Assert.Equal(1, w.Version);
    }

    [Fact]
    public void A_field_is_changed_in_place()
    {
        Tensor same = field;
        field -= 0.5;
        Assert.Same(same, field);
        Assert.Equal(1, field.Version);
    }

    [Fact]
    public void An_element_of_an_array_is_changed_in_place()
    {
        Tensor[] weights = [Torch.Ones(2)];
        Tensor same = weights[0];
        weights[0] -= 0.5;
        Assert.Same(same, weights[0]);
        Assert.Equal(1, same.Version);
    }

    [Fact]
    public void A_parameter_is_changed_in_place_for_the_caller_too()
    {
        static void Step(Tensor w) => w -= 0.5;
        Tensor w = Torch.Ones(2);
        Step(w);
        Assert.Equal([0.5f, 0.5f], w.ToArray<float>());
    }

    [Fact]
    public void A_property_is_assigned_a_new_tensor()
    {
        Tensor before = Property;
        Property -= 0.5;
        Assert.NotSame(before, Property);
        Assert.Equal([1f, 1f], before.ToArray<float>());
        Assert.Equal(0, before.Version);
        Assert.Equal([0.5f, 0.5f], Property.ToArray<float>());
    }

    [Fact]
    public void An_element_of_a_list_is_assigned_a_new_tensor()
    {
        List<Tensor> weights = [Torch.Ones(2)];
        Tensor before = weights[0];
        weights[0] -= 0.5;
        Assert.NotSame(before, weights[0]);
        Assert.Equal([1f, 1f], before.ToArray<float>());
    }

    [Fact]
    public void Elements_of_a_tensor_are_changed_in_the_tensor()
    {
        Tensor w = Torch.Ones(3);
        w[1..] -= 0.5;
        Assert.Equal([1f, 0.5f, 0.5f], w.ToArray<float>());
    }

    [Fact]
    public void A_leaf_that_requires_grad_is_refused_outside_no_grad()
    {
        Tensor w = Torch.Ones(2, requiresGrad: true);
        Assert.Throws<TorchException>(() => w -= 0.5);
        using (Torch.NoGrad())
        {
            w -= 0.5;
        }

        Assert.Equal([0.5f, 0.5f], w.ToArray<float>());
        Assert.True(w.IsLeaf && w.RequiresGrad);
    }
}
