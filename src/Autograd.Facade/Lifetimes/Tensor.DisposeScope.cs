namespace Autograd;

public sealed partial class Tensor
{
    /// <summary>The scope that will dispose this object, or null.</summary>
    internal DisposeScope? Scope { get; set; }

    /// <summary>Leaves this tensor to the scope around its own, or to no scope if there is none; see <see cref="DisposeScope"/>.</summary>
    /// <returns>This tensor.</returns>
    public Tensor MoveToOuterDisposeScope() => Scope?.MoveToOuter(this) ?? this;

    /// <summary>Leaves this tensor to another scope.</summary>
    /// <param name="scope">The scope that will dispose it; null for none. Nothing happens if it belongs to no scope now: see
    /// <see cref="DisposeScope.Attach(Tensor)"/>.</param>
    /// <returns>This tensor.</returns>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public Tensor MoveToOtherDisposeScope(DisposeScope? scope) => Scope?.MoveToOther(scope, this) ?? this;

    /// <summary>Leaves this tensor to the scope of another, so that both are disposed together.</summary>
    /// <param name="other">The other tensor; if it belongs to no scope, this one is taken out of its own.</param>
    /// <returns>This tensor.</returns>
    public Tensor MoveToOtherDisposeScope(Tensor other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return MoveToOtherDisposeScope(other.Scope);
    }

    /// <summary>Takes this tensor out of its scope: it lives until it is disposed or collected.</summary>
    /// <returns>This tensor.</returns>
    public Tensor DetachFromDisposeScope() => Scope?.Detach(this) ?? this;
}
