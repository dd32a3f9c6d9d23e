namespace Autograd;

/// <summary>An argument or a result in a <see cref="FunctionSchema"/>; a <c>torch.Argument</c>.</summary>
public sealed class SchemaArgument
{
    internal SchemaArgument(object?[] parts)
    {
        Name = (string)parts[0]!;
        Type = (string)parts[1]!;
        IsKeywordOnly = (bool)parts[2]!;
        Length = (int?)(long?)parts[3];
        IsMutable = (bool)parts[4]!;
        HasDefault = (bool)parts[5]!;
        Default = parts[6];
    }

    /// <summary>Its name, empty for a result without one.</summary>
    public string Name { get; }

    /// <summary>Its type as PyTorch's annotations write it: <c>Tensor</c>, <c>Optional[int]</c>, <c>List[Tensor]</c>.</summary>
    public string Type { get; }

    /// <summary>Whether it is given by name only.</summary>
    public bool IsKeywordOnly { get; }

    /// <summary>The fixed length of a list, to which a single number is repeated; null for any other.</summary>
    public int? Length { get; }

    /// <summary>Whether the operator writes to it.</summary>
    public bool IsMutable { get; }

    /// <summary>Whether it may be left out.</summary>
    public bool HasDefault { get; }

    /// <summary>What it is when left out; null for None, and where there is no default.</summary>
    public object? Default { get; }

    /// <summary>The name and the type.</summary>
    public override string ToString() => $"{Type} {Name}";
}
