namespace Autograd.Compat.TorchSharp;

/// <summary>The counts of <see cref="DisposeScope"/>s under TorchSharp's name.</summary>
public static class DisposeScopeManager
{
    /// <inheritdoc cref="Torch.DisposeScopeStatistics"/>
    public static DisposeScopeStatistics Statistics => Torch.DisposeScopeStatistics;
}

/// <summary>TorchSharp's forms of <see cref="DisposeScope"/>'s methods.</summary>
public static class DisposeScopeExtensions
{
    extension(DisposeScopeStatistics self)
    {
        /// <summary>The same counts: scopes hold nothing but tensors.</summary>
        public DisposeScopeStatistics TensorStatistics => self;
    }

    extension(DisposeScope self)
    {
        /// <inheritdoc cref="DisposeScope.Count"/>
        public int DisposablesCount => self.Count;

        /// <inheritdoc cref="DisposeScope.Tensors"/>
        public IReadOnlyList<IDisposable> DisposablesView => self.Tensors;

        /// <inheritdoc cref="DisposeScope.MoveToOuter(Tensor)"/>
        public (Tensor first, Tensor second) MoveToOuter(Tensor first, Tensor second) =>
            (self.MoveToOuter(first), self.MoveToOuter(second));

        /// <inheritdoc cref="DisposeScope.MoveToOuter(Tensor)"/>
        public (Tensor first, Tensor second, Tensor third) MoveToOuter(Tensor first, Tensor second, Tensor third) =>
            (self.MoveToOuter(first), self.MoveToOuter(second), self.MoveToOuter(third));

        /// <inheritdoc cref="DisposeScope.MoveToOuter(TensorList)"/>
        public void MoveToOuter(IEnumerable<Tensor> disposables) => self.MoveToOuter(disposables.ToArray());

        /// <inheritdoc cref="DisposeScope.MoveToOther(DisposeScope?, Tensor)"/>
        public (Tensor first, Tensor second) MoveToOther(DisposeScope? scope, Tensor first, Tensor second) =>
            (self.MoveToOther(scope, first), self.MoveToOther(scope, second));

        /// <inheritdoc cref="DisposeScope.MoveToOther(DisposeScope?, Tensor)"/>
        public (Tensor first, Tensor second, Tensor third) MoveToOther(DisposeScope? scope, Tensor first, Tensor second, Tensor third) =>
            (self.MoveToOther(scope, first), self.MoveToOther(scope, second), self.MoveToOther(scope, third));

        /// <inheritdoc cref="DisposeScope.MoveToOther(DisposeScope?, TensorList)"/>
        public void MoveToOther(DisposeScope? scope, IEnumerable<Tensor> disposables) => self.MoveToOther(scope, disposables.ToArray());

        /// <inheritdoc cref="DisposeScope.Detach(Tensor)"/>
        public (Tensor first, Tensor second) Detach(Tensor first, Tensor second) => (self.Detach(first), self.Detach(second));

        /// <inheritdoc cref="DisposeScope.Detach(Tensor)"/>
        public (Tensor first, Tensor second, Tensor third) Detach(Tensor first, Tensor second, Tensor third) =>
            (self.Detach(first), self.Detach(second), self.Detach(third));

        /// <inheritdoc cref="DisposeScope.Detach(TensorList)"/>
        public void Detach(IEnumerable<Tensor> disposables) => self.Detach(disposables.ToArray());

        /// <inheritdoc cref="DisposeScope.Attach(TensorList)"/>
        public void Attach(params ReadOnlySpan<Tensor> disposables) => self.Attach((TensorList)disposables);

        /// <inheritdoc cref="DisposeScope.Attach(TensorList)"/>
        public IReadOnlyList<Tensor> Attach(IEnumerable<Tensor> disposables)
        {
            Tensor[] attached = [.. disposables];
            self.Attach(attached);
            return attached;
        }

        /// <inheritdoc cref="DisposeScope.DisposeEverythingBut(Tensor)"/>
        public (Tensor first, Tensor second) DisposeEverythingBut(Tensor first, Tensor second)
        {
            self.DisposeEverythingBut((first, second));
            return (first, second);
        }

        /// <inheritdoc cref="DisposeScope.DisposeEverythingBut(Tensor)"/>
        public (Tensor first, Tensor second, Tensor third) DisposeEverythingBut(Tensor first, Tensor second, Tensor third)
        {
            self.DisposeEverythingBut((first, second, third));
            return (first, second, third);
        }

        /// <inheritdoc cref="DisposeScope.DisposeEverythingBut(TensorList)"/>
        public void DisposeEverythingBut(IEnumerable<Tensor> keep) => self.DisposeEverythingBut(keep.ToArray());
    }
}
