namespace Autograd.Unit.Lifetimes;

public class DisposeScopeTests
{
    [Fact]
    public void Results_views_and_gradients_that_were_read_are_disposed_with_the_scope()
    {
        Tensor parameter = Torch.Ones(2, requiresGrad: true);
        Tensor[] made;
        using (Torch.NewDisposeScope())
        {
            Tensor result = parameter * 2;
            Tensor view = result[0];
            result.Sum().Backward();
            made = [result, view, parameter.Grad!, Torch.Zeros(3), .. result.Split(1)];
        }

        Assert.All(made, tensor => Assert.True(tensor.IsDisposed));
        Assert.False(parameter.IsDisposed);
        Assert.Equal([2f, 2f], parameter.Grad!.ToArray<float>());
    }

    [Fact]
    public void The_temporaries_of_an_expression_are_disposed_with_the_scope()
    {
        LiveHandles.ReturnToTheirStartWithoutCollection("a scope", () =>
        {
            using DisposeScope scope = Torch.NewDisposeScope();
            _ = (Torch.Ones(2) + 1) * (Torch.Ones(2) - 1);
            Assert.Equal(5, scope.Count);
        });
    }

    [Fact]
    public void A_tensor_that_is_moved_belongs_to_the_scope_around()
    {
        Tensor kept, dropped;
        using (DisposeScope outer = Torch.NewDisposeScope())
        {
            using (DisposeScope inner = Torch.NewDisposeScope())
            {
                (kept, dropped) = (Torch.Ones(1), Torch.Ones(1));
                Assert.Same(kept, inner.MoveToOuter(kept));
                Assert.False(inner.Contains(kept));
                Assert.True(outer.Contains(kept));
            }

            Assert.Equal((false, true), (kept.IsDisposed, dropped.IsDisposed));
        }

        Assert.True(kept.IsDisposed);
    }

    [Fact]
    public void A_tensor_that_leaves_the_outermost_scope_or_is_detached_lives_on()
    {
        Tensor moved, detached, many;
        using (DisposeScope scope = Torch.NewDisposeScope())
        {
            moved = Torch.Ones(1).MoveToOuterDisposeScope();
            detached = Torch.Ones(1).DetachFromDisposeScope();
            many = Torch.Ones(1);
            scope.Detach([many]);
        }

        Assert.Equal((false, false, false), (moved.IsDisposed, detached.IsDisposed, many.IsDisposed));
    }

    [Fact]
    public void A_tensor_from_outside_can_be_attached()
    {
        Tensor tensor = Torch.Ones(1);
        using (DisposeScope scope = Torch.NewDisposeScope())
        {
            Assert.False(scope.Contains(tensor));
            Assert.Same(tensor, scope.Attach(tensor));
            Assert.Equal([tensor], scope.Tensors);
        }

        Assert.True(tensor.IsDisposed);
    }

    [Fact]
    public void A_tensor_moves_to_the_scope_of_another()
    {
        using DisposeScope outer = Torch.NewDisposeScope();
        Tensor first = Torch.Ones(1), second;
        using (Torch.NewDisposeScope())
        {
            second = Torch.Ones(1).MoveToOtherDisposeScope(first);
        }

        Assert.True(outer.Contains(second));
    }

    [Fact]
    public void A_scope_can_be_emptied_and_used_on()
    {
        using DisposeScope scope = Torch.NewDisposeScope();
        Tensor a = Torch.Ones(1), b = Torch.Ones(1), c = Torch.Ones(1);
        Assert.Same(a, scope.DisposeEverythingBut(a));
        Assert.Equal((false, true, true), (a.IsDisposed, b.IsDisposed, c.IsDisposed));
        Tensor d = Torch.Ones(1);
        scope.DisposeEverythingBut((a, d));
        Assert.Equal(2, scope.Count);
        scope.DisposeEverything();
        Assert.Equal(0, scope.Count);
        Assert.True(d.IsDisposed);
    }

    [Fact]
    public void A_tensor_that_is_disposed_leaves_its_scope()
    {
        using DisposeScope scope = Torch.NewDisposeScope();
        Tensor tensor = Torch.Ones(1);
        tensor.Dispose();
        tensor.Dispose();
        Assert.Equal(0, scope.Count);
    }

