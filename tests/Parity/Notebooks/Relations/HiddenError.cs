namespace Autograd.Parity.Notebooks.Relations;

/// <summary>An error of the stored kind, whose text the notebook does not show.</summary>
/// <param name="Text">PyTorch's text.</param>
public sealed record HiddenError(string Text) : Relation
{
    public override bool HoldsForStored => false;

    public override string? Violation(string stored, string actual)
    {
        string kind = stored.Split(':')[0];
        return actual == $"{Text}\n" && actual.StartsWith($"{kind}:", StringComparison.Ordinal)
            ? null
            : $"expected a {kind}, and as its text\n{Text}\nbut it is\n{actual}";
    }
}
