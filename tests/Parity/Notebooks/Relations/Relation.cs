using System.Text.Json.Serialization;

namespace Autograd.Parity.Notebooks.Relations;

/// <summary>What holds between a stored output and that of any other draw of random numbers.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(SameForm), "same form")]
[JsonDerivedType(typeof(NormWithin), "norm within")]
[JsonDerivedType(typeof(DoublingUntil), "doubling until")]
[JsonDerivedType(typeof(PowerOfTwoTimes), "power of two times")]
[JsonDerivedType(typeof(HiddenError), "error with its text hidden")]
public abstract record Relation
{
    /// <summary>Whether the stored output stands in this relation to itself.</summary>
    [JsonIgnore]
    public virtual bool HoldsForStored => true;

    /// <summary>Null if the relation holds, otherwise what is wrong.</summary>
    public abstract string? Violation(string stored, string actual);
}