    [Fact]
    public void An_in_place_operation_leaves_a_tensor_where_it_belongs()
    {
        Tensor parameter = Torch.Ones(1);
        using (Torch.NewDisposeScope())
        {
            parameter += 1;
            parameter.MulInPlace(2);
        }

        Assert.Equal(4, parameter.Item().ToDouble());
    }

    [Fact]
    public void Objects_of_the_same_native_tensor_are_disposed_one_by_one()
    {
        Tensor tensor = Torch.Ones(1);
        using (Torch.NewDisposeScope())
        {
            Assert.True(tensor.To(tensor.DType).Equals(tensor));
        }

        Assert.Equal(1, tensor.Item().ToDouble());
    }

    [Fact]
    public void A_graph_survives_the_scope_of_what_it_was_made_from()
    {
        Tensor parameter = Torch.Tensor(3.0, requiresGrad: true), loss;
        using (Torch.NewDisposeScope())
        {
            loss = (parameter * parameter * 2).MoveToOuterDisposeScope();
        }

        loss.Backward();
        Assert.Equal(12, parameter.Grad!.Item().ToDouble());
    }

    [Fact]
    public void Scopes_may_be_closed_in_any_order()
    {
        DisposeScope outer = Torch.NewDisposeScope(), inner = Torch.NewDisposeScope();
        Tensor a = Torch.Ones(1);
        outer.Dispose();
        Tensor b = Torch.Ones(1);
        Assert.False(a.IsDisposed);
        Assert.Same(b, inner.MoveToOuter(b));
        inner.Dispose();
        Assert.Equal((true, false), (a.IsDisposed, b.IsDisposed));
        using Tensor c = Torch.Ones(1);
        Assert.Same(c, c.DetachFromDisposeScope());
    }

    [Fact]
    public void A_closed_scope_refuses_tensors_and_may_be_closed_again()
    {
        DisposeScope scope = Torch.NewDisposeScope();
        scope.Dispose();
        scope.Dispose();
        Tensor tensor = Torch.Ones(1);
        Assert.False(scope.Contains(tensor));
        Assert.Throws<ObjectDisposedException>(() => scope.Count);
        Assert.Throws<ObjectDisposedException>(() => scope.Tensors);
        Assert.Throws<ObjectDisposedException>(() => scope.Attach(tensor));
        Assert.Throws<ObjectDisposedException>(() => scope.MoveToOuter(tensor));
        Assert.Throws<ObjectDisposedException>(() => scope.Detach(tensor));
        Assert.Throws<ObjectDisposedException>(() => scope.DisposeEverything());
        using DisposeScope open = Torch.NewDisposeScope();
        Tensor own = Torch.Ones(1);
        Assert.Throws<ObjectDisposedException>(() => open.MoveToOther(scope, own));
        Assert.True(open.Contains(own));
    }

    [Fact]
    public void A_disposed_tensor_cannot_be_attached()
    {
        using DisposeScope scope = Torch.NewDisposeScope();
        Tensor tensor = Torch.Ones(1);
        tensor.Dispose();
        Assert.Throws<ObjectDisposedException>(() => scope.Attach(tensor));
        Assert.Throws<ArgumentNullException>(() => scope.Attach((Tensor)null!));
        Assert.Throws<ArgumentNullException>(() => scope.DisposeEverythingBut((Tensor)null!));
    }

    [Fact]
    public void Every_thread_counts_what_it_makes_and_disposes()
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() =>
        {
            DisposeScopeStatistics counts = Torch.DisposeScopeStatistics;
            Tensor outside = Torch.Ones(1);
            using (DisposeScope scope = Torch.NewDisposeScope())
            {
                _ = Torch.Ones(1);
                Torch.Ones(1).Dispose();
                scope.Attach(outside);
                _ = Torch.Ones(1).DetachFromDisposeScope();
            }

            Assert.Equal("ThreadTotalLiveCount: 1; CreatedOutsideScopeCount: 1; DisposedOutsideScopeCount: 0; " +
                "CreatedInScopeCount: 3; DisposedInScopeCount: 3; AttachedToScopeCount: 1; DetachedFromScopeCount: 1", counts.ToString());
            counts.Reset();
            Assert.Equal(0, counts.ThreadTotalLiveCount);
        }));
        thread.UnsafeStart();
        thread.Join();
        Assert.Null(failure);
    }
}
