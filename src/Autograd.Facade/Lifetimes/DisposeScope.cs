namespace Autograd;

/// <summary>A block at whose end the tensors made in it are disposed; what <see cref="Torch.NewDisposeScope"/> returns.</summary>
/// <remarks>
/// <para>Every <see cref="Tensor"/> object made in the block belongs to the scope: results, views, gradients that were read, and
/// temporaries of an expression. A tensor that is to outlive the block is moved to the scope around it
/// (<see cref="MoveToOuter(Tensor)"/>) or taken out of all scopes (<see cref="Detach(Tensor)"/>). What LibTorch itself holds, such as
/// the graph of a tensor that was moved, or the gradient of a parameter, is not affected.</para>
/// <para>Scopes nest, and follow the flow of control: across <c>await</c>, and into tasks and threads that are started inside the
/// block, whose tensors belong to the scope too. They may be closed in any order and on any thread: tensors are then made in the
/// nearest scope around that is still open. All members are safe to call from several threads; using a tensor while another
/// thread closes its scope is an error, as with <see cref="Tensor.Dispose"/>. While no scope is open anywhere, making a tensor
/// costs one test more.</para>
/// </remarks>
/// <example>
/// <code>
/// Tensor total;
/// using (DisposeScope scope = Torch.NewDisposeScope())
/// {
///     Tensor x = Torch.Arange(4);
///     total = scope.MoveToOuter((x * x + 1).Sum());
///     Console.WriteLine(scope.Count);   // 3
/// }
///
/// Console.WriteLine(total);   // tensor(18)
/// </code>
/// </example>
public sealed partial class DisposeScope : IDisposable
{
    private readonly HashSet<Tensor> tensors = new(ReferenceEqualityComparer.Instance);
    private readonly DisposeScope? outer;
    private volatile bool closed;

    private DisposeScope(DisposeScope? outer) => this.outer = outer;

    /// <summary>How many tensors the scope will dispose.</summary>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public int Count
    {
        get
        {
            lock (tensors)
            {
                RequireOpen();
                return tensors.Count;
            }
        }
    }

    /// <summary>The tensors that the scope will dispose, in no particular order; a copy.</summary>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public IReadOnlyList<Tensor> Tensors
    {
        get
        {
            lock (tensors)
            {
                RequireOpen();
                return [.. tensors];
            }
        }
    }

    /// <summary>Whether the scope will dispose this object.</summary>
    /// <param name="tensor">A tensor.</param>
    /// <returns>False if the scope is closed.</returns>
    public bool Contains(Tensor tensor)
    {
        lock (tensors)
        {
            return tensors.Contains(tensor);
        }
    }

    /// <summary>Leaves a tensor to the scope around this one, or to no scope if there is none.</summary>
    /// <param name="tensor">The tensor; nothing happens if it does not belong to this scope.</param>
    /// <returns>The same tensor.</returns>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public Tensor MoveToOuter(Tensor tensor) => MoveToOther(NearestOpen(outer), tensor);

    /// <summary>Leaves tensors to the scope around this one, or to no scope if there is none.</summary>
    /// <param name="tensors">The tensors; those that do not belong to this scope stay where they are.</param>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public void MoveToOuter(TensorList tensors) => MoveToOther(NearestOpen(outer), tensors);

    /// <summary>Leaves a tensor to another scope, or to none.</summary>
    /// <param name="scope">The scope that will dispose it; null for none.</param>
    /// <param name="tensor">The tensor; nothing happens if it does not belong to this scope.</param>
    /// <returns>The same tensor.</returns>
    /// <exception cref="ObjectDisposedException">One of the scopes is closed.</exception>
    public Tensor MoveToOther(DisposeScope? scope, Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        scope?.RequireOpen();
        if (Remove(tensor))
        {
            if (scope is null)
            {
                ThreadTensors.Current.Statistics.DetachedFromScopeCount++;
            }
            else
            {
                scope.Add(tensor);
            }
        }

        return tensor;
    }

    /// <summary>Leaves tensors to another scope, or to none.</summary>
    /// <param name="scope">The scope that will dispose them; null for none.</param>
    /// <param name="tensors">The tensors; those that do not belong to this scope stay where they are.</param>
    /// <exception cref="ObjectDisposedException">One of the scopes is closed.</exception>
    public void MoveToOther(DisposeScope? scope, TensorList tensors)
    {
        foreach (Tensor tensor in tensors)
        {
            MoveToOther(scope, tensor);
        }
    }

