namespace Autograd.Parity.Notebooks.Relations;

/// <summary>The texts differ in their figures only, and in how often a line repeats.</summary>
public sealed record SameForm : Relation
{
    public override string? Violation(string stored, string actual)
    {
        string expected = Figures.Form(stored);
        string form = Figures.Form(actual);
        return form == expected ? null : $"expected the form\n{expected}\nbut it is\n{form}";
    }
}