    /// <summary>Takes a tensor out of this scope: it lives until it is disposed or collected.</summary>
    /// <param name="tensor">The tensor; nothing happens if it does not belong to this scope.</param>
    /// <returns>The same tensor.</returns>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public Tensor Detach(Tensor tensor) => MoveToOther(null, tensor);

    /// <summary>Takes tensors out of this scope: they live until they are disposed or collected.</summary>
    /// <param name="tensors">The tensors; those that do not belong to this scope stay where they are.</param>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public void Detach(TensorList tensors) => MoveToOther(null, tensors);

    /// <summary>Makes this scope dispose a tensor, which leaves the scope it belonged to, if any.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <returns>The same tensor.</returns>
    /// <exception cref="ObjectDisposedException">The scope is closed, or the tensor was disposed.</exception>
    public Tensor Attach(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        RequireOpen();
        _ = tensor.Handle;
        DisposeScope? before = tensor.Scope;
        if (before != this)
        {
            before?.Forget(tensor);
            Add(tensor);
            ThreadTensors.Current.Statistics.AttachedToScopeCount++;
        }

        return tensor;
    }

    /// <summary>Makes this scope dispose tensors, which leave the scopes they belonged to.</summary>
    /// <param name="tensors">The tensors.</param>
    /// <exception cref="ObjectDisposedException">The scope is closed, or a tensor was disposed.</exception>
    public void Attach(TensorList tensors)
    {
        foreach (Tensor tensor in tensors)
        {
            Attach(tensor);
        }
    }

    /// <summary>Disposes all tensors of the scope now; the scope stays open.</summary>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public void DisposeEverything() => DisposeEverythingBut(default(TensorList));

    /// <summary>Disposes all tensors of the scope but one now; the scope stays open.</summary>
    /// <param name="tensor">The tensor to keep.</param>
    /// <returns>The same tensor.</returns>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public Tensor DisposeEverythingBut(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        DisposeEverythingBut((TensorList)tensor);
        return tensor;
    }

    /// <summary>Disposes all tensors of the scope but some now; the scope stays open.</summary>
    /// <param name="tensors">The tensors to keep.</param>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public void DisposeEverythingBut(TensorList tensors)
    {
        var kept = new HashSet<Tensor>(ReferenceEqualityComparer.Instance);
        foreach (Tensor tensor in tensors)
        {
            kept.Add(tensor);
        }

        foreach (Tensor tensor in Tensors)
        {
            if (!kept.Contains(tensor))
            {
                tensor.Dispose();
            }
        }
    }

    /// <summary>Closes the scope: disposes its tensors. Calling it twice does nothing.</summary>
    public void Dispose()
    {
        Tensor[] owned;
        lock (tensors)
        {
            if (closed)
            {
                return;
            }

            closed = true;
            owned = [.. tensors];
        }

        Interlocked.Decrement(ref openScopes);
        if (ReferenceEquals(Flow.Value, this))
        {
            Flow.Value = NearestOpen(outer);
        }

        foreach (Tensor tensor in owned)
        {
            tensor.Dispose();
        }
    }

    private bool TryAdd(Tensor tensor)
    {
        lock (tensors)
        {
            if (closed)
            {
                return false;
            }

            tensors.Add(tensor);
            tensor.Scope = this;
            return true;
        }
    }

    private void Add(Tensor tensor)
    {
        if (!TryAdd(tensor))
        {
            throw Closed();
        }
    }

    private bool Remove(Tensor tensor)
    {
        RequireOpen();
        return Forget(tensor);
    }

    private bool Forget(Tensor tensor)
    {
        lock (tensors)
        {
            bool removed = tensors.Remove(tensor);
            if (removed)
            {
                tensor.Scope = null;
            }

            return removed;
        }
    }

    private void RequireOpen()
    {
        if (closed)
        {
            throw Closed();
        }
    }

    private static ObjectDisposedException Closed() =>
        new(nameof(DisposeScope), "This dispose scope was closed, and its tensors were disposed.");
}
